// What stands on a poster for the programme key, and what people read to each other.

import { utf8 } from '../bytes.ts';
import { sha256 } from '../primitives.ts';

const FIGURES_BYTES = 16;
const WORDS = 8;
const BITS_PER_WORD = 11;

/**
 * 128 bits of a key's SHA-256 as eight groups of four hexadecimal digits.
 *
 * @param key its bytes, or its text as it is published: a verifier key, a recipient.
 */
export function fingerprint(key: Uint8Array | string): string {
  const hex = Array.from(hashOf(key).subarray(0, FIGURES_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return hex.join('').match(/.{4}/g)?.join(' ') ?? '';
}

/**
 * The first 88 bits of the same hash as eight words. Eight, so that nobody takes them for the twelve of a receipt, the six
 * of a passphrase or the 24 of a slot; without a checksum, because they are compared and never typed.
 *
 * @param wordlist a BIP 39 list, 2048 words.
 */
export function fingerprintWords(key: Uint8Array | string, wordlist: readonly string[]): string[] {
  const bits = Array.from(hashOf(key), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: WORDS }, (_, i) => {
    const place = Number.parseInt(bits.slice(i * BITS_PER_WORD, (i + 1) * BITS_PER_WORD), 2);
    // The lists are decomposed; what is printed and copied is not.
    return (wordlist[place] ?? '').normalize('NFC');
  });
}

function hashOf(key: Uint8Array | string): Uint8Array {
  return sha256(typeof key === 'string' ? utf8(key) : key);
}
