import { fillHtml, type Html, type HtmlPart } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { ar } from './ar.ts';
import { en, type PrintWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zhHans } from './zh-Hans.ts';

const WORDS: Readonly<Record<PolicyLanguage, PrintWords>> = { en, es, fr, ar, 'zh-Hans': zhHans };
/** Says something on paper, its places filled with markup. */
export type SayOnPaper = (key: keyof PrintWords, values?: Readonly<Record<string, HtmlPart>>) => Html;

export function sayIn(language: PolicyLanguage): SayOnPaper {
  return (key, values) => fillHtml(WORDS[language][key], values);
}

export function directionOf(language: PolicyLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
