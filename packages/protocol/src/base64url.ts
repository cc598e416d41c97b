// b64 of the protocol: base64url without padding (RFC 4648, section 5), canonical: the unused bits of the
// last character are zero, so that one value has one spelling and a hash of the text names the bytes.

import type { Bytes } from './bytes.ts';
import { ProtocolError } from './errors.ts';
import { sha256 } from './primitives.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUES = new Int16Array(128).fill(-1);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

const ascii = new TextDecoder('latin1');

/** Formats bytes as b64. */
export function encodeB64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let written = 0;
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text[written++] = CODES[(pending >> bits) & 63] ?? 0;
    }
  }
  if (bits > 0) text[written] = CODES[(pending << (6 - bits)) & 63] ?? 0;
  return ascii.decode(text);
}

/**
 * Parses b64.
 *
 * @param length the number of bytes that must come out, where the format fixes it.
 * @throws ProtocolError `malformed` for padding, any other character, non-zero unused bits or another length.
 */
export function decodeB64(text: string, length?: number): Bytes {
  const size = Math.floor((text.length * 3) / 4);
  if (text.length % 4 === 1 || (length !== undefined && size !== length)) throw malformed();
  const bytes = new Uint8Array(size);
  let written = 0;
  let pending = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) throw malformed();
    pending = ((pending << 6) | value) & 0x3fff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written++] = (pending >> bits) & 0xff;
    }
  }
  if ((pending & ((1 << bits) - 1)) !== 0) throw malformed();
  return bytes;
}

/** Whether a text is canonical b64, of `length` bytes where given. */
export function isB64(text: string, length?: number): boolean {
  try {
    decodeB64(text, length);
    return true;
  } catch {
    return false;
  }
}

/** b64 H(bytes): how envelopes, files and documents are named. */
export function hashB64(bytes: Uint8Array): string {
  return encodeB64(sha256(bytes));
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not canonical base64url');
}
