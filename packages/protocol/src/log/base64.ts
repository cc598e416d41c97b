// Standard base64 with padding (RFC 4648, section 4), as the C2SP formats have it; canonical like b64.

import { decodeB64, encodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';

/** Formats bytes as padded standard base64. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeB64(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/**
 * Parses padded standard base64.
 *
 * @param length the number of bytes that must come out, where the format fixes it.
 * @throws ProtocolError `malformed` for anything but the one canonical spelling.
 */
export function decodeBase64(text: string, length?: number): Bytes {
  const bytes = decodeB64(
    text
      .replace(/={1,2}$/, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
    length,
  );
  // Encoding again refuses base64url's letters and missing or superfluous padding.
  if (encodeBase64(bytes) !== text) throw new ProtocolError('malformed', 'not canonical base64');
  return bytes;
}
