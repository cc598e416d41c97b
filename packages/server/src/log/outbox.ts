// Entries wait here from the transaction of the event that they tell of until the sequencer takes them, so
// that no event is without its entry and no entry without its event.

import { type Day, formatLine, type PublicAct } from '@bellbuoy/protocol';
import type { Reader, Schema, Transaction } from '../db/index.ts';

export type OutboxKind = Schema['log_outbox']['kind'];

export interface OutboxRow {
  readonly id: number;
  readonly line: string;
}

const IDS_PER_DELETE = 1000;

/** Publishes an act of power: it stands in the log, readable, as soon as the sequencer has run. */
export async function publishAct(transaction: Transaction, act: PublicAct): Promise<void> {
  const line = formatLine(act);
  await transaction.insertInto('log_outbox').values({ line, kind: 'act', day: act.day }).execute();
}

/** Puts a closed entry (`{"closed":…}`) of something that happened to a report into the next batch. */
export async function enqueueClosed(transaction: Transaction, line: string, day: Day): Promise<void> {
  await transaction.insertInto('log_outbox').values({ line, kind: 'event', day }).execute();
}

/** What waits, oldest first, and is of some kinds. @param before entries of earlier days only. */
export async function readOutbox(
  store: Reader,
  { kinds, before, limit }: { kinds: readonly OutboxKind[]; before?: Day | undefined; limit: number },
): Promise<OutboxRow[]> {
  const waiting = store.selectFrom('log_outbox').select(['id', 'line']).where('kind', 'in', kinds);
  const chosen = before === undefined ? waiting : waiting.where('day', '<', before);
  return chosen.orderBy('id').limit(limit).execute();
}

/** The earliest day of what waits of some kinds; null when nothing does. */
export async function oldestWaiting(store: Reader, kinds: readonly OutboxKind[]): Promise<Day | null> {
  const row = await store
    .selectFrom('log_outbox')
    .select(({ fn }) => fn.min('day').as('day'))
    .where('kind', 'in', kinds)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Takes entries out that have been sequenced, in the same transaction. */
export async function clearOutbox(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += IDS_PER_DELETE) {
    const ids = rows.slice(i, i + IDS_PER_DELETE).map((row) => row.id);
    await transaction.deleteFrom('log_outbox').where('id', 'in', ids).execute();
  }
}
