import { parseDescriptor } from '@bellbuoy/protocol';
import {
  type AuditPackage,
  countActs,
  encodeAuditPackage,
  type Figures,
  figuresHash,
  sealAuditPackage,
} from '@bellbuoy/protocol/figures';
import { exclusive, holdLease, type Lease, type Reader, type Transaction } from '../db/index.ts';
import { editionInForce, type Programme, today } from '../programme/index.ts';
import { type Auditor, listAuditors } from './auditors.ts';
import { countCells } from './count-cells.ts';
import { countMoney, countVouchers } from './count-money.ts';
import type { CountedCell } from './counted-cell.ts';
import { isMonthWaiting, type MonthLeaves, readMonthLeaves } from './month-leaves.ts';
import { type Month, monthOf, nextMonth } from './months.ts';
import { lastEdition, lastOfMonth, storeEdition } from './store.ts';

/** The day of the month on which the figures of the month before are published. */
export const PUBLICATION_DAY = '05';
/** After this guardians and auditors have theirs; the server has no use for it. */
const KEPT_MONTHS = 12;

interface Reading {
  readonly slots: readonly { readonly slot: number; readonly recipient: string }[];
  readonly auditors: readonly Auditor[];
}

/**
 * Publishes the figures of every month that is due, each once: on the fifth of the month after, or as soon as a server
 * runs, and not before the log has all of the month. With each goes its audit package, sealed to every guardian slot and
 * every admitted auditor. To be called every day by the process that holds the lease.
 *
 * @returns the months that were published.
 */
export async function publishFigures(programme: Programme, lease: Lease): Promise<Month[]> {
  const published: Month[] = [];
  for (;;) {
    const month = await dueMonth(programme);
    if (month === null) break;
    await publishMonth(programme, lease, month);
    published.push(month);
  }
  if (published.length > 0) await forgetPackages(programme);
  return published;
}

/** The oldest month without figures whose day has come; null when there is none. */
async function dueMonth(programme: Programme): Promise<Month | null> {
  const { store } = programme.database;
  const last = await lastOfMonth(store);
  const month = last === null ? await firstMonth(store) : nextMonth(last.period);
  if (month === null || today(programme) < `${nextMonth(month)}-${PUBLICATION_DAY}`) return null;
  return (await isMonthWaiting(store, month)) ? null : month;
}

async function publishMonth(programme: Programme, lease: Lease, month: Month): Promise<void> {
  const { database } = programme;
  const last = await lastOfMonth(database.store);
  const from = last === null ? 0 : (JSON.parse(last.figures) as Figures).log.to;
  // Outside the transaction: it takes long, and neither the log nor what is in it changes any more.
  const leaves = await readMonthLeaves(programme, month, { from });
  const begin = (await firstMonth(database.store)) ?? month;
  const cells = await countCells(database.store, month, leaves.events, begin);
  const readers = await currentReaders(database.store);
  const former = (await lastEdition(database.store))?.hash ?? null;
  const [money, vouchers] = [
    await countMoney(database.store, month),
    await countVouchers(database.store, month),
  ];
  const told = { money, ...(vouchers === undefined ? {} : { vouchers }) };
  const figures = formFigures(programme, { month, leaves, cells, told, readers, former });
  const audited = { figures, leaves, cells };
  const packages = await sealPackages(programme, audited, readers);
  await database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    await exclusive(transaction, database.engine, 'figures');
    await storeEdition(transaction, programme, figures, cells);
    await storePackages(transaction, month, packages);
  });
}

function formFigures(
  programme: Programme,
  {
    month,
    leaves,
    cells,
    told,
    readers,
    former,
  }: {
    month: Month;
    leaves: MonthLeaves;
    cells: readonly CountedCell[];
    told: Pick<Figures, 'money' | 'vouchers'>;
    readers: Reading;
    former: string | null;
  },
): Figures {
  return {
    v: 1,
    origin: programme.config.origin,
    period: month,
    edition: 1,
    day: today(programme),
    log: leaves.log,
    counts: cells.map(({ row, part, count, since }) => ({ row, part, count, since })),
    acts: countActs(leaves.openLines),
    ...told,
    readers: {
      slots: readers.slots.map(({ slot }) => slot),
      auditors: readers.auditors.map(({ id }) => id),
    },
    former,
    replaces: null,
    why: null,
  };
}

async function sealPackages(
  { keys, config }: Programme,
  { figures, leaves, cells }: { figures: Figures; leaves: MonthLeaves; cells: readonly CountedCell[] },
  readers: Reading,
): Promise<{ reader: string; bytes: Uint8Array }[]> {
  const content: AuditPackage = {
    v: 1,
    origin: config.origin,
    period: figures.period,
    day: figures.day,
    figures: figuresHash(figures),
    log: leaves.log,
    batches: leaves.batches,
    reports: leaves.reports,
    counts: cells.map(({ row, part, carried, counted }) => ({ row, part, carried, counted })),
  };
  const encoded = encodeAuditPackage(content, keys.log);
  const named = [
    ...readers.slots.map(({ slot, recipient }) => ({ reader: `slot/${slot}`, recipient })),
    ...readers.auditors.map(({ id, recipient }) => ({ reader: `auditor/${id}`, recipient })),
  ];
  const packages: { reader: string; bytes: Uint8Array }[] = [];
  // One after the other: each is as long as the month.
  for (const { reader, recipient } of named) {
    packages.push({ reader, bytes: await sealAuditPackage(encoded, recipient) });
  }
  return packages;
}

async function currentReaders(store: Reader): Promise<Reading> {
  const edition = await editionInForce(store);
  const guardians = edition === null ? null : parseDescriptor(edition.bytes).guardians;
  return { slots: guardians?.slots ?? [], auditors: await listAuditors(store) };
}

async function storePackages(
  transaction: Transaction,
  period: Month,
  packages: readonly { reader: string; bytes: Uint8Array }[],
): Promise<void> {
  for (const { reader, bytes } of packages) {
    await transaction.insertInto('audit_packages').values({ period, reader, bytes }).execute();
  }
}

async function firstMonth(store: Reader): Promise<Month | null> {
  const row = await store
    .selectFrom('log_roots')
    .select(({ fn }) => fn.min('day').as('day'))
    .executeTakeFirst();
  return row?.day ? monthOf(row.day) : null;
}

async function forgetPackages({ database }: Programme): Promise<void> {
  const months = await database.store
    .selectFrom('audit_packages')
    .select('period')
    .distinct()
    .orderBy('period', 'desc')
    .execute();
  const over = months.slice(KEPT_MONTHS).map(({ period }) => period);
  if (over.length === 0) return;
  await database.store.deleteFrom('audit_packages').where('period', 'in', over).execute();
}
