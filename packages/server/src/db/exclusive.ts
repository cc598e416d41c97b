import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Engine } from './column-types.ts';
import type { Transaction } from './schema.ts';

/**
 * Makes a transaction the only one of its kind until it ends, for work that reads, decides and then writes
 * rows that do not exist yet. On SQLite every transaction is alone anyway.
 */
export async function exclusive(transaction: Transaction, engine: Engine, kind: string): Promise<void> {
  if (engine === 'sqlite') return;
  const key = createHash('sha256').update(kind).digest().readInt32BE();
  await sql`select pg_advisory_xact_lock(${key})`.execute(transaction);
}
