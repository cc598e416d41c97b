import canonicalize from 'canonicalize';
import { type Bytes, fromUtf8, utf8 } from './bytes.ts';
import { ProtocolError } from './errors.ts';

/**
 * The RFC 8785 text of a JSON value.
 *
 * @throws ProtocolError `malformed` for what JSON cannot hold: lone surrogates, NaN, cycles, undefined.
 */
export function canonicalJson(value: unknown): string {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch {}
  throw new ProtocolError('malformed', 'not a JSON value');
}

/** The UTF-8 bytes of `canonicalJson(value)`. */
export function canonicalBytes(value: unknown): Bytes {
  return utf8(canonicalJson(value));
}

/**
 * Parses UTF-8 JSON bytes.
 *
 * @throws ProtocolError `malformed` when the bytes are not well-formed UTF-8 or not JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes);
  if (text === null) throw new ProtocolError('malformed', 'not UTF-8');
  try {
    return JSON.parse(text);
  } catch {
    throw new ProtocolError('malformed', 'not JSON');
  }
}
