// A guardian slot's seed on paper: the 24 words of BIP 39 for 32 bytes, always from the English list, so that any holder's
// words can be read back on any machine. The last word carries a checksum of eight bits.

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { foldReceiptWord } from './receipt-text.ts';

const SEED_BYTES = 32;

/** How many words a slot's seed has on paper. */
export const SLOT_WORDS = 24;

/** @param seed 32 bytes. @param wordlist the English BIP 39 list. */
export function formatSlotWords(seed: Uint8Array, wordlist: readonly string[]): string[] {
  if (seed.length !== SEED_BYTES) throw new ProtocolError('malformed', 'a slot’s seed has 32 bytes');
  return entropyToMnemonic(seed, [...wordlist]).split(' ');
}

/**
 * The seed of typed words: case, accents, numbering and line breaks are forgiven.
 *
 * @throws ProtocolError `malformed` when they are not 24 words of the list, or their checksum does not fit.
 */
export function parseSlotWords(text: string, wordlist: readonly string[]): Bytes {
  const words = foldReceiptWord(text)
    .split(/[\s,;.:)-]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  if (words.length !== SLOT_WORDS) throw new ProtocolError('malformed', 'a slot has 24 words');
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), [...wordlist]));
  } catch {
    throw new ProtocolError('malformed', 'not the words of a slot');
  }
}
