// A whole database as it is at one moment, read in pages while writing goes on.

import { type Kysely, sql } from 'kysely';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';
import { SqliteHandle } from './sqlite/handle.ts';

export type TableName = keyof Schema;
export type Row = Readonly<Record<string, unknown>>;

export interface Snapshot {
  /** The rows of a table, oldest first where a table has an order. */
  pages(table: TableName): AsyncIterable<readonly Row[]>;
}

const PAGE_ROWS = 500;
const BUSY_TIMEOUT_MS = 5_000;
const PLACE = 'snapshot_place_';
/** Tables that are read in the order of a random key: in no backup either may the order of their rows tell anything. */
const KEYED: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  spent: ['key'],
  spent_commendations: ['key'],
  ledger_postings: ['entry', 'account', 'currency'],
  ledger_entries: ['ref'],
  spent_vouchers: ['spent_key'],
  practice_counts: ['exercise', 'month', 'phase', 'question', 'answer'],
};

/** Runs work over a snapshot. Nothing that is written meanwhile shows in it. */
export async function withSnapshot<T>(
  { connections, store }: Database,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  return 'sqlite' in connections ? onSqlite(connections.sqlite.path, work) : onPostgres(store, work);
}

async function onSqlite<T>(path: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  // A connection of its own, because the others serve requests: a reader holds no writer up.
  const handle = new SqliteHandle(path, { busyTimeoutMs: BUSY_TIMEOUT_MS });
  try {
    handle.execute('begin');
    return await work({ pages: (table) => sqlitePages(handle, table) });
  } finally {
    handle.close();
  }
}

async function* sqlitePages(handle: SqliteHandle, table: TableName): AsyncGenerator<Row[]> {
  const key = KEYED[table] ?? ['rowid'];
  const columns = key.join(', ');
  const places = key.map((column, i) => `${column} as ${PLACE}${i}`).join(', ');
  const query = `select ${places}, * from ${table} where (${columns}) > (${key.map(() => '?').join(', ')})
    order by ${columns} limit ${PAGE_ROWS}`;
  // Some tables number their rows from 0.
  for (let last: unknown[] = key.map(() => (KEYED[table] === undefined ? -1 : '')); ; ) {
    const { rows } = handle.run(query, last);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = key.map((_, i) => end[`${PLACE}${i}`]);
    for (const row of rows) for (const i of key.keys()) delete row[`${PLACE}${i}`];
    yield rows;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function onPostgres<T>(store: Kysely<Schema>, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return store
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => work({ pages: (table) => postgresPages(transaction, table) }));
}

async function* postgresPages(transaction: Kysely<Schema>, table: TableName): AsyncGenerator<Row[]> {
  // A table with a number of its own keeps its rows in that order; the others need none.
  const key = table === 'payloads' || table === 'log_outbox' ? ['id'] : KEYED[table];
  const order = key === undefined ? sql`` : sql`order by ${sql.join(key.map((column) => sql.ref(column)))}`;
  await sql`declare page no scroll cursor for select * from ${sql.table(table)} ${order}`.execute(
    transaction,
  );
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(PAGE_ROWS)} from page`.execute(transaction);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close page`.execute(transaction);
}
