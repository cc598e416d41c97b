import type { en } from './en.ts';

/** What stands around an article's own words. Braces are filled in. */
export type ArticleWords = Readonly<Record<keyof typeof en, string>>;
