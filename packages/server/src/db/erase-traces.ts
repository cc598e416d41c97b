// Deleting leaves copies behind: in the write-ahead log, and on PostgreSQL in the table itself. Here the
// engines are made to let go of them. Once a shred key has no copy left, its payload is gone, wherever a copy
// of the ciphertext may linger.

import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { SqliteFile } from './sqlite/dialect.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * What is shredded has been overwritten in the file; its history in the write-ahead log is cut off.
 *
 * @returns false when another process that reads the file held it up.
 */
export async function eraseOnSqlite({ writer, writeLock }: SqliteFile): Promise<boolean> {
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
 *
 * @returns false when the database's role may not do all of it, or the server keeps old log files.
 */
export async function eraseOnPostgres(store: Kysely<Schema>): Promise<boolean> {
  const steps = [
    sql`vacuum full shred_keys`,
    sql`vacuum payloads`,
    sql`checkpoint`,
    sql`select pg_switch_wal()`,
    sql`checkpoint`,
  ];
  let isComplete = await deletesOldLogs(store);
  for (const step of steps) {
    isComplete = (await step.execute(store).then(() => true, isForbidden)) && isComplete;
  }
  return isComplete;
}

async function deletesOldLogs(store: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ wal_recycle: string }>`show wal_recycle`.execute(store);
  return rows[0]?.wal_recycle === 'off';
}

function isForbidden(error: unknown): false {
  if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
  throw error;
}
