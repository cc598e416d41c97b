import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { messages as arLive } from './ar.live.ts';
import { ar } from './ar.ts';
import { messages as enLive } from './en.live.ts';
import { en } from './en.ts';
import { messages as esLive } from './es.live.ts';
import { es } from './es.ts';
import { messages as frLive } from './fr.live.ts';
import { fr } from './fr.ts';
import type { LiveKey, PageKey } from './keys.ts';
import type { Message, Text } from './message.ts';
import { messages as zhHansLive } from './zh-Hans.live.ts';
import { zhHans } from './zh-Hans.ts';

export interface Language {
  /** BCP 47. Also the folder of the language's pages, but for the first one, which has the root. */
  readonly tag: PolicyLanguage;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: Readonly<Record<PageKey, Text>>;
  readonly live: Readonly<Record<LiveKey, Message>>;
}

/** The languages of the site; the first stands at the root. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', page: en, live: enLive },
  { tag: 'es', name: 'Español', direction: 'ltr', page: es, live: esLive },
  { tag: 'fr', name: 'Français', direction: 'ltr', page: fr, live: frLive },
  { tag: 'ar', name: 'العربية', direction: 'rtl', page: ar, live: arLive },
  { tag: 'zh-Hans', name: '简体中文', direction: 'ltr', page: zhHans, live: zhHansLive },
];
