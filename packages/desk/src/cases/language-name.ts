import { spokenLanguage } from '../messages/say.ts';

/** The name of a report's language, in ours: `pt` is Portuguese. A tag that no list knows is shown as it is. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames([spokenLanguage().locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
