// Deleting leaves copies behind: in the write-ahead log, and on PostgreSQL in the table itself. Here the
// engines are made to let go of them. Once a shred key has no copy left, its payload is gone, wherever a copy
// of the ciphertext may linger.

import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { SqliteFile } from './sqlite/dialect.ts';

const INSUFFICIENT_PRIVILEGE = '42501';
const MOST_LOOKS = 20;
const LOOK_EVERY_MS = 100;

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
 * @returns false when the database's role may not do all of it, the server keeps old log files, or somebody holds dead rows.
 */
export async function eraseOnPostgres(store: Kysely<Schema>): Promise<boolean> {
  const steps = [
    sql`vacuum full shred_keys`,
    sql`vacuum full issuing_secrets`,
    sql`vacuum payloads`,
    sql`checkpoint`,
    sql`select pg_switch_wal()`,
    sql`checkpoint`,
  ];
  const areDead = await untilRowsAreDead(store);
  let isComplete = (await deletesOldLogs(store)) && areDead;
  for (const step of steps) {
    isComplete = (await step.execute(store).then(() => true, isForbidden)) && isComplete;
  }
  return isComplete;
}

/**
 * Waits for whatever began writing before this: a transaction that still runs, in any database of the server, makes a rewrite keep
 * the rows that were deleted since. One that runs for long is not waited for; the next round comes to them.
 */
async function untilRowsAreDead(store: Kysely<Schema>): Promise<boolean> {
  const now = await sql<{ xact: string }>`select pg_current_xact_id()::text as xact`.execute(store);
  const xact = now.rows[0]?.xact;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const { rows } = await sql<{ isPast: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${xact}::xid8 as "isPast"`.execute(store);
    if (rows[0]?.isPast === true) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}

async function deletesOldLogs(store: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ wal_recycle: string }>`show wal_recycle`.execute(store);
  return rows[0]?.wal_recycle === 'off';
}

function isForbidden(error: unknown): false {
  if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false;
  throw error;
}
