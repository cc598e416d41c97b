// A case card makes long lists open fast: one AES-256-GCM opening instead of one age file. It is sealed
// under a key of the epoch, so that all cards of an epoch open with one key:
//
//   12-byte nonce ‖ AES-256-GCM(JSON ‖ zeros, 996 bytes) ‖ 16-byte tag = 1024 bytes, always
//
// The case id is the associated data: a card cannot be shown beside another case.

import * as v from 'valibot';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Bytes, concatBytes, type Random, utf8 } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { localeField, parseAs, textUpTo } from '../fields.ts';
import { kdf } from '../keyring/keyring.ts';
import { MATTERS } from '../policy/redress.ts';
import { randomBytes } from '../primitives.ts';

/** The length of every sealed card in bytes. */
export const CARD_BYTES = 1024;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PLAIN_BYTES = CARD_BYTES - NONCE_BYTES - TAG_BYTES;

const caseCardSchema = v.object({
  v: v.literal(1),
  subject: textUpTo(PLAIN_BYTES),
  category: v.picklist(MATTERS),
  locale: localeField,
});

/** What a list shows of a case. The subject is the desk's own working title. */
export type CaseCard = v.InferOutput<typeof caseCardSchema>;

/** Which case a card belongs to, and the epoch whose seed opens it. */
export interface CardPlace {
  readonly origin: string;
  readonly epochSeed: Uint8Array;
  readonly caseId: string;
}

/**
 * Seals a card. Returns b64 of 1024 bytes.
 *
 * @throws ProtocolError `too-large` when the card's JSON exceeds 996 bytes.
 */
export async function sealCard(
  card: CaseCard,
  place: CardPlace,
  random: Random = randomBytes,
): Promise<string> {
  const json = canonicalBytes(parseAs(caseCardSchema, card));
  if (json.length > PLAIN_BYTES) throw new ProtocolError('too-large', 'the card does not fit');
  const padded = concatBytes(json, new Uint8Array(PLAIN_BYTES - json.length));
  const nonce = random(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt(parameters(nonce, place), await cardKey(place), padded);
  return encodeB64(concatBytes(nonce, new Uint8Array(sealed)));
}

/** @throws ProtocolError `unopenable`, whatever the reason. */
export async function openCard(card: string, place: CardPlace): Promise<CaseCard> {
  try {
    const bytes = decodeB64(card, CARD_BYTES);
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const sealed = bytes.subarray(NONCE_BYTES);
    const padded = await crypto.subtle.decrypt(parameters(nonce, place), await cardKey(place), sealed);
    return parseAs(caseCardSchema, parseJson(withoutPadding(new Uint8Array(padded))));
  } catch {
    throw new ProtocolError('unopenable', 'the card cannot be opened');
  }
}

function parameters(nonce: Bytes, place: CardPlace): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(place.caseId) };
}

async function cardKey({ epochSeed, origin }: CardPlace): Promise<CryptoKey> {
  const raw = kdf(epochSeed, origin, 'card');
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

// JSON never ends in a zero byte, so the zeros need no length before them.
function withoutPadding(bytes: Bytes): Bytes {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
}
