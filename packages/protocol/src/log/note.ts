// C2SP signed-note: a text of whole lines, an empty line, then one line a signature:
//   "— " name " " base64(key id, 4 bytes ‖ signature)
// where the signature of a key of type `cosignature` is as `cosignature.ts` says.

import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { ed25519PublicKey, ed25519Sign, isEd25519Signature } from '../primitives.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { cosignedAt, isCosignature } from './cosignature.ts';
import type { NoteSigner } from './note-signer.ts';
import { formatVkey, isKeyName, type NoteKey, parseVkey } from './vkey.ts';

/** The text of a note of which at least one signature by a known key verified, none failed. */
export interface VerifiedNote {
  readonly text: string;
  /** Names of the known keys that signed, each once, in the order of the signatures. */
  readonly names: readonly string[];
  /** What they signed with, in the order of the signatures; a signature that is there twice is here twice. */
  readonly signatures: readonly VerifiedSignature[];
}

export interface VerifiedSignature {
  /** The verifier key that the caller trusts. */
  readonly vkey: string;
  /** For a cosignature, when it was made, seconds since 1970; otherwise null. */
  readonly time: number | null;
  /** The signature's line, without its newline: it can be put below the same text again. */
  readonly line: string;
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly bytes: Bytes;
  readonly line: string;
}

/** Longest note that is looked at: 100 of the largest post-quantum signatures would not fit, 16 do. */
export const maxNoteLength = 262_144;
const MAX_SIGNATURES = 100;
const DASH = '— ';
const SPACE = 0x20;
const NEWLINE = 0x0a;

/**
 * A signer that holds an Ed25519 seed.
 *
 * @param seed 32 bytes (RFC 8032).
 */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  const vkey = formatVkey(name, ed25519PublicKey(seed));
  return { name, vkey, sign: (text) => ed25519Sign(text, seed) };
}

/**
 * Signs a text.
 *
 * @param text whole lines, so ending in a newline; no control character besides.
 * @returns the note, its signatures in the order of the signers.
 * @throws ProtocolError `malformed` for a text that a note cannot carry.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text) || signers.length === 0) throw malformed('not a text that can be signed');
  const bytes = utf8(text);
  return `${text}\n${signers.map((signer) => formatSignature(signer, signer.sign(bytes))).join('')}`;
}

/**
 * Verifies a note. Signatures by unknown keys are ignored, even where name or id are those of a known key.
 *
 * @param vkeys the keys that the caller trusts for this note.
 * @throws ProtocolError `malformed` for what is not a note or not a verifier key; `unverified` when no known
 * key signed, or one of its signatures fails.
 */
export function verifyNote(note: string, vkeys: readonly string[]): VerifiedNote {
  const { text, signatures } = parseNote(note);
  const keys = vkeys.map(parseVkey);
  const bytes = utf8(text);
  const verified: (VerifiedSignature & { readonly name: string })[] = [];
  for (const { name, keyId, bytes: signature, line } of signatures) {
    const place = keys.findIndex((known) => known.name === name && known.id === keyId);
    const key = keys[place];
    if (key === undefined) continue;
    if (!isSignatureBy(key, signature, bytes)) throw unverified('a signature by a known key fails');
    const time = key.type === 'cosignature' ? cosignedAt(signature) : null;
    verified.push({ name, vkey: vkeys[place] ?? '', time, line });
  }
  if (verified.length === 0) throw unverified('no known key signed');
  const names = [...new Set(verified.map(({ name }) => name))];
  return { text, names, signatures: verified.map(({ vkey, time, line }) => ({ vkey, time, line })) };
}

function parseNote(note: string): { text: string; signatures: NoteSignature[] } {
  if (note.length > maxNoteLength) throw new ProtocolError('too-large', 'a note over its limit');
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split('\n');
  if (split < 1 || !isNoteText(text) || lines.pop() !== '') throw malformed('not a note');
  if (lines.length === 0 || lines.length > MAX_SIGNATURES) throw malformed('no signature, or too many');
  return { text, signatures: lines.map(parseSignature) };
}

function isNoteText(text: string): boolean {
  return text.length > 1 && text.endsWith('\n') && text.isWellFormed() && !hasControl(text);
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE && code !== NEWLINE) return true;
  }
  return false;
}

function isSignatureBy(key: NoteKey, signature: Bytes, text: Bytes): boolean {
  if (key.type === 'ed25519') return isEd25519Signature(signature, text, key.publicKey);
  return isCosignature(signature, text, key.publicKey);
}

function formatSignature(signer: NoteSigner, signature: Uint8Array): string {
  const { name, vkey } = signer;
  const keyId = Uint8Array.from({ length: 4 }, (_, i) =>
    Number.parseInt(vkey.slice(name.length + 1 + 2 * i, name.length + 3 + 2 * i), 16),
  );
  return `${DASH}${name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
}

function parseSignature(line: string): NoteSignature {
  const space = line.lastIndexOf(' ');
  const name = line.slice(DASH.length, space);
  if (!line.startsWith(DASH) || space < DASH.length || !isKeyName(name))
    throw malformed('not a signature line');
  const bytes = decodeBase64(line.slice(space + 1));
  if (bytes.length < 5) throw malformed('a signature without content');
  const keyId = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name, keyId, bytes: bytes.slice(4), line };
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
