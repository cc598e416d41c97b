// Closed entries are published in batches, so that neither the time nor the place of an entry tells which
// report it belongs to: sorted, and filled up to one of few sizes with entries that look the same.

import { addDays, type Day, fillEntry } from '@bellbuoy/protocol';

/** When closed entries are published: by the rules of days and weeks, or at once (for trying and for tests). */
export type BatchRule = 'scheduled' | 'immediate';

const SMALL_SIZES = [16, 64, 256, 1024];
const LARGE_STEP = 1024;
/** Fewer would make a day's batch tell too much. */
export const REPORTS_FOR_A_DAILY_BATCH = 16;
/** Days after the first of a month that lie in the next one. */
const LONGEST_MONTH = 31;
const MS_PER_DAY = 86_400_000;

/**
 * The lines of a batch, in the order of the log: these entries and the fillings among them.
 *
 * @param secret S, 32 random bytes drawn for this batch.
 */
export function fillBatch(lines: readonly string[], secret: Uint8Array, origin: string): string[] {
  const missing = batchSize(lines.length) - lines.length;
  const fillings = Array.from({ length: missing }, (_, i) => fillEntry(secret, origin, i));
  // Entries are ASCII, so this order is the order of bytes.
  return [...lines, ...fillings].toSorted(byCodeUnits);
}

/** The size to which so many entries are filled. */
export function batchSize(entries: number): number {
  return SMALL_SIZES.find((size) => entries <= size) ?? Math.ceil(entries / LARGE_STEP) * LARGE_STEP;
}

/**
 * Whether a batch of the entries of earlier days is due: on any day, when it holds enough reports; otherwise once a
 * week, from Monday on, even of nothing; and on the first of a month, so that a month can be accounted for.
 *
 * @param lastBatch the day of the last batch, or the day on which the log began.
 */
export function isBatchDue(day: Day, lastBatch: Day, waitingReports: number): boolean {
  const isEnough = waitingReports >= REPORTS_FOR_A_DAILY_BATCH;
  return isEnough || lastBatch < mondayOf(day) || lastBatch < firstOfMonth(day);
}

/**
 * The day before which the entries of a batch lie: it holds those of one month only, the oldest that waits.
 *
 * @param before what no entry may reach in any case.
 */
export function batchLimit(oldest: Day, before: Day | undefined): Day {
  const nextMonth = firstOfMonth(addDays(firstOfMonth(oldest), LONGEST_MONTH));
  return before !== undefined && before < nextMonth ? before : nextMonth;
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

function mondayOf(day: Day): Day {
  // 1970-01-01 was a Thursday.
  const weekday = (Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY) + 3) % 7;
  return addDays(day, -weekday);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
