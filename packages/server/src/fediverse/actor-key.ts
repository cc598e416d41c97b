// The RSA key by which other servers know what the account sends. It lies in the database, so that every process has the
// same one, sealed: what is sealed is its PKCS #8 DER.

import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { exclusive } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { seal, unseal } from './seal.ts';

const MODULUS_BITS = 2_048;
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

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
    const sealed = seal(programme, 'key', privateKey.export({ type: 'pkcs8', format: 'der' }));
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

/** Null for what another server's secret sealed. */
function open(programme: Programme, sealed: Uint8Array): KeyObject | null {
  const key = unseal(programme, 'key', sealed);
  return key === null ? null : createPrivateKey({ key, type: 'pkcs8', format: 'der' });
}
