// Payloads and their shred keys, each in a table of its own: destroying 48 bytes destroys a payload, wherever
// copies of the ciphertext may linger.

import { SqliteAdapter, sql } from 'kysely';
import { decryptPayload, encryptPayload, SHRED_KEY_BYTES } from './payload-cipher.ts';
import type { Reader, Transaction } from './schema.ts';

export interface NewPayload {
  /** The report that it belongs to, by which tables are distributed. */
  readonly mailbox: string;
  readonly bytes: Uint8Array;
  /** Whether it stays when the report is withdrawn or purged. */
  readonly outlivesReport?: boolean;
}

/** Stores a payload and its shred key, and returns the payload's id. */
export async function putPayload(transaction: Transaction, payload: NewPayload): Promise<number> {
  const { key, bytes } = encryptPayload(payload.mailbox, payload.bytes);
  const { mailbox } = payload;
  const { id } = await transaction
    .insertInto('payloads')
    .values({ mailbox, bytes })
    .returning('id')
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('shred_keys')
    .values({
      payload: id,
      mailbox,
      is_arrival: false,
      outlives_report: payload.outlivesReport ?? false,
      key,
    })
    .execute();
  return id;
}

/** Lets a payload that would have outlived its report go with it. */
export async function keepWithReport(transaction: Transaction, mailbox: string, id: number): Promise<void> {
  await transaction
    .updateTable('shred_keys')
    .set({ outlives_report: false })
    .where('mailbox', '=', mailbox)
    .where('payload', '=', id)
    .execute();
}

/** The bytes of a payload; null once it has been shredded. */
export async function readPayload(store: Reader, mailbox: string, id: number): Promise<Uint8Array | null> {
  const [payload] = await readPayloads(store, mailbox, [id]);
  return payload?.bytes ?? null;
}

/** The payloads among `ids` that are still there, in no particular order. */
export async function readPayloads(
  store: Reader,
  mailbox: string,
  ids: readonly number[],
): Promise<{ id: number; bytes: Uint8Array }[]> {
  if (ids.length === 0) return [];
  const rows = await store
    .selectFrom('payloads')
    .innerJoin('shred_keys', (join) =>
      join
        .onRef('shred_keys.payload', '=', 'payloads.id')
        .onRef('shred_keys.mailbox', '=', 'payloads.mailbox'),
    )
    .select(['payloads.id', 'payloads.bytes', 'shred_keys.key'])
    .where('payloads.mailbox', '=', mailbox)
    .where('payloads.id', 'in', ids)
    .execute();
  return rows.map(({ id, key, bytes }) => ({ id, bytes: decryptPayload(mailbox, { key, bytes }) }));
}

/**
 * Destroys the keys of some payloads of a mailbox, then their bytes. Those already gone are passed over.
 *
 * On SQLite both are overwritten where they lie, and empty rows that belong to no mailbox stay. Removing a row
 * would make SQLite move its neighbours between pages, and it does not overwrite where they lay before: what
 * is shredded later would leave such copies behind, `secure_delete` notwithstanding.
 */
export async function shredPayloads(
  transaction: Transaction,
  mailbox: string,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await (isSqlite(transaction) ? overwrite : remove)(transaction, mailbox, ids);
}

/** The ids of all payloads of a mailbox but those that outlive its report: what a purge has to shred. */
export async function payloadsOfReport(store: Reader, mailbox: string): Promise<number[]> {
  const report = await store
    .selectFrom('reports')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  const later = await laterPayloads(store, mailbox, { outliving: false });
  const payload = report?.payload ?? null;
  return payload === null ? later : [payload, ...later];
}

/** The ids of the payloads of a mailbox that outlive its report. */
export async function payloadsOutliving(store: Reader, mailbox: string): Promise<number[]> {
  const kept = await store
    .selectFrom('kept_notes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  const later = await laterPayloads(store, mailbox, { outliving: true });
  return [...new Set(kept === undefined ? later : [kept.payload, ...later])];
}

// What came with the report is named in its row and left out of the index by mailbox: at a million reports
// an entry in a random place of one more tree is what intake can least afford.
async function laterPayloads(
  store: Reader,
  mailbox: string,
  { outliving }: { outliving: boolean },
): Promise<number[]> {
  const rows = await store
    .selectFrom('shred_keys')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('is_arrival', '=', sql.lit(false))
    .where('outlives_report', '=', outliving)
    .execute();
  return rows.map((row) => row.payload);
}

async function overwrite(transaction: Transaction, mailbox: string, ids: readonly number[]): Promise<void> {
  await transaction
    .updateTable('shred_keys')
    .set({ key: new Uint8Array(SHRED_KEY_BYTES), mailbox: '' })
    .where('mailbox', '=', mailbox)
    .where('payload', 'in', ids)
    .execute();
  await transaction
    .updateTable('payloads')
    .set({ bytes: new Uint8Array(), mailbox: '' })
    .where('mailbox', '=', mailbox)
    .where('id', 'in', ids)
    .execute();
}

async function remove(transaction: Transaction, mailbox: string, ids: readonly number[]): Promise<void> {
  await transaction
    .deleteFrom('shred_keys')
    .where('mailbox', '=', mailbox)
    .where('payload', 'in', ids)
    .execute();
  await transaction.deleteFrom('payloads').where('mailbox', '=', mailbox).where('id', 'in', ids).execute();
}

function isSqlite(transaction: Transaction): boolean {
  return transaction.getExecutor().adapter instanceof SqliteAdapter;
}
