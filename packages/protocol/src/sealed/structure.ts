// What the server can know of a sealed file without any key, checked byte by byte against the age v1 format
// (C2SP age) with one mlkem768x25519 stanza, whose header always has this length:
//
//   age-encryption.org/v1\n
//   -> mlkem768x25519 <1494 base64 characters of the 1120-byte encapsulated key>\n
//   <43 base64 characters of the 32-byte wrapped file key>\n
//   --- <43 base64 characters of the 32-byte header MAC>\n
//   16-byte nonce ‖ chunks of at most 64 KiB, each with a 16-byte tag
//
// Plaintext that happens to be in this form cannot be told from ciphertext, but nothing is sent so by
// mistake: a client that forgot to seal is refused, and what it sent is not kept.

import { decodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { FRAME_BYTES, SHARE_FRAME_BYTES } from './frame.ts';
import type { NameSeal } from './messages.ts';

type HeaderPart = { literal: Uint8Array } | { base64Bytes: number };

const HEADER: readonly HeaderPart[] = [
  { literal: utf8('age-encryption.org/v1\n-> mlkem768x25519 ') },
  { base64Bytes: 1120 },
  { literal: utf8('\n') },
  { base64Bytes: 32 },
  { literal: utf8('\n--- ') },
  { base64Bytes: 32 },
  { literal: utf8('\n') },
];
const NONCE_BYTES = 16;
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;

const BASE64_VALUES = new Int16Array(256).fill(-1);
utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((code, value) => {
  BASE64_VALUES[code] = value;
});

/** The length in bytes of the age header that every sealed file has. */
export const HEADER_BYTES = HEADER.reduce((length, part) => length + partBytes(part), 0);

/** The sealed sizes of the five frames: the only lengths that an envelope can have. */
export const ENVELOPE_BYTES: readonly number[] = FRAME_BYTES.map(sealedBytes);

/** The sealed size of a share of a name seal. */
export const SHARE_ENVELOPE_BYTES = sealedBytes(SHARE_FRAME_BYTES);

/** The sealed size of a plaintext of so many bytes. */
export function sealedBytes(plaintextBytes: number): number {
  const chunks = Math.max(1, Math.ceil(plaintextBytes / CHUNK_BYTES));
  return HEADER_BYTES + NONCE_BYTES + plaintextBytes + chunks * TAG_BYTES;
}

/**
 * Checks that bytes have the form of an envelope. Says nothing of whom it is sealed to.
 *
 * @param sizes the lengths allowed here, where fewer than the five are.
 * @throws ProtocolError `not-sealed`.
 */
export function checkEnvelope(bytes: Uint8Array, sizes: readonly number[] = ENVELOPE_BYTES): void {
  if (!sizes.includes(bytes.length)) throw notSealed();
  checkHeader(bytes);
}

/**
 * Checks that a name seal has the form of one: an envelope, and shares of their one size.
 *
 * @throws ProtocolError `not-sealed`.
 */
export function checkNameSeal({ file, shares }: NameSeal): void {
  checkEnvelope(decodeB64(file));
  for (const share of shares) checkEnvelope(decodeB64(share), [SHARE_ENVELOPE_BYTES]);
}

/**
 * Checks that bytes have the form of a sealed file.
 *
 * @param plaintextBytes the length of what is sealed, where the format fixes it.
 * @throws ProtocolError `not-sealed`.
 */
export function checkSealed(bytes: Uint8Array, plaintextBytes?: number): void {
  const isRightSize =
    plaintextBytes === undefined
      ? bytes.length >= sealedBytes(0)
      : bytes.length === sealedBytes(plaintextBytes);
  if (!isRightSize) throw notSealed();
  checkHeader(bytes);
}

/**
 * Checks that bytes begin as a sealed file does, where the whole is too long to hold.
 *
 * @param bytes at least the first {@link HEADER_BYTES}.
 * @throws ProtocolError `not-sealed`.
 */
export function checkSealedHeader(bytes: Uint8Array): void {
  if (bytes.length < HEADER_BYTES) throw notSealed();
  checkHeader(bytes);
}

function checkHeader(bytes: Uint8Array): void {
  let offset = 0;
  for (const part of HEADER) {
    const end = offset + partBytes(part);
    const isRight =
      'literal' in part ? hasLiteral(bytes, offset, part.literal) : isBase64(bytes, offset, end, part);
    if (!isRight) throw notSealed();
    offset = end;
  }
}

function partBytes(part: HeaderPart): number {
  return 'literal' in part ? part.literal.length : Math.ceil((part.base64Bytes * 4) / 3);
}

function hasLiteral(bytes: Uint8Array, offset: number, literal: Uint8Array): boolean {
  return literal.every((byte, i) => bytes[offset + i] === byte);
}

// Canonical, as age demands: the bits of the last character that carry no byte are zero.
function isBase64(bytes: Uint8Array, start: number, end: number, part: { base64Bytes: number }): boolean {
  for (let i = start; i < end; i++) {
    if ((BASE64_VALUES[bytes[i] ?? 0] ?? -1) < 0) return false;
  }
  const unusedBits = (end - start) * 6 - part.base64Bytes * 8;
  const last = BASE64_VALUES[bytes[end - 1] ?? 0] ?? 0;
  return (last & ((1 << unusedBits) - 1)) === 0;
}

function notSealed(): ProtocolError {
  return new ProtocolError('not-sealed', 'not a sealed file of the right form');
}
