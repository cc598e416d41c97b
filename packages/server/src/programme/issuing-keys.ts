// Keys that sign passes blindly, one a quarter. Their public halves are in the database, because every server of the
// programme names them in the descriptor; the secret ones in `keys/`, where nothing but `bellbuoy pass` reads them.

import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Day, ProtocolError } from '@bellbuoy/protocol';
import { type IssuingJwk, kidOf } from '@bellbuoy/protocol/vouchers';
import type { Reader, Transaction } from '../db/index.ts';

/** A key as the descriptor names it. */
export interface IssuingKey {
  readonly kid: string;
  readonly kind: 'pass';
  /** As `2026-Q4`. */
  readonly quarter: string;
  readonly redeemUntil: Day;
  readonly jwk: IssuingJwk;
}

const MODULUS_BITS = 3_072;
const RAW = constants.RSA_NO_PADDING;

/** The quarter of a day, and the last day of the quarter after it: until then passes of this one are taken. */
export function quarterOf(day: Day): { quarter: string; redeemUntil: Day } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const end = new Date(Date.UTC(year, quarter * 3 + 3, 0));
  return { quarter: `${year}-Q${quarter}`, redeemUntil: end.toISOString().slice(0, 10) };
}

export async function listIssuingKeys(store: Reader): Promise<IssuingKey[]> {
  const rows = await store.selectFrom('issuing_keys').selectAll().orderBy('quarter').execute();
  return rows.map(({ kid, quarter, redeem_until, modulus }) => ({
    ...{ kid, kind: 'pass', quarter, redeemUntil: redeem_until },
    jwk: { kty: 'RSA', e: 'AQAB', n: modulus },
  }));
}

/** Makes the key of a quarter where there is none yet: its secret half as a file, then its row. */
export async function makeIssuingKey(keysFolder: string, day: Day): Promise<IssuingKey> {
  const { quarter, redeemUntil } = quarterOf(day);
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(fileOf(keysFolder, quarter), pem, { mode: 0o600, flag: 'wx' });
  return keyOf(privateKey, quarter, redeemUntil);
}

/** The key whose file is there already, as one of a data folder whose database was lost. */
export async function readIssuingKey(keysFolder: string, day: Day): Promise<IssuingKey> {
  const { quarter, redeemUntil } = quarterOf(day);
  return keyOf(await readSecret(keysFolder, quarter), quarter, redeemUntil);
}

export async function addIssuingKey(
  transaction: Transaction,
  { kid, kind, quarter, redeemUntil, jwk }: IssuingKey,
): Promise<void> {
  await transaction
    .insertInto('issuing_keys')
    .values({ kid, kind, quarter, redeem_until: redeemUntil, modulus: jwk.n })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Signs blindly, by OpenSSL. What is signed cannot be seen, so this is called for as many as were agreed on.
 *
 * @throws ProtocolError `malformed` for a value that no blinding makes: of another length, or not below the modulus.
 */
export async function blindSigner(
  keysFolder: string,
  quarter: string,
): Promise<(blinded: Uint8Array) => Uint8Array> {
  const key = await readSecret(keysFolder, quarter);
  const publicKey = createPublicKey(key);
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  return (blinded) => {
    if (blinded.length !== modulus.length || Buffer.compare(blinded, modulus) >= 0) {
      throw new ProtocolError('malformed', 'not a blinded message of this key');
    }
    const signature = privateDecrypt({ key, padding: RAW }, blinded);
    // A fault in the middle of a signature gives the key away: it never leaves unless it verifies.
    if (!publicEncrypt({ key: publicKey, padding: RAW }, signature).equals(blinded)) {
      throw new Error('the signature does not verify');
    }
    return new Uint8Array(signature);
  };
}

async function keyOf(key: KeyObject, quarter: string, redeemUntil: Day): Promise<IssuingKey> {
  const { n = '' } = createPublicKey(key).export({ format: 'jwk' });
  const jwk: IssuingJwk = { kty: 'RSA', e: 'AQAB', n };
  return { kid: await kidOf(jwk), kind: 'pass', quarter, redeemUntil, jwk };
}

async function readSecret(keysFolder: string, quarter: string): Promise<KeyObject> {
  return createPrivateKey(await readFile(fileOf(keysFolder, quarter)));
}

function fileOf(keysFolder: string, quarter: string): string {
  return join(keysFolder, `pass-${quarter}.pem`);
}
