import type { Day, DueKind } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Writes down that a desk has done today what was due earlier. */
export async function recordMissed(
  transaction: Transaction,
  programme: Programme,
  { case: id, desk, kind, due }: { case: string; desk: string; kind: DueKind; due: Day },
): Promise<void> {
  await transaction
    .insertInto('missed_deadlines')
    .values({ case_id: id, kind, due_on: due, desk, done_on: today(programme) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
