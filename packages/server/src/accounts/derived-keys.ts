import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export type Purpose = 'salt' | 'session' | 'challenge' | 'known-browser';

/** A 32-byte key of its own for each purpose, so that a value made for one is worth nothing for another. */
export function derivedKey(serverSecret: Uint8Array, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', serverSecret, '', `bellbuoy/v1/accounts/${purpose}`, 32));
}

/** HMAC-SHA256 of lines of text, none of which can contain a newline. */
export function macOf(key: Uint8Array, ...lines: readonly string[]): Buffer {
  return createHmac('sha256', key).update(lines.join('\n')).digest();
}

/** Whether two byte strings are equal, in a time that does not depend on where they differ. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
