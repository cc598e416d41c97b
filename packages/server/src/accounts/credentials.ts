import { createHash } from 'node:crypto';
import { checkSealed, decodeB64, type Setup } from '@bellbuoy/protocol';
import type { Account } from './store.ts';

const SEED_BYTES = 32;

/**
 * The row of an account from what its browser registered. Of the value that signs in only a hash is kept: it
 * comes out of scrypt, so guessing from the hash costs what guessing the passphrase costs.
 *
 * @throws ProtocolError `not-sealed` when the keyring is not a sealed file.
 */
export function newAccount(
  account: string,
  name: string,
  { salt, signIn, keyring }: Pick<Setup, 'salt' | 'signIn' | 'keyring'>,
): Account {
  return {
    account,
    name,
    salt: decodeB64(salt),
    sign_in_hash: hashSignIn(signIn),
    keyring: sealedSeed(keyring),
  };
}

/** @param signIn b64 of 32 bytes. */
export function hashSignIn(signIn: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(decodeB64(signIn)).digest());
}

/**
 * The bytes of a sealed 32-byte seed.
 *
 * @throws ProtocolError `not-sealed`.
 */
export function sealedSeed(text: string): Uint8Array {
  const bytes = decodeB64(text);
  checkSealed(bytes, SEED_BYTES);
  return bytes;
}
