// Deleting a row leaves copies of it behind: in the write-ahead log, and on PostgreSQL in the table itself.
// Here the engines are made to let go of them. Once a shred key has no copy left, its payload is gone,
// wherever a copy of the ciphertext may linger.

import { sql } from 'kysely';
import type { Database } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Removes the traces of what has been deleted.
 *
 * @returns whether everything that the engine offers could be done; what a database role may not do, and a
 * checkpoint that another process held up, is left to the next round.
 */
export async function eraseTraces({ database, diagnostics }: Programme): Promise<boolean> {
  const isComplete =
    database.engine === 'sqlite' ? await eraseOnSqlite(database) : await eraseOnPostgres(database);
  if (!isComplete) diagnostics.note('traces of deleted data are left for the next round');
  return isComplete;
}

/** `secure_delete` has overwritten the pages; what is left is their history in the write-ahead log. */
async function eraseOnSqlite({ connections }: Database): Promise<boolean> {
  if (!('sqlite' in connections)) return false;
  const { writer, writeLock } = connections.sqlite;
  const release = await writeLock.acquire();
  try {
    const [result] = writer.run('pragma wal_checkpoint(truncate)', []).rows;
    return result?.['busy'] === 0;
  } finally {
    release();
  }
}

/**
 * The keys' table is rewritten without its dead rows; then the write-ahead log before the rewrite is made
 * superfluous. With `wal_recycle=off` the server deletes those files instead of keeping them for reuse.
 */
async function eraseOnPostgres({ store }: Database): Promise<boolean> {
  const steps = [
    sql`vacuum full shred_keys`,
    sql`vacuum payloads`,
    sql`checkpoint`,
    sql`select pg_switch_wal()`,
    sql`checkpoint`,
  ];
  let isComplete = true;
  for (const step of steps) {
    isComplete = (await step.execute(store).then(() => true, isForbidden)) && isComplete;
  }
  return isComplete;
}

function isForbidden(error: unknown): false {
  if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
  throw error;
}
