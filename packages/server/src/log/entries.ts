// Closed entries by the platform's own SHA-256: the protocol package says what they are, and a test holds the
// two together. Node's objects for HMAC and HKDF take ten times as long as the hashes that they consist of.

import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/** Writes the n-th closed entry of a report: `closedEntry` of the protocol. */
export type ClosedEntryWriter = (commitment: Uint8Array, n: number, line: string) => string;

/** The writer of one programme's closed entries. */
export function closedEntryWriter(origin: string): ClosedEntryWriter {
  // RFC 5869: HKDF without salt is keyed by zeros, and its info is followed by the number of its only block.
  const extract = new Hmac(HASH_BYTES).keyedBy(new Uint8Array(HASH_BYTES));
  const infoOf = (n: number) => Buffer.from(`bellbuoy/v1/${origin}/closed/${n}\x01`);
  const arrival = { info: infoOf(0), expand: new Hmac(infoOf(0).length) };
  return (commitment, n, line) => {
    const { info, expand } = n === 0 ? arrival : { info: infoOf(n), expand: new Hmac(infoOf(n).length) };
    const blind = expand.keyedBy(extract.of(commitment)).of(info);
    const closed = hash('sha256', Buffer.concat([blind, Buffer.from(line)]), 'base64url');
    return `{"closed":"${closed}"}`;
  };
}

/** HMAC-SHA256 (RFC 2104) with keys of 32 bytes and messages of one length, in buffers that are used again. */
class Hmac {
  readonly #inner: Buffer;
  readonly #outer: Buffer;

  constructor(messageBytes: number) {
    this.#inner = Buffer.alloc(BLOCK_BYTES + messageBytes, INNER_PAD);
    this.#outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES, OUTER_PAD);
  }

  keyedBy(key: Uint8Array): this {
    for (let i = 0; i < HASH_BYTES; i++) {
      this.#inner[i] = (key[i] ?? 0) ^ INNER_PAD;
      this.#outer[i] = (key[i] ?? 0) ^ OUTER_PAD;
    }
    return this;
  }

  of(message: Uint8Array): Uint8Array {
    this.#inner.set(message, BLOCK_BYTES);
    this.#outer.set(hash('sha256', this.#inner, 'buffer'), BLOCK_BYTES);
    return hash('sha256', this.#outer, 'buffer');
  }
}
