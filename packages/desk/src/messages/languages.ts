import type { Catalogue } from './catalogue.ts';

/** A language of the desk. Its texts are a file of their own, fetched only by whoever reads them. */
export interface Language {
  /** BCP 47, as the programme's policy names it too. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** How dates and numbers are written: one country's way, or digits like those of the clock, where the tag leaves it open. */
  readonly locale: string;
  readonly load: () => Promise<Catalogue>;
}

const english: Language = {
  ...{ tag: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  load: () => import('./en.ts').then(({ en }) => en),
};

/** The languages of the desk. */
export const LANGUAGES: readonly Language[] = [
  english,
  {
    ...{ tag: 'es', name: 'Español', direction: 'ltr', locale: 'es' },
    load: () => import('./es.ts').then(({ es }) => es),
  },
  {
    ...{ tag: 'fr', name: 'Français', direction: 'ltr', locale: 'fr' },
    load: () => import('./fr.ts').then(({ fr }) => fr),
  },
  {
    ...{ tag: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-ca-gregory-nu-latn' },
    load: () => import('./ar.ts').then(({ ar }) => ar),
  },
  {
    ...{ tag: 'zh-Hans', name: '简体中文', direction: 'ltr', locale: 'zh-Hans' },
    load: () => import('./zh-Hans.ts').then(({ zhHans }) => zhHans),
  },
];

/**
 * The language to speak: the one chosen here before, otherwise the first that the browser asks for and the desk has, otherwise
 * English.
 *
 * @param wanted the browser's languages as BCP 47 tags, best first.
 */
export function pickLanguage(remembered: string | null, wanted: readonly string[]): Language {
  const chosen = LANGUAGES.find(({ tag }) => tag === remembered);
  if (chosen !== undefined) return chosen;
  for (const each of wanted) {
    const found = LANGUAGES.find(({ tag }) => primaryOf(tag) === primaryOf(each));
    if (found !== undefined) return found;
  }
  return english;
}

function primaryOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-', 1)[0];
}
