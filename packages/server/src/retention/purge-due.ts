import { addDays, type Day } from '@bellbuoy/protocol';
import { holdLease, type Lease, type Reader } from '../db/index.ts';
import { type PurgeRule, purgeDay } from '../desk/index.ts';
import { changeReport, deskInCharge, lockReport, type Report } from '../mailbox/index.ts';
import { countPurge } from '../measures/index.ts';
import { countPurgeDay, fulfilOrders, listOrderedPurges, listOwedOrders } from '../oversight/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { clearReport } from './clear-report.ts';
import { forgetNote } from './forget-kept.ts';
import type { PurgeJournal } from './purge-journal.ts';

const BATCH = 100;

/**
 * Purges every report whose day has come: the ids go into the journal, then the keys, then the bytes, and the
 * log says so with the rule.
 *
 * @param lease held by the one process that purges; checked in every transaction.
 * @returns how many were purged.
 */
export async function purgeDue(programme: Programme, journal: PurgeJournal, lease: Lease): Promise<number> {
  await moveClocks(programme, lease);
  let purged = await purgeOrdered(programme, journal, lease);
  for (;;) {
    const due = await listDue(programme);
    if (due.length === 0) return purged;
    await journal.append(due);
    purged += await purgeBatch(programme, lease, due);
  }
}

/**
 * Purges what guardians have ordered to be purged, whatever its state and its day.
 *
 * @returns how many were purged.
 */
export async function purgeOrdered(
  programme: Programme,
  journal: PurgeJournal,
  lease: Lease,
): Promise<number> {
  let purged = 0;
  for (;;) {
    const ordered = await listOrderedPurges(programme.database.store, BATCH);
    if (ordered.length === 0) return purged;
    await journal.append(ordered);
    purged += await purgeBatch(programme, lease, ordered);
  }
}

/** What a reporter writes after the end counts: the purge moves, so that fresh content is never deleted. */
async function moveClocks(programme: Programme, lease: Lease): Promise<void> {
  const { database, config } = programme;
  const later = (await listWrittenLater(database.store)).flatMap((row) => {
    const due = purgeDay(config.retention, row.disposition ?? 'unopenable', {
      received: row.day,
      settled: row.written,
    });
    return due > (row.purge_on ?? '') ? [{ mailbox: row.mailbox, due }] : [];
  });
  for (const { mailbox, due } of later) {
    await database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      const report = await lockReport(transaction, mailbox);
      if (report?.purge_on) await changeReport(transaction, mailbox, { purge_on: due });
    });
  }
}

async function listWrittenLater(store: Reader) {
  return store
    .selectFrom('reports')
    .innerJoin('messages', 'messages.mailbox', 'reports.mailbox')
    .leftJoin('cases', 'cases.mailbox', 'reports.mailbox')
    .select(({ fn }) => ['reports.mailbox', fn.max('messages.day').as('written')])
    .select(['reports.day', 'reports.purge_on', 'cases.disposition'])
    .where('reports.purge_on', 'is not', null)
    .where('messages.direction', '=', 'in')
    .groupBy(['reports.mailbox', 'reports.day', 'reports.purge_on', 'cases.disposition'])
    .execute();
}

async function listDue(programme: Programme): Promise<string[]> {
  const day = today(programme);
  const kept = programme.database.store
    .selectFrom('reports')
    .select('mailbox')
    .where('state', 'not in', ['withdrawn', 'purged'])
    .limit(BATCH);
  const due = await kept.where('purge_on', '<=', day).execute();
  const rows = due.length > 0 ? due : await kept.where('day', '<=', ceilingDay(programme, day)).execute();
  return rows.map((row) => row.mailbox);
}

async function purgeBatch(programme: Programme, lease: Lease, mailboxes: readonly string[]): Promise<number> {
  const day = today(programme);
  const files: string[] = [];
  const count = await programme.database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    let purged = 0;
    for (const mailbox of mailboxes) {
      const report = await lockReport(transaction, mailbox);
      if (report === null || isGone(report)) continue;
      const isOrdered = (await listOwedOrders(transaction, mailbox)).includes('purge');
      if (!isOrdered && !isDue(programme, report, day)) continue;
      const rule = isOrdered ? 'ordered' : await ruleOf(transaction, programme, report, day);
      if (isOrdered) await fulfilOrders(transaction, { mailbox, what: 'purge', day });
      const farewell = { type: 'purge', rule } as const;
      const desk = await deskInCharge(transaction, report);
      await countPurge(transaction, programme, { desk, isOnTime: isOnTime(report, day) });
      await countPurgeDay(transaction, { day, desk });
      files.push(...(await clearReport(transaction, programme, report, farewell)));
      // Who is named in a report may be named in the reporter's own note of it.
      if (isOrdered) await forgetNote(transaction, mailbox);
      purged += 1;
    }
    return purged;
  });
  await programme.blobs.remove(files);
  return count;
}

function isGone({ state }: Report): boolean {
  return state === 'withdrawn' || state === 'purged';
}

// Reopened since it was listed?
function isDue(programme: Programme, { day: received, purge_on }: Report, day: Day): boolean {
  return (purge_on !== null && purge_on <= day) || received <= ceilingDay(programme, day);
}

async function ruleOf(store: Reader, programme: Programme, report: Report, day: Day): Promise<PurgeRule> {
  if (report.day <= ceilingDay(programme, day)) return 'ceiling';
  const row = await store
    .selectFrom('cases')
    .select('disposition')
    .where('mailbox', '=', report.mailbox)
    .executeTakeFirst();
  return row?.disposition ?? 'unopenable';
}

// The round of a day may end after midnight.
function isOnTime({ purge_on }: Report, day: Day): boolean {
  return purge_on === null || day <= addDays(purge_on, 1);
}

function ceilingDay({ config }: Programme, day: Day): Day {
  return addDays(day, -config.retention.ceiling);
}
