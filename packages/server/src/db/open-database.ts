import { Kysely } from 'kysely';
import type pg from 'pg';
import type { Engine } from './column-types.ts';
import { eraseOnPostgres, eraseOnSqlite } from './erase-traces.ts';
import { migrate } from './migrate.ts';
import type { Schema, Transaction } from './schema.ts';
import { openSqliteFile, type SqliteFile, sqliteDialect } from './sqlite/dialect.ts';

/** An open database. `store` runs single queries; `transaction` runs what must happen together. */
export interface Database {
  readonly engine: Engine;
  readonly store: Kysely<Schema>;
  readonly connections: { readonly sqlite: SqliteFile } | { readonly postgres: pg.Pool };
  /**
   * Runs work in one durable transaction: rolled back when it throws. On SQLite transactions run one after the
   * other; on PostgreSQL work that lost a race against another transaction runs again, so it must
   * change nothing outside the database.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Makes the engine let go of the traces that deleting leaves, in its write-ahead log above all.
   *
   * @returns whether everything that the engine offers could be done.
   */
  eraseTraces(): Promise<boolean>;
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 5;
// serialization_failure and deadlock_detected
const LOST_RACE = new Set(['40001', '40P01']);

/**
 * Opens a database and brings its schema up to date.
 *
 * @param location a `postgres://` URL, or the path of a SQLite file, which is created when missing.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = /^postgres(ql)?:\/\//.test(location) ? await openPostgres(location) : openSqlite(location);
  try {
    await migrate(database.store as unknown as Kysely<unknown>, database.engine);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function openSqlite(path: string): Database {
  const file = openSqliteFile(path);
  const store = new Kysely<Schema>({ dialect: sqliteDialect(file) });
  return {
    engine: 'sqlite',
    store,
    connections: { sqlite: file },
    transaction: (work) => store.transaction().execute(work),
    eraseTraces: () => eraseOnSqlite(file),
    close: () => store.destroy(),
  };
}

async function openPostgres(url: string): Promise<Database> {
  // Loaded only where it is used: an embedded database should not pay for it at every start.
  const { openPostgresPool, postgresDialect } = await import('./postgres.ts');
  const pool = openPostgresPool(url);
  const store = new Kysely<Schema>({ dialect: postgresDialect(pool) });
  return {
    engine: 'postgres',
    store,
    connections: { postgres: pool },
    transaction: (work) => retryLostRaces(() => store.transaction().execute(work)),
    eraseTraces: () => eraseOnPostgres(store),
    close: () => store.destroy(),
  };
}

async function retryLostRaces<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = MAX_ATTEMPTS - 1; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !LOST_RACE.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
