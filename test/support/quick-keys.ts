import { createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { FileKeeper } from '../../packages/server/src/key-keeper/index.ts';
import primes from './known-primes.json' with { type: 'json' };

// Drawing two primes of 1536 bits takes from a tenth of a second to some seconds. These are drawn already, for tests
// alone, and any two of them make a key: 378 in all, so no programme of a test meets the same one twice.

const E = 65_537n;
const known = primes.map((prime) => BigInt(`0x${Buffer.from(prime, 'base64url').toString('hex')}`));
const pairs = known.flatMap((p, i) => known.slice(i + 1).map((q) => [p, q] as const));
let next = randomBytes(2).readUInt16BE();

/** The file keeper, with a keeper key of its own, whose keys are there at once. */
export function quickKeeper(keyFile: string): FileKeeper {
  return new FileKeeper(keyFile, { isOwn: true, draw: async () => drawQuickly() });
}

/** An RSA key of 3072 bits that nobody may use but a test; the next one of a fixed row. */
function drawQuickly(): KeyObject {
  const [p = 0n, q = 0n] = pairs[next++ % pairs.length] ?? [];
  const d = inverse(E, (p - 1n) * (q - 1n));
  const members = { n: p * q, e: E, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, b64(value)]));
  return createPrivateKey({ format: 'jwk', key: { kty: 'RSA', ...jwk } });
}

/** By Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [before, rest] = [modulus, value % modulus];
  let [factorBefore, factor] = [0n, 1n];
  while (rest > 0n) {
    const quotient = before / rest;
    [before, rest] = [rest, before - quotient * rest];
    [factorBefore, factor] = [factor, factorBefore - quotient * factor];
  }
  return ((factorBefore % modulus) + modulus) % modulus;
}

function b64(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
