// What a month's part of the log consists of: its batches, and the events of reports that its closed entries hide. Blinds
// are computed here from each report's C and leave this file only towards a sealed package.

import { closedBlind, encodeB64, parseLine, type ReportEvent, reportLine } from '@bellbuoy/protocol';
import type { AuditEntry, AuditPackage } from '@bellbuoy/protocol/figures';
import type { Reader, Schema } from '../db/index.ts';
import { closedEntryWriter, hashLeaf } from '../log/index.ts';
import type { Programme } from '../programme/index.ts';
import { firstDayOf, lastDayOf, type Month, monthBefore, nextMonth } from './months.ts';

/** A month's part of the log, explained. */
export interface MonthLeaves {
  readonly log: AuditPackage['log'];
  readonly batches: AuditPackage['batches'];
  /** Of one report each, in an order that says nothing. */
  readonly reports: AuditPackage['reports'];
  readonly events: readonly ReportEvent[];
  /** What stands there for everybody to read. */
  readonly openLines: readonly string[];
}

type Batch = Pick<Schema['log_batches'], 'first' | 'entries' | 'filled' | 'day' | 'secret'>;

interface FoundEvent {
  readonly mailbox: string;
  readonly event: ReportEvent;
  readonly entry: AuditEntry;
  readonly leaf: number;
}

interface HiddenLine {
  readonly mailbox: string;
  readonly commitment: Uint8Array;
  readonly line: string;
}

const CHUNK = 500;

/**
 * @param part.from the leaf at which the month before ended.
 * @param part.to where this one ends, if that was published before.
 */
export async function readMonthLeaves(
  programme: Programme,
  month: Month,
  { from, to: end }: { from: number; to?: number },
): Promise<MonthLeaves> {
  const { store } = programme.database;
  const found = await findEvents(programme, month, from);
  const all = wholeBatches(await readBatches(store, from), found, month);
  const batches = all.filter(({ first }) => end === undefined || first < end);
  const last = batches.at(-1);
  const behind = last === undefined ? from : last.first + last.filled;
  const to = end ?? Math.max(behind, await sizeAtEndOf(store, month));
  const own = found.filter(({ leaf }) => leaf < to);
  return {
    log: { from, to },
    batches: batches.map(({ first, filled, secret }) => ({ first, filled, secret: encodeB64(secret) })),
    reports: groupByReport(own),
    events: own.map(({ event }) => event),
    openLines: await readOpenLines(store, from, to),
  };
}

/** Whether entries of a month, or of an earlier one, wait to be published. */
export async function isMonthWaiting(store: Reader, month: Month): Promise<boolean> {
  const row = await store
    .selectFrom('log_outbox')
    .select('id')
    .where('kind', 'in', ['report', 'event'])
    .where('day', '<=', lastDayOf(month))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Batches of one month hold none of another's entries, so the first that has an entry of a later month begins that
 * one's part. One of nothing belongs to the month that it was published in or on the day after.
 */
function wholeBatches(batches: readonly Batch[], found: readonly FoundEvent[], month: Month): Batch[] {
  const leaves = found.map(({ leaf }) => leaf).toSorted((a, b) => a - b);
  const end = batches.findIndex(({ first, filled, entries, day }) => {
    if (day <= lastDayOf(month)) return false;
    const own = leaves.filter((leaf) => leaf >= first && leaf < first + filled).length;
    return entries === 0 ? day > firstDayOf(nextMonth(month)) : own < entries;
  });
  return end === -1 ? [...batches] : batches.slice(0, end);
}

async function findEvents(programme: Programme, month: Month, from: number): Promise<FoundEvent[]> {
  const { config, database } = programme;
  const writeEntry = closedEntryWriter(config.origin);
  const found: FoundEvent[] = [];
  for await (const hidden of hiddenLines(database.store, month)) {
    const closed = hidden.map(({ commitment, line }) => {
      const event = parseLine(line) as ReportEvent;
      return { event, hash: hashLeaf(writeEntry(commitment, event.n, line)) };
    });
    const leaves = await findLeaves(
      database.store,
      closed.map(({ hash }) => hash),
    );
    for (const [i, { mailbox, commitment, line }] of hidden.entries()) {
      const { event, hash } = closed[i] ?? {};
      const leaf = hash === undefined ? undefined : leaves.get(encodeB64(hash));
      if (event === undefined || leaf === undefined || leaf < from) continue;
      const blind = encodeB64(closedBlind(commitment, config.origin, event.n));
      found.push({ mailbox, event, entry: { blind, line }, leaf });
    }
  }
  return found;
}

/** The lines of a month, and of the one before: what no server ran to publish in time is published later. */
async function* hiddenLines(store: Reader, month: Month): AsyncGenerator<HiddenLine[]> {
  const [first, last] = [firstDayOf(monthBefore(month)), lastDayOf(month)];
  let after = '';
  for (;;) {
    const reports = await store
      .selectFrom('reports')
      .select(['mailbox', 'commitment', 'day', 'envelope'])
      .where('day', '>=', first)
      .where('day', '<=', last)
      .where('mailbox', '>', after)
      .orderBy('mailbox')
      .limit(CHUNK)
      .execute();
    if (reports.length === 0) break;
    yield reports.map(({ mailbox, commitment, day, envelope }) => ({
      mailbox,
      commitment,
      line: reportLine(day, envelope),
    }));
    after = reports.at(-1)?.mailbox ?? '';
  }
  // Canonical JSON begins with the day.
  const rows = await store
    .selectFrom('report_events')
    .innerJoin('reports', 'reports.mailbox', 'report_events.mailbox')
    .select(['report_events.mailbox', 'reports.commitment', 'report_events.line'])
    .where('report_events.line', '>=', `{"day":"${first}`)
    .where('report_events.line', '<', `{"day":"${firstDayOf(nextMonth(month))}`)
    .execute();
  for (let i = 0; i < rows.length; i += CHUNK) yield rows.slice(i, i + CHUNK);
}

async function findLeaves(store: Reader, hashes: readonly Uint8Array[]): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom('log_leaves')
    .select(['position', 'hash'])
    .where('hash', 'in', hashes)
    .execute();
  return new Map(rows.map(({ hash, position }) => [encodeB64(hash), position]));
}

async function readBatches(store: Reader, from: number): Promise<Batch[]> {
  return store.selectFrom('log_batches').selectAll().where('first', '>=', from).orderBy('first').execute();
}

async function sizeAtEndOf(store: Reader, month: Month): Promise<number> {
  const row = await store
    .selectFrom('log_roots')
    .select(({ fn }) => fn.max('size').as('size'))
    .where('day', '<=', lastDayOf(month))
    .executeTakeFirst();
  return row?.size ?? 0;
}

async function readOpenLines(store: Reader, from: number, to: number): Promise<string[]> {
  const rows = await store
    .selectFrom('log_leaves')
    .select('line')
    .where('position', '>=', from)
    .where('position', '<', to)
    .where('line', 'not like', '{"closed":%')
    .orderBy('position')
    .execute();
  return rows.map(({ line }) => line);
}

/** Blinds are as good as random: in their order nothing shows of when or to which desk a report came. */
function groupByReport(found: readonly FoundEvent[]): AuditEntry[][] {
  const groups = [...Map.groupBy(found, ({ mailbox }) => mailbox).values()].map((events) =>
    events.toSorted((a, b) => a.event.n - b.event.n).map(({ entry }) => entry),
  );
  return groups.toSorted((a, b) => ((a[0]?.blind ?? '') < (b[0]?.blind ?? '') ? -1 : 1));
}
