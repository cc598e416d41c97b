import { foldReceiptWord, parseReceipt, type ReceiptLanguage, splitReceipt } from '@bellbuoy/protocol';
import { allReceiptWordlists, RECEIPT_LANGUAGES, receiptWordlist } from '@bellbuoy/protocol/wordlists';

/** What typed words turned out to be. */
export type FoundReceipt =
  | { readonly kind: 'found'; readonly candidates: readonly Uint8Array[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly count: number }
  /** The word at this place, from 1, is in no list. */
  | { readonly kind: 'unknown'; readonly number: number }
  | { readonly kind: 'order' };

const WORDS = 12;

/**
 * Reads typed words, in whatever language, or numbers. The lists are loaded only as far as they are needed: most
 * people come back in the language in which they left.
 *
 * @param isThorough tries all lists even when one validates: some words are in several.
 */
export async function findReceipt(text: string, locale: string, isThorough = false): Promise<FoundReceipt> {
  const words = splitReceipt(text);
  if (words.length === 0) return { kind: 'empty' };
  const near = isThorough ? [] : await nearLists(locale);
  for (const lists of isThorough ? [] : [[], near]) {
    const candidates = parseReceipt(text, lists);
    if (candidates.length > 0) return { kind: 'found', candidates };
  }
  const all = await allReceiptWordlists();
  const candidates = parseReceipt(text, all);
  return candidates.length > 0 ? { kind: 'found', candidates } : explain(words, all);
}

function nearLists(locale: string): Promise<(readonly string[])[]> {
  const [language] = locale.split('-');
  const near: ReceiptLanguage[] = RECEIPT_LANGUAGES.filter(
    (list) => list === locale || list === language || list === 'en',
  );
  return Promise.all(near.map(receiptWordlist));
}

function explain(words: readonly string[], lists: readonly (readonly string[])[]): FoundReceipt {
  if (words.length !== WORDS) return { kind: 'count', count: words.length };
  const known = new Set(lists.flat().map(foldReceiptWord));
  const unknown = words.findIndex((word) => !known.has(word) && !isNumber(word));
  return unknown < 0 ? { kind: 'order' } : { kind: 'unknown', number: unknown + 1 };
}

function isNumber(word: string): boolean {
  return /^\d{1,4}$/.test(word) && Number(word) >= 1 && Number(word) <= 2048;
}
