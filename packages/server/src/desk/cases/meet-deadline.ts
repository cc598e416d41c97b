import type { DueKind } from '@bellbuoy/protocol';
import type { Transaction } from '../../db/index.ts';
import { deadlineRules, dueDay } from '../../deadlines/index.ts';
import { countDeadline } from '../../measures/index.ts';
import { recordMissed } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import type { LockedCase } from '../own-case.ts';
import { clockOf } from './renew-due.ts';

/** Counts that a desk has done what it owed by a deadline, and tells guardians when that was too late. */
export async function meetDeadline(
  transaction: Transaction,
  programme: Programme,
  { found, report }: LockedCase,
  kind: Exclude<DueKind, 'review'>,
): Promise<void> {
  const { desk, id } = found;
  const from = clockOf(found, report);
  await countDeadline(transaction, programme, { desk, kind, from });
  const due = dueDay(deadlineRules(programme), kind, from);
  if (today(programme) > due) await recordMissed(transaction, programme, { case: id, desk, kind, due });
}
