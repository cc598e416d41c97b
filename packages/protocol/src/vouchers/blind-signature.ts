// RSABSSA-SHA384-PSS-Deterministic (RFC 9474): a signer signs what it cannot see. What comes out is an ordinary
// RSASSA-PSS signature with SHA-384, MGF1 and a salt of 48 bytes. The message is signed as it is, because ours holds
// 32 random bytes already (section 4.1 of the RFC, "PrepareIdentity").
//
// Salt and factor are arguments: a claim that was interrupted has to send the very same bytes again, and twenty blinded
// messages would not fit into what a reporter keeps, while the seed that they come from does. The arithmetic is not in
// constant time. It runs on the reporter's device, on secrets that are used once, with nobody there to measure it.

import { decodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { concatBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { randomBytes, sha384 } from '../primitives.ts';

/** The public half of an issuing key, as the descriptor has it: RSA of 3072 bits. */
export interface IssuingJwk {
  readonly kty: 'RSA';
  readonly e: 'AQAB';
  /** b64 of 384 bytes. */
  readonly n: string;
}

/** What is sent to be signed, and what takes the blind off again. Whoever has `inverse` can link the two. */
export interface Blinded {
  readonly blinded: Bytes;
  readonly inverse: Bytes;
}

/** What is random about blinding. Never to be used for a second message. */
export interface BlindingSecrets {
  /** Of the PSS encoding, 48 bytes. */
  readonly salt: Uint8Array;
  /** Taken modulo the key's modulus: longer than that by 16 bytes, so that no value is likelier than another. */
  readonly factor: Uint8Array;
}

export const SALT_BYTES = 48;
export const FACTOR_BYTES = 400;

const EXPONENT = 65_537n;
const HASH_BYTES = 48;

/** Hides a message from its signer (RFC 9474, section 4.2). */
export function blind(
  message: Uint8Array,
  jwk: IssuingJwk,
  secrets: BlindingSecrets = { salt: randomBytes(SALT_BYTES), factor: randomBytes(FACTOR_BYTES) },
): Blinded {
  const modulus = modulusOf(jwk);
  const encoded = toNumber(encodePss(message, secrets.salt, bitsOf(modulus) - 1));
  const factor = toNumber(secrets.factor) % modulus;
  // A message that shares a factor with the modulus would break the key: section 4.2, step 4.
  invert(encoded, modulus);
  const inverse = invert(factor, modulus);
  const length = lengthOf(modulus);
  return {
    blinded: toBytes((encoded * raise(factor, modulus)) % modulus, length),
    inverse: toBytes(inverse, length),
  };
}

/**
 * Takes the blind off a signature, and verifies what comes out (RFC 9474, section 4.4).
 *
 * @throws ProtocolError `unverified` when it is not the key's signature of this message.
 */
export async function unblind(
  message: Uint8Array,
  jwk: IssuingJwk,
  { signature, inverse }: { readonly signature: Uint8Array; readonly inverse: Uint8Array },
): Promise<Bytes> {
  const modulus = modulusOf(jwk);
  const length = lengthOf(modulus);
  if (signature.length !== length || inverse.length !== length) throw unverified();
  const bare = toBytes((toNumber(signature) * toNumber(inverse)) % modulus, length);
  if (!(await isSignature(bare, message, jwk))) throw unverified();
  return bare;
}

async function isSignature(signature: Bytes, message: Uint8Array, jwk: IssuingJwk): Promise<boolean> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const format = { ...jwk, alg: 'PS384', ext: true };
  const key = await globalThis.crypto.subtle.importKey('jwk', format, algorithm, true, ['verify']);
  const signed = new Uint8Array(message);
  return globalThis.crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, key, signature, signed);
}

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) with SHA-384 and MGF1. */
function encodePss(message: Uint8Array, salt: Uint8Array, bits: number): Bytes {
  if (salt.length !== SALT_BYTES) throw new ProtocolError('malformed', 'a salt has 48 bytes');
  const length = Math.ceil(bits / 8);
  const hash = sha384(concatBytes(new Uint8Array(8), sha384(message), salt));
  const zeros = new Uint8Array(length - salt.length - HASH_BYTES - 2);
  const block = concatBytes(zeros, Uint8Array.of(1), salt);
  const mask = maskOf(hash, block.length);
  const masked = block.map((byte, i) => byte ^ (mask[i] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
  return concatBytes(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1 (RFC 8017, appendix B.2.1) with SHA-384. */
function maskOf(seed: Uint8Array, length: number): Bytes {
  const blocks = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, i) =>
    sha384(concatBytes(seed, Uint8Array.of(0, 0, i >> 8, i & 0xff))),
  );
  return concatBytes(...blocks).slice(0, length);
}

function modulusOf({ n }: IssuingJwk): bigint {
  const modulus = toNumber(decodeB64(n));
  if (modulus % 2n === 1n && bitsOf(modulus) >= 2_048) return modulus;
  throw new ProtocolError('malformed', 'not a modulus');
}

/** To the power of e, which is 2^16 + 1. */
function raise(base: bigint, modulus: bigint): bigint {
  let power = base;
  for (let exponent = EXPONENT; exponent > 1n; exponent >>= 1n) power = (power * power) % modulus;
  return (power * base) % modulus;
}

/** The inverse, by Euclid's algorithm. */
function invert(value: bigint, modulus: bigint): bigint {
  let [divisor, rest] = [modulus, value];
  let [before, factor] = [0n, 1n];
  while (rest !== 0n) {
    const quotient = divisor / rest;
    [divisor, rest] = [rest, divisor - quotient * rest];
    [before, factor] = [factor, before - quotient * factor];
  }
  if (divisor !== 1n) throw new ProtocolError('malformed', 'it has no inverse');
  return before < 0n ? before + modulus : before;
}

function bitsOf(value: bigint): number {
  return value.toString(2).length;
}

function lengthOf(modulus: bigint): number {
  return Math.ceil(bitsOf(modulus) / 8);
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

function toBytes(value: bigint, length: number): Bytes {
  const digits = value.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

function unverified(): ProtocolError {
  return new ProtocolError('unverified', 'not a blind signature of this');
}
