import type { PolicyLanguage } from '../../policy/policy.ts';
import { ar } from './ar.ts';
import type { ArticleWords } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zhHans } from './zh-Hans.ts';

const WORDS: Readonly<Record<PolicyLanguage, ArticleWords>> = { en, es, fr, ar, 'zh-Hans': zhHans };

export function articleWords(language: PolicyLanguage): ArticleWords {
  return WORDS[language];
}

/** Languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<PolicyLanguage, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
  'zh-Hans': '简体中文',
};
