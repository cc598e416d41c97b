// Verifier keys of C2SP signed-note:
//   <name> "+" hex(key id) "+" base64(signature type ‖ public key)
//   key id = first 4 bytes of SHA-256(name ‖ 0x0A ‖ signature type ‖ public key)

import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { sha256 } from '../primitives.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

/** `ed25519` signs a note's text as it stands; `cosignature` is a witness's timestamped Ed25519 signature. */
export type NoteKeyType = 'ed25519' | 'cosignature';

export interface NoteKey {
  readonly name: string;
  /** Eight lower-case hexadecimal digits. Names a key, proves nothing: collisions are easily made. */
  readonly id: string;
  readonly type: NoteKeyType;
  readonly publicKey: Bytes;
}

const TYPE_BYTES = { ed25519: 0x01, cosignature: 0x04 } as const satisfies Record<NoteKeyType, number>;
const MAX_NAME_LENGTH = 255;

/**
 * Formats a verifier key.
 *
 * @param publicKey 32 bytes, Ed25519.
 * @throws ProtocolError `malformed` for a name that no note can carry.
 */
export function formatVkey(name: string, publicKey: Uint8Array, type: NoteKeyType = 'ed25519'): string {
  if (!isKeyName(name)) throw malformed('not a key name');
  const typed = concatBytes(Uint8Array.of(TYPE_BYTES[type]), publicKey);
  return `${name}+${keyId(name, typed)}+${encodeBase64(typed)}`;
}

/**
 * Parses a verifier key and checks that its id is the one that its name and key give.
 *
 * @throws ProtocolError `malformed`, also for a signature type that this version does not know.
 */
export function parseVkey(vkey: string): NoteKey {
  const nameEnd = vkey.indexOf('+');
  const idEnd = nameEnd + 9;
  const name = vkey.slice(0, nameEnd);
  const id = vkey.slice(nameEnd + 1, idEnd);
  if (nameEnd < 1 || vkey[idEnd] !== '+' || !isKeyName(name)) throw malformed('not a verifier key');
  const typed = decodeBase64(vkey.slice(idEnd + 1), 33);
  if (id !== keyId(name, typed)) throw malformed('a verifier key with another id');
  return { name, id, type: typeOf(typed[0]), publicKey: typed.slice(1) };
}

/** Whether a text is a verifier key of a type that this version knows. */
export function isVkey(text: string): boolean {
  try {
    parseVkey(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text can name a key: not empty, no Unicode space, no plus sign, no control character. */
export function isKeyName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_NAME_LENGTH &&
    name.isWellFormed() &&
    !/[\p{White_Space}+\p{Cc}]/u.test(name)
  );
}

function typeOf(byte: number | undefined): NoteKeyType {
  if (byte === TYPE_BYTES.ed25519) return 'ed25519';
  if (byte === TYPE_BYTES.cosignature) return 'cosignature';
  throw malformed('an unknown signature type');
}

function keyId(name: string, typed: Uint8Array): string {
  const hash = sha256(concatBytes(utf8(`${name}\n`), typed));
  return Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}
