// The RSA key by which other servers know what the account sends. It lies in the database, so that every process has the
// same one, under a key derived from the server's secret, which does not:
//
//     sealed = 12-byte nonce ‖ AES-256-GCM of the PKCS #8 DER ‖ 16-byte tag

import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import { exclusive } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';

const MODULUS_BITS = 2_048;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** A key of its own for each purpose. */
export function fediverseKey({ keys }: Pick<Programme, 'keys'>, purpose: 'key' | 'followers'): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.serverSecret, '', `bellbuoy/v1/fediverse/${purpose}`, 32));
}

/**
 * The account's key. It is drawn the first time, and again when the server's secret is another one: other servers fetch
 * the new one when a signature does not verify by the one that they have.
 */
export async function readActorKey(programme: Programme): Promise<CryptoKeyPair> {
  const { store } = programme.database;
  const kept = await store.selectFrom('fediverse_key').select('sealed').executeTakeFirst();
  const key = (kept && open(programme, kept.sealed)) ?? (await makeKey(programme));
  return importPair(key);
}

/** Of two processes that draw one at once, the first is taken. */
async function makeKey(programme: Programme): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  const { database } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'fediverse-key');
    const kept = await transaction.selectFrom('fediverse_key').select('sealed').executeTakeFirst();
    const known = kept && open(programme, kept.sealed);
    if (known) return known;
    const sealed = seal(programme, privateKey);
    await transaction
      .insertInto('fediverse_key')
      .values({ id: 1, sealed })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ sealed }))
      .execute();
    return privateKey;
  });
}

async function importPair(key: KeyObject): Promise<CryptoKeyPair> {
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, true, ['sign']),
    crypto.subtle.importKey('spki', spki, ALGORITHM, true, ['verify']),
  ]);
  return { privateKey, publicKey };
}

function seal(programme: Programme, key: KeyObject): Uint8Array {
  const nonce = programme.random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, fediverseKey(programme, 'key'), nonce);
  const der = key.export({ type: 'pkcs8', format: 'der' });
  return Buffer.concat([nonce, cipher.update(der), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what another server's secret sealed. */
function open(programme: Programme, sealed: Uint8Array): KeyObject | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, fediverseKey(programme, 'key'), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const der = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return createPrivateKey({ key: Buffer.concat(der), type: 'pkcs8', format: 'der' });
  } catch {
    return null;
  }
}
