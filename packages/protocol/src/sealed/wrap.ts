// A wrap is a 32-byte seed sealed to one recipient: how epochs, cases and guardian slots reach their holders.

import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { openBytes, sealBytes } from './envelope.ts';
import { sealedBytes } from './structure.ts';

const SEED_BYTES = 32;

/** The length of every wrap in bytes. */
export const WRAP_BYTES = sealedBytes(SEED_BYTES);

/** Wraps a seed for one recipient. The caller must have the recipient from a verified roster. */
export async function wrapSeed(seed: Uint8Array, recipient: string): Promise<Bytes> {
  if (seed.length !== SEED_BYTES) throw new ProtocolError('malformed', 'a wrapped seed has 32 bytes');
  return sealBytes(seed, recipient);
}

/** @throws ProtocolError `unopenable`. */
export async function unwrapSeed(wrap: Uint8Array, identity: string): Promise<Bytes> {
  return openBytes(wrap, identity, SEED_BYTES);
}

/**
 * Unwraps a seed and makes its keyring, which must be the one announced: otherwise whoever stored the wrap
 * could hand out another key and read what is sealed to it.
 *
 * @throws ProtocolError `unopenable`, or `unverified` when the seed does not give `recipient`.
 */
export async function unwrapKeyring(
  wrap: Uint8Array,
  identity: string,
  expected: { origin: string; recipient: string },
): Promise<Keyring> {
  const keyring = await makeKeyring(await unwrapSeed(wrap, identity), expected.origin);
  if (keyring.recipient === expected.recipient) return keyring;
  throw new ProtocolError('unverified', 'the wrapped seed belongs to another keyring');
}
