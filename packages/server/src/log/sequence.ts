import type { Day, Random } from '@bellbuoy/protocol';
import { type Database, holdLease, type Lease, type Reader, type Transaction } from '../db/index.ts';
import {
  type BatchRule,
  batchLimit,
  fillBatch,
  firstOfMonth,
  isBatchDue,
  REPORTS_FOR_A_DAILY_BATCH,
} from './batch.ts';
import { clearOutbox, type OutboxKind, oldestWaiting, readOutbox } from './outbox.ts';
import { appendLines, beginTree, findLine, readHead } from './tree.ts';

export interface SequencingRules {
  /** The programme's origin. */
  readonly origin: string;
  readonly day: Day;
  readonly batches: BatchRule;
  readonly random: Random;
}

/** How many entries were moved into the log, without fillings. */
export interface Sequenced {
  readonly open: number;
  readonly closed: number;
}

const MAX_OPEN = 4096;
/** Whole large steps, so that of a day's batches only the last has fillings; few, so that reports wait for none. */
const MAX_CLOSED = 8192;
const CLOSED: readonly OutboxKind[] = ['report', 'event'];
const SECRET_BYTES = 32;

/**
 * Moves what waits in the outbox into the log: open entries at once, closed ones when a batch is due. Leaves,
 * tiles, size and root are written in one transaction that holds the lease, so that the log grows in one order
 * and only a committed root can ever be signed.
 *
 * @throws LeaseLostError when another process sequences by now; then nothing was written.
 */
export async function sequence(database: Database, lease: Lease, rules: SequencingRules): Promise<Sequenced> {
  const isDue = await isClosedDue(database.store, rules);
  if (!isDue && !(await hasWaiting(database.store, ['act']))) return { open: 0, closed: 0 };
  return database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    await beginTree(transaction, rules.day);
    const open = await appendOpen(transaction, rules.day);
    const closed = (await isClosedDue(transaction, rules)) ? await appendClosed(transaction, rules) : 0;
    return { open, closed };
  });
}

async function appendOpen(transaction: Transaction, day: Day): Promise<number> {
  const waiting = await readOutbox(transaction, { kinds: ['act'], limit: MAX_OPEN });
  const lines: string[] = [];
  for (const { line } of waiting) {
    // The same act told twice stands in the log once: its lines are unique.
    if (!lines.includes(line) && (await findLine(transaction, line)) === null) lines.push(line);
  }
  await appendLines(transaction, lines, day);
  await clearOutbox(transaction, waiting);
  return lines.length;
}

async function appendClosed(transaction: Transaction, rules: SequencingRules): Promise<number> {
  const oldest = (await oldestWaiting(transaction, CLOSED)) ?? rules.day;
  const before = batchLimit(oldest, rules.batches === 'scheduled' ? rules.day : undefined);
  const waiting = await readOutbox(transaction, { kinds: CLOSED, before, limit: MAX_CLOSED });
  const secret = rules.random(SECRET_BYTES);
  const lines = fillBatch(
    waiting.map((row) => row.line),
    secret,
    rules.origin,
  );
  const { size: first } = await readHead(transaction);
  await appendLines(transaction, lines, rules.day);
  await transaction
    .insertInto('log_batches')
    .values({ first, entries: waiting.length, filled: lines.length, day: rules.day, secret })
    .execute();
  await clearOutbox(transaction, waiting);
  return waiting.length;
}

async function isClosedDue(store: Reader, { batches, day }: SequencingRules): Promise<boolean> {
  if (batches === 'immediate') return hasWaiting(store, CLOSED);
  const lastBatch = await lastBatchDay(store);
  if (lastBatch === null) return false;
  const limit = REPORTS_FOR_A_DAILY_BATCH;
  const reports = await readOutbox(store, { kinds: ['report'], before: day, limit });
  if (isBatchDue(day, lastBatch, reports.length)) return true;
  // More than one batch takes is left of a month that is over.
  const oldest = await oldestWaiting(store, CLOSED);
  return oldest !== null && oldest < firstOfMonth(day);
}

async function hasWaiting(store: Reader, kinds: readonly OutboxKind[]): Promise<boolean> {
  return (await readOutbox(store, { kinds, limit: 1 })).length > 0;
}

/** The day of the last batch, or of the log's beginning; null before it has begun. */
async function lastBatchDay(store: Reader): Promise<Day | null> {
  const batch = await store
    .selectFrom('log_batches')
    .select('day')
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (batch !== undefined) return batch.day;
  const beginning = await store
    .selectFrom('log_roots')
    .select('day')
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
  return beginning?.day ?? null;
}
