// What a QR code has room for: the facts and the signature, from which whoever has the key's entry writes the credential again.
//
//     b64( 0x01 ‖ 16 bytes of the id ‖ uint16 month ‖ level ‖ 3 bytes of pseudonym ‖ 384-byte signature )
//
// The month counts from January of the year 0.

import { decodeB64, encodeB64, isB64 } from '../base64url.ts';
import { concatBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { COMMENDATION_LEVELS } from '../rewards/closed-sets.ts';
import { type Commendation, type CredentialKey, credentialInput, isCredentialId } from './credential.ts';
import { decodePseudonym, encodePseudonym, PSEUDONYM_BYTES } from './pseudonym.ts';

const VERSION = 1;
const ID_BYTES = 16;
const ID_AT = 1;
const MONTH_AT = ID_AT + ID_BYTES;
const LEVEL_AT = MONTH_AT + 2;
const PSEUDONYM_AT = LEVEL_AT + 1;
const SIGNATURE_AT = PSEUDONYM_AT + PSEUDONYM_BYTES;
const SIGNATURE_BYTES = 384;
const SHORT_BYTES = SIGNATURE_AT + SIGNATURE_BYTES;

export function isShortForm(text: string): boolean {
  return isB64(text, SHORT_BYTES);
}

/** The short form of a credential whose check was good. */
export function toShortForm({
  commendation,
  compact,
}: {
  readonly commendation: Commendation;
  readonly compact: string;
}): string {
  const { id, month, level, pseudonym } = commendation;
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const months = year * 12 + ofYear - 1;
  const facts = [months >> 8, months & 0xff, level, ...encodePseudonym(pseudonym)];
  const idBytes = (id.replaceAll('-', '').match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  const signature = decodeB64(compact.slice(compact.lastIndexOf('.') + 1), SIGNATURE_BYTES);
  return encodeB64(concatBytes(Uint8Array.of(VERSION, ...idBytes, ...facts), signature));
}

/** The credential that a short form stands for, were it signed by this key; null for what stands for none. */
export function expandShortForm(text: string, key: CredentialKey): string | null {
  try {
    const bytes = decodeB64(text, SHORT_BYTES);
    const commendation = readFacts(bytes);
    if (commendation === null) return null;
    return `${credentialInput(commendation, key)}.${encodeB64(bytes.subarray(SIGNATURE_AT))}`;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

function readFacts(bytes: Uint8Array): Commendation | null {
  const months = ((bytes[MONTH_AT] ?? 0) << 8) | (bytes[MONTH_AT + 1] ?? 0);
  const level = COMMENDATION_LEVELS.find((each) => each === bytes[LEVEL_AT]);
  const pseudonym = decodePseudonym(bytes.subarray(PSEUDONYM_AT, SIGNATURE_AT));
  const hex = Array.from(bytes.subarray(ID_AT, MONTH_AT), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (bytes[0] !== VERSION || level === undefined || pseudonym === undefined || !isCredentialId(id))
    return null;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  const month = `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
  return { id, month, level, pseudonym };
}
