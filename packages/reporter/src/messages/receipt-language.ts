import type { ReceiptLanguage } from '@bellbuoy/protocol';
import { RECEIPT_LANGUAGES } from '@bellbuoy/protocol/wordlists';

/** The language of the twelve words on pages of a language: its own, or English where it has no official list. */
export function receiptLanguageOf(tag: string): ReceiptLanguage {
  const [language] = tag.split('-');
  return RECEIPT_LANGUAGES.find((list) => list === tag || list === language) ?? 'en';
}
