import { messages as enLive } from './en.live.ts';
import { en } from './en.ts';
import { messages as esLive } from './es.live.ts';
import { es } from './es.ts';
import type { Message } from './message.ts';

/** A text that stands in a page as it is built. */
export type PageKey = keyof typeof en;
/** A text that a script shows; these alone are in a language's bundle. */
export type LiveKey = keyof typeof enLive;

export type PageMessages = Readonly<Record<PageKey, string>>;
export type LiveMessages = Readonly<Record<LiveKey, Message>>;

export interface Language {
  /** BCP 47. Also the folder of the language's pages, but for the first one, which has the root. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: PageMessages;
  readonly live: LiveMessages;
}

/** The languages of the site; the first stands at the root. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', page: en, live: enLive },
  { tag: 'es', name: 'Español', direction: 'ltr', page: es, live: esLive },
];
