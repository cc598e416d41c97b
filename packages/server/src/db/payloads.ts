// Every payload at rest is `12-byte nonce ‖ AES-256-GCM ciphertext ‖ 16-byte tag` under a random key of its
// own. What is stored is sealed already; this layer exists so that destroying 32 bytes destroys a payload.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Reader, Transaction } from './schema.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export interface NewPayload {
  /** The report that it belongs to, by which tables are distributed. */
  readonly mailbox: string;
  readonly bytes: Uint8Array;
  /** Whether it stays when the report is withdrawn or purged. */
  readonly outlivesReport?: boolean;
}

export interface EncryptedPayload {
  readonly key: Uint8Array;
  readonly bytes: Uint8Array;
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
    .values({ payload: id, mailbox, outlives_report: payload.outlivesReport ?? false, key })
    .execute();
  return id;
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

/** Destroys the keys of some payloads of a mailbox, then their bytes. Those already gone are passed over. */
export async function shredPayloads(
  transaction: Transaction,
  mailbox: string,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .deleteFrom('shred_keys')
    .where('mailbox', '=', mailbox)
    .where('payload', 'in', ids)
    .execute();
  await transaction.deleteFrom('payloads').where('mailbox', '=', mailbox).where('id', 'in', ids).execute();
}

/** The ids of all payloads of a mailbox but those that outlive its report: what a purge has to shred. */
export async function payloadsOfReport(store: Reader, mailbox: string): Promise<number[]> {
  const rows = await store
    .selectFrom('shred_keys')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('outlives_report', '=', false)
    .execute();
  return rows.map((row) => row.payload);
}

/** Encrypts under a fresh key; the mailbox is bound to the ciphertext, so that rows cannot be exchanged. */
export function encryptPayload(mailbox: string, plain: Uint8Array): EncryptedPayload {
  const secrets = randomBytes(KEY_BYTES + NONCE_BYTES);
  const key = secrets.subarray(0, KEY_BYTES);
  const nonce = secrets.subarray(KEY_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(mailbox));
  const body = cipher.update(plain);
  cipher.final();
  return { key, bytes: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
}

/** What `encryptPayload` encrypted for this mailbox. @throws when it is anything else. */
export function decryptPayload(mailbox: string, { key, bytes }: EncryptedPayload): Uint8Array {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(bytes.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(mailbox)).setAuthTag(tag);
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
}
