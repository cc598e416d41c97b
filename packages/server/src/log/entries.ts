// Closed entries by the platform's own crypto: the protocol package says what they are, and a test holds the
// two together.

import { hash } from 'node:crypto';

/** RFC 5869: no salt is as many zeros as the hash has bytes. */
const NO_SALT = new Uint8Array(32);
const BLOCK_BYTES = 64;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/** Writes the closed entries of one programme: `closedEntry` of the protocol, ten times as fast. */
export function closedEntryWriter(
  origin: string,
): (commitment: Uint8Array, n: number, line: string) => string {
  // HKDF's info, and the counter of its one block.
  const infoOf = (n: number) => Buffer.from(`bellbuoy/v1/${origin}/closed/${n}\x01`);
  const arrival = infoOf(0);
  return (commitment, n, line) => {
    const blind = hmac(hmac(NO_SALT, commitment), n === 0 ? arrival : infoOf(n));
    return `{"closed":"${hash('sha256', Buffer.concat([blind, Buffer.from(line)]), 'base64url')}"}`;
  };
}

/** HMAC-SHA256 (RFC 2104) by one-shot hashes: Node's own objects for it take five times as long. */
function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return sha256(padded(key, OUTER_PAD), sha256(padded(key, INNER_PAD), message));
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  const block = Buffer.alloc(BLOCK_BYTES, pad);
  for (const [i, byte] of key.entries()) block[i] = byte ^ pad;
  return block;
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
