import type { Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { findReport } from '../../mailbox/index.ts';
import type { Programme } from '../../programme/index.ts';
import { keepDecision } from '../keep-record.ts';
import { findLiveCase, type LiveCase } from '../store.ts';

/** A case of the same desk, and the sealed reason for which it counts. */
interface Earlier {
  readonly case: string;
  readonly reason: string | null;
}

/**
 * Lets an earlier case count in this one. What is over never counts against what came later without a written reason,
 * which is kept with the later one. Which case it was is in that reason and nowhere else: the server forgets it.
 *
 * @throws Problem `reason-needed` when the earlier case is over and there is no reason, `no-case` for the case itself
 * or one of another desk, `gone`; ProtocolError `not-sealed`.
 */
export async function keepEarlier(
  transaction: Transaction,
  programme: Programme,
  { id, desk, mailbox }: LiveCase,
  earlier: Earlier,
): Promise<void> {
  if (earlier.case === id) throw new Problem('no-case');
  const other = await findLiveCase(transaction, desk, earlier.case);
  const isOver = (await findReport(transaction, other.mailbox))?.state !== 'opened';
  if (earlier.reason !== null) await keepDecision(transaction, programme, mailbox, earlier.reason);
  else if (isOver) throw new Problem('reason-needed');
}
