// An entry of its own, each list behind its own import, so that a bundler puts each into a file that the
// page loads only when it needs that language.

/** The languages that have an official BIP 39 list; readers of any other are shown the English words. */
export const RECEIPT_LANGUAGES = [
  'cs',
  'en',
  'es',
  'fr',
  'it',
  'ja',
  'ko',
  'pt',
  'zh-Hans',
  'zh-Hant',
] as const;

export type ReceiptLanguage = (typeof RECEIPT_LANGUAGES)[number];

const LISTS: Record<ReceiptLanguage, () => Promise<{ wordlist: readonly string[] }>> = {
  cs: () => import('bip39-lists/wordlists/czech.js'),
  en: () => import('bip39-lists/wordlists/english.js'),
  es: () => import('bip39-lists/wordlists/spanish.js'),
  fr: () => import('bip39-lists/wordlists/french.js'),
  it: () => import('bip39-lists/wordlists/italian.js'),
  ja: () => import('bip39-lists/wordlists/japanese.js'),
  ko: () => import('bip39-lists/wordlists/korean.js'),
  pt: () => import('bip39-lists/wordlists/portuguese.js'),
  'zh-Hans': () => import('bip39-lists/wordlists/simplified-chinese.js'),
  'zh-Hant': () => import('bip39-lists/wordlists/traditional-chinese.js'),
};

/** The 2048 words of a language, loaded when first asked for. */
export async function receiptWordlist(language: ReceiptLanguage): Promise<readonly string[]> {
  return (await LISTS[language]()).wordlist;
}

/** All ten lists: on return every one is tried, because the words do not say their language. */
export function allReceiptWordlists(): Promise<(readonly string[])[]> {
  return Promise.all(RECEIPT_LANGUAGES.map(receiptWordlist));
}
