import { fillHtml, type Html, type HtmlPart } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import type { Day } from '@bellbuoy/protocol';
import { ar } from './ar.ts';
import { en, type PrintWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { zhHans } from './zh-Hans.ts';

const WORDS: Readonly<Record<PolicyLanguage, PrintWords>> = { en, es, fr, ar, 'zh-Hans': zhHans };
/** Days as the site writes them. */
const DATE_LOCALES: Readonly<Record<PolicyLanguage, string>> = {
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ar: 'ar-u-ca-gregory-nu-latn',
  'zh-Hans': 'zh-Hans',
};

/** Says something on paper, its places filled with markup. */
export type SayOnPaper = (key: keyof PrintWords, values?: Readonly<Record<string, HtmlPart>>) => Html;

export function sayIn(language: PolicyLanguage): SayOnPaper {
  return (key, values) => fillHtml(WORDS[language][key], values);
}

/** One day, or from one to another, as a language writes them. */
export function sayDays({ from, until }: { from: Day; until: Day }, language: PolicyLanguage): string {
  const format = new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const [first, last] = [from, until].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  return from === until ? format.format(first) : format.formatRange(first, last);
}

export function directionOf(language: PolicyLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
