// BIP 39 of 128 bits: twelve words of eleven bits, the last four bits a checksum. The numbers are the same
// code over the list 0001 … 2048. The receipt is the entropy; the "seed" of BIP 39 is never computed.

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { encodeB64, hashB64 } from '../base64url.ts';
import type { Bytes, Random } from '../bytes.ts';
import { randomBytes } from '../primitives.ts';
import { type Keyring, kdf, makeKeyring } from './keyring.ts';
import { foldReceiptWord, splitReceipt } from './receipt-text.ts';

const ENTROPY_BYTES = 16;
const WORDS = 12;
const DIGITS = 4;
const LIST_LENGTH = 2048;
const NUMBERS = Array.from({ length: LIST_LENGTH }, (_, index) => String(index + 1).padStart(DIGITS, '0'));

/** Everything that the twelve words give the reporter. A bearer secret: never logged, never in a URL. */
export interface ReceiptKeys {
  readonly entropy: Bytes;
  readonly keyring: Keyring;
  /** T, sent as `Authorization: Bellbuoy <b64 T>`. */
  readonly token: Bytes;
  /** b64 H(T): the mailbox's id, which is also the report's. */
  readonly mailbox: string;
  /** C, which blinds the report's log entries; sent with the report, never published. */
  readonly commitment: Bytes;
}

/** Draws a receipt: 16 random bytes. */
export function newReceipt(random: Random = randomBytes): Bytes {
  return random(ENTROPY_BYTES);
}

/** Formats a receipt as twelve words of a BIP 39 list. */
export function formatReceipt(entropy: Uint8Array, wordlist: readonly string[]): string[] {
  return entropyToMnemonic(entropy, [...wordlist]).split(/[ \u3000]/);
}

/** Formats a receipt as twelve numbers, `0001` to `2048`, for a telephone or any keyboard. */
export function formatReceiptNumbers(entropy: Uint8Array): string[] {
  return formatReceipt(entropy, NUMBERS);
}

/**
 * Every receipt that a typed text may mean: the numbers and each of the given lists are tried. Forgiven are
 * case, accents, compatibility forms, white space, commas, hyphens, numbering, digits of other scripts, numbers
 * run together and Chinese written without spaces; the checksum catches what that lets through.
 *
 * @returns distinct candidates, mostly one; none when nothing validates.
 */
export function parseReceipt(text: string, wordlists: Iterable<readonly string[]>): Bytes[] {
  const words = splitReceipt(text);
  const found = new Map<string, Bytes>();
  for (const indexes of [
    numberIndexes(words),
    ...Array.from(wordlists, (list) => wordIndexes(words, list)),
  ]) {
    const entropy = indexes && entropyOf(indexes);
    if (entropy) found.set(encodeB64(entropy), entropy);
  }
  return [...found.values()];
}

/** Derives what a receipt gives under a programme's origin. */
export async function openReceipt(entropy: Uint8Array, origin: string): Promise<ReceiptKeys> {
  const token = kdf(entropy, origin, 'mailbox');
  return {
    entropy: new Uint8Array(entropy),
    keyring: await makeKeyring(entropy, origin),
    token,
    mailbox: hashB64(token),
    commitment: kdf(entropy, origin, 'commitment'),
  };
}

function numberIndexes(words: readonly string[]): number[] | null {
  if (!words.every((word) => /^\d{1,4}$/.test(word))) return null;
  return allFound(words.map((word) => Number(word) - 1));
}

function wordIndexes(words: readonly string[], wordlist: readonly string[]): number[] | null {
  const positions = new Map(wordlist.map((word, index) => [foldReceiptWord(word), index]));
  return allFound(words.map((word) => positions.get(word) ?? -1));
}

function allFound(indexes: readonly number[]): number[] | null {
  const inList = (index: number) => index >= 0 && index < LIST_LENGTH;
  return indexes.length === WORDS && indexes.every(inList) ? [...indexes] : null;
}

function entropyOf(indexes: readonly number[]): Bytes | null {
  try {
    return new Uint8Array(mnemonicToEntropy(indexes.map((index) => NUMBERS[index]).join(' '), NUMBERS));
  } catch {
    return null;
  }
}
