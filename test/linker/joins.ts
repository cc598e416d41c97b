// Joins: whatever is the same in what is presented and in what the server had before.

import { createHash } from 'node:crypto';
import { decodeB64, encodeB64 } from '@bellbuoy/protocol';
import { type IssuingKey, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import type { SeenRow } from './real-line.ts';

/** Everything that can be worked out from a voucher alone, as b64: its parts, what they hash to, and what was signed. */
export function tracesOf(voucher: string, { jwk }: IssuingKey): string[] {
  const parsed = parseVoucher(voucher);
  const encoded = power(toNumber(decodeB64(parsed.signature)), E, modulusOf(jwk));
  const parts = [
    decodeB64(parsed.nonce),
    decodeB64(parsed.signature),
    toBytes(encoded),
    Buffer.from(parsed.input),
    Buffer.from(voucher),
  ];
  return [spentKeyOf(parsed), ...parts.flatMap((part) => [encodeB64(part), encodeB64(sha256(part))])];
}

/** The tables in which any of the values occurs, in whatever spelling: as text, as bytes, as hexadecimal digits. */
export function tablesWith(rows: readonly SeenRow[], values: readonly string[]): string[] {
  const spellings = values.flatMap((value) => {
    const bytes = Buffer.from(value, 'base64url');
    return [value, bytes.toString('base64'), bytes.toString('hex'), bytes.toString('latin1')];
  });
  const found = rows.filter(({ values: columns }) => {
    const text = Object.values(columns).map(textOf).join('\n');
    return spellings.some((spelling) => text.includes(spelling));
  });
  return [...new Set(found.map(({ table }) => table))];
}

const E = 65_537n;

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}

function modulusOf({ n }: IssuingKey['jwk']): bigint {
  return toNumber(decodeB64(n));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function toBytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(768, '0'), 'hex');
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
