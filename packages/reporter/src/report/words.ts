import { formatReceipt, formatReceiptNumbers, newReceipt } from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { receiptLanguageOf } from '../messages/receipt-language.ts';

/** The reporter's receipt, in both forms in which it is shown. */
export interface Words {
  readonly entropy: Uint8Array;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** Draws a receipt and writes it in the page's language, or in English where that has no list. */
export function drawWords(locale: string): Promise<Words> {
  return wordsOf(newReceipt(), locale);
}

export async function wordsOf(entropy: Uint8Array, locale: string): Promise<Words> {
  const wordlist = await receiptWordlist(receiptLanguageOf(locale));
  return { entropy, words: formatReceipt(entropy, wordlist), numbers: formatReceiptNumbers(entropy) };
}
