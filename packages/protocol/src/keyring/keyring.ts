// A keyring is what a seed gives: an age hybrid identity and an Ed25519 signing key, both by HKDF under
// labels that name the programme. Receipts, staff members, epochs and cases differ only in who holds the seed.

import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { type Bytes, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { ed25519PublicKey, ed25519Sign, hkdf32 } from '../primitives.ts';
import { isOrigin } from './forms.ts';

/** A post-quantum hybrid age key: `AGE-SECRET-KEY-PQ-1…` and the `age1pq1…` that belongs to it. */
export interface AgeKey {
  readonly identity: string;
  readonly recipient: string;
}

/** What signs frames; a keyring is one. */
export interface Signer {
  sign(message: Uint8Array): Bytes;
}

/** All keys of one seed under one programme. Whoever holds the object can read and sign. */
export interface Keyring extends AgeKey, Signer {
  readonly origin: string;
  readonly seed: Bytes;
  /** The Ed25519 public key, 32 bytes. */
  readonly verify: Bytes;
}

const RECEIPT_SEED_BYTES = 16;
const SEED_BYTES = 32;

/**
 * The one key derivation of the protocol: HKDF-SHA256 with an empty salt and the info
 * `bellbuoy/v1/<origin>/<label>`. Returns 32 bytes.
 *
 * @throws ProtocolError `malformed` when the origin is not one.
 */
export function kdf(seed: Uint8Array, origin: string, label: string): Bytes {
  if (!isOrigin(origin)) throw new ProtocolError('malformed', 'not an origin');
  return hkdf32(seed, utf8(`bellbuoy/v1/${origin}/${label}`));
}

/**
 * Derives the keyring of a seed.
 *
 * @param seed 32 bytes, or the 16 of a receipt.
 * @throws ProtocolError `malformed` for another length or an origin that is not one.
 */
export async function makeKeyring(seed: Uint8Array, origin: string): Promise<Keyring> {
  if (seed.length !== SEED_BYTES && seed.length !== RECEIPT_SEED_BYTES) {
    throw new ProtocolError('malformed', 'a seed has 32 bytes, or 16 for a receipt');
  }
  const age = await ageKey(kdf(seed, origin, 'identity'));
  const signing = kdf(seed, origin, 'sign');
  return {
    ...age,
    origin,
    seed: new Uint8Array(seed),
    verify: ed25519PublicKey(signing),
    sign: (message) => ed25519Sign(message, signing),
  };
}

/** The hybrid age key of 32 secret bytes. */
export async function ageKey(secret: Uint8Array): Promise<AgeKey> {
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', secret).toUpperCase();
  return { identity, recipient: await identityToRecipient(identity) };
}
