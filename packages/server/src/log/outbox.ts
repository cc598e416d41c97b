// Entries wait here from the transaction of the event that they tell of until the sequencer takes them, so
// that no event is without its entry and no entry without its event.

import { type Day, formatLine, type PublicAct } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';

/** Publishes an act of power: it stands in the log, readable, as soon as the sequencer has run. */
export async function publishAct(transaction: Transaction, act: PublicAct): Promise<void> {
  const line = formatLine(act);
  await transaction
    .insertInto('log_outbox')
    .values({ line, is_closed: false, is_report: false, day: act.day })
    .execute();
}

/** Puts a closed entry (`{"closed":…}`) into the next batch. */
export async function enqueueClosed(transaction: Transaction, line: string, day: Day): Promise<void> {
  await transaction
    .insertInto('log_outbox')
    .values({ line, is_closed: true, is_report: false, day })
    .execute();
}
