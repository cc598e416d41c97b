import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import {
  type Database,
  openDatabase,
  type Row,
  SCHEMA_STEPS,
  type TableName,
  type Transaction,
} from '../db/index.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { makeOwnFolder, openProgramme } from '../programme/index.ts';
import { purgeJournal, replayPurges } from '../retention/index.ts';
import { type ArchiveHeader, readArchive, verifyArchive } from './archive.ts';
import { mirrorFiles } from './mirror-files.ts';
import { journalPath, newestWhole, uploadsPath } from './place.ts';
import { DATA_TABLES, KEY_TABLES } from './tables.ts';

export interface RestoreSettings {
  /** The backup place. */
  readonly place: string;
  /** A data folder that is not there, or in which there is nothing; it will be its owner's alone. */
  readonly dataDir: string;
  /** A database in which there is nothing: a `postgres://` URL or the path of a SQLite file. */
  readonly location: string;
  readonly diagnostics: Diagnostics;
  readonly now?: () => number;
}

export interface Restored {
  /** The day of the data: what came later is lost. */
  readonly day: string;
  readonly reports: number;
  /** How many reports were in the backup although they had been withdrawn or purged since. */
  readonly purgedAgain: number;
}

const CHUNK_ROWS = 100;
const OWNER_ONLY = 0o600;
/** As `config.json`, `keys/log.key`, `keys/pass-2026-Q4.pem`: one that leads nowhere else. */
const FILE_NAME = /^(keys\/)?[a-z]+(-\d{4}-Q[1-4])?\.[a-z]+$/;

/**
 * Restores a programme from the newest whole archives of a place, then purges again what had been purged since:
 * only when it has resolved may the programme be served.
 *
 * @throws when there is anything in the folder, the database holds anything, or no archive is whole or of this
 * version: nothing is changed then. A restore that fails later leaves a folder and a database to throw away.
 */
export async function restore(settings: RestoreSettings): Promise<Restored> {
  const { place, dataDir, location, diagnostics, now } = settings;
  const [data, keys] = [await newestWhole(place, 'data'), await newestWhole(place, 'keys')];
  if (data === null || keys === null)
    throw new Error('There is no whole backup at this place; nothing was changed');
  const header = await verifyArchive(data.path);
  requireVersion(header);
  if ((await verifyArchive(keys.path)).origin !== header.origin)
    throw new Error('The data and the keys at this place are of two programmes; nothing was changed');
  if (!(await makeOwnFolder(dataDir)))
    throw new Error('There is something in this folder already; nothing was changed');
  const database = await openDatabase(location);
  try {
    await requireEmpty(database);
    await restoreRows(database, data.path, keys.path);
    await restoreFiles(dataDir, [keys.path, data.path]);
    const files = await readdir(uploadsPath(place)).catch(() => []);
    await mirrorFiles(uploadsPath(place), uploadsPath(dataDir), files);
    const ids = await purgeJournal(journalPath(place)).read();
    await purgeJournal(journalPath(dataDir)).append(ids);
    const programme = await openProgramme(dataDir, { database, diagnostics, ...(now ? { now } : {}) });
    const purgedAgain = await replayPurges(programme, ids);
    return { day: header.day, reports: await countReports(database), purgedAgain };
  } finally {
    await database.close();
  }
}

async function requireEmpty({ store }: Database): Promise<void> {
  for (const table of [...DATA_TABLES, ...KEY_TABLES]) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(store);
    if (rows.length > 0) throw new Error('The database is not empty; nothing was changed');
  }
}

function requireVersion({ steps }: ArchiveHeader): void {
  if (steps.join() !== SCHEMA_STEPS.join()) {
    throw new Error('The backup is of another version: restore with that one, then update');
  }
}

async function restoreRows(database: Database, data: string, keys: string): Promise<void> {
  await database.transaction(async (transaction) => {
    const payloads = new Set<unknown>();
    for await (const { table, rows } of chunksOf(data, DATA_TABLES)) {
      if (table === 'payloads') for (const { id } of rows) payloads.add(id);
      await insert(transaction, table, rows);
    }
    for await (const { table, rows } of chunksOf(keys, KEY_TABLES)) {
      // A key archive may be newer than the data.
      await insert(
        transaction,
        table,
        table === 'shred_keys' ? rows.filter(({ payload }) => payloads.has(payload)) : rows,
      );
    }
    if (database.engine === 'postgres') await continueNumbers(transaction);
  });
}

/** On SQLite numbers go on after the highest by themselves. */
async function continueNumbers(transaction: Transaction): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('payloads', 'id'), (select coalesce(max(id), 0) + 1 from payloads))`.execute(
    transaction,
  );
}

async function insert(transaction: Transaction, table: TableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  // The outbox is a queue: its numbers are drawn anew, in the same order.
  const values = table === 'log_outbox' ? rows.map(withoutId) : rows;
  await transaction.insertInto(table).values(values).execute();
}

function withoutId(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
}

async function* chunksOf(
  path: string,
  expected: readonly TableName[],
): AsyncGenerator<{ table: TableName; rows: Row[] }> {
  let table: TableName | null = null;
  let rows: Row[] = [];
  for await (const part of readArchive(path)) {
    if (!('table' in part)) continue;
    const known = expected.find((name) => name === part.table);
    if (known === undefined) throw new Error('the archive has a table that does not belong there');
    if (table !== null && (known !== table || rows.length === CHUNK_ROWS)) {
      yield { table, rows };
      rows = [];
    }
    table = known;
    rows.push(part.row);
  }
  if (table !== null) yield { table, rows };
}

async function restoreFiles(dataDir: string, archives: readonly string[]): Promise<void> {
  for (const archive of archives) {
    for await (const part of readArchive(archive)) {
      if (!('file' in part)) continue;
      // Names were written by us, but the place may have been anybody's.
      if (!FILE_NAME.test(part.file)) throw new Error('the archive has a strange file');
      const path = join(dataDir, part.file);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, part.content, { mode: OWNER_ONLY, flag: 'wx' });
    }
  }
}

async function countReports({ store }: Database): Promise<number> {
  const { count } = await store
    .selectFrom('reports')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
