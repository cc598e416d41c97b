import { canonicalJson, hashB64, utf8 } from '@bellbuoy/protocol';
import { type Figures, figuresNote } from '@bellbuoy/protocol/figures';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import { publishAct } from '../log/index.ts';
import type { Programme } from '../programme/index.ts';
import type { CountedCell } from './counted-cell.ts';
import type { Month } from './months.ts';

export type StoredEdition = Selectable<Schema['figures_editions']>;
export type LatestCount = Selectable<Schema['figure_counts']>;

/** All editions, in the order of their publication. */
export async function listEditions(store: Reader): Promise<StoredEdition[]> {
  return store.selectFrom('figures_editions').selectAll().orderBy('position').execute();
}

/** The edition that was published last, of whatever month. */
export async function lastEdition(store: Reader): Promise<StoredEdition | null> {
  const row = await store
    .selectFrom('figures_editions')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last edition of the latest month that has figures, or of a given one. */
export async function lastOfMonth(store: Reader, month: Month | null = null): Promise<StoredEdition | null> {
  const editions = store.selectFrom('figures_editions').selectAll();
  const row = await (month === null ? editions : editions.where('period', '=', month))
    .orderBy('period', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What the last edition of each month before one counted and showed, oldest month first. */
export async function latestCounts(store: Reader, before: Month): Promise<LatestCount[]> {
  const rows = await store
    .selectFrom('figure_counts')
    .selectAll()
    .where('period', '<', before)
    .orderBy('period')
    .orderBy('edition')
    .execute();
  const latest = new Map(rows.map((row) => [`${row.period} ${row.measure} ${row.part}`, row]));
  return [...latest.values()];
}

/** Publishes an edition: attested, in the log, and never to be changed. Returns its hash. */
export async function storeEdition(
  transaction: Transaction,
  programme: Programme,
  figures: Figures,
  cells: readonly CountedCell[],
): Promise<string> {
  const text = canonicalJson(figures);
  const { period, edition, day } = figures;
  const hash = hashB64(utf8(text));
  const position = 1 + ((await lastEdition(transaction))?.position ?? 0);
  await transaction
    .insertInto('figures_editions')
    .values({
      position,
      period,
      edition,
      day,
      hash,
      figures: text,
      note: figuresNote(figures, programme.keys.log),
    })
    .execute();
  const counts = cells.map(({ row, part, carried, counted, count }) => ({
    ...{ period, edition, measure: row, part, carried, counted, shown: count },
  }));
  await transaction.insertInto('figure_counts').values(counts).execute();
  await publishAct(transaction, { type: 'figures', day, hash, period });
  return hash;
}
