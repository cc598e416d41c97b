// The only file that imports noble: what is audited, pinned and replaced together stands in one place.

import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 as nobleSha256, sha384 as nobleSha384 } from '@noble/hashes/sha2.js';
import type { Bytes, Random } from './bytes.ts';

/** H of the protocol: SHA-256 (FIPS 180-4). Returns 32 bytes. */
export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes) as Bytes;
}

/** SHA-384 (FIPS 180-4), which blind signatures are made with. Returns 48 bytes. */
export function sha384(bytes: Uint8Array): Bytes {
  return nobleSha384(bytes) as Bytes;
}

/** H over bytes that come in parts. */
export interface RunningHash {
  update(part: Uint8Array): void;
  digest(): Uint8Array;
}

export function startSha256(): RunningHash {
  const hash = nobleSha256.create();
  return { update: (part) => void hash.update(part), digest: () => hash.digest() };
}

/** HKDF-SHA256 (RFC 5869) with an empty salt. Returns 32 bytes. */
export function hkdf32(key: Uint8Array, info: Uint8Array): Bytes {
  return hkdfBytes(key, info, 32);
}

/** HKDF-SHA256 (RFC 5869) with an empty salt. Returns as many bytes as asked for, at most 8160. */
export function hkdfBytes(key: Uint8Array, info: Uint8Array, length: number): Bytes {
  return hkdf(nobleSha256, key, undefined, info, length) as Bytes;
}

/** HMAC-SHA256 (RFC 2104). Returns 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Bytes {
  return hmac(nobleSha256, key, message) as Bytes;
}

/** scrypt (RFC 7914). Yields to the event loop now and then, so that a page stays responsive. */
export async function scrypt(
  password: Uint8Array,
  salt: Uint8Array,
  cost: { N: number; r: number; p: number },
): Promise<Bytes> {
  return (await scryptAsync(password, salt, { ...cost, dkLen: 32 })) as Bytes;
}

/** The Ed25519 public key (RFC 8032) of a 32-byte seed. */
export function ed25519PublicKey(seed: Uint8Array): Bytes {
  return ed25519.getPublicKey(seed) as Bytes;
}

/** A 64-byte Ed25519 signature (RFC 8032) by a 32-byte seed. */
export function ed25519Sign(message: Uint8Array, seed: Uint8Array): Bytes {
  return ed25519.sign(message, seed) as Bytes;
}

/**
 * Whether an Ed25519 signature verifies by RFC 8032: canonical encodings only, no public key of small order.
 * Never throws.
 */
export function isEd25519Signature(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Random bytes from the platform's own generator. */
export const randomBytes: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));
