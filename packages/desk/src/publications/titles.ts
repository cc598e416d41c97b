import { titleOf } from '@bellbuoy/content/awareness';
import { spokenLanguage } from '../messages/say.ts';

/** A title in the reader's language where there is one; null where no text has one yet. */
export function titleIn(texts: Readonly<Record<string, string>>): string | null {
  const { tag } = spokenLanguage();
  const first = [texts[tag], texts.en, ...Object.values(texts)].find((text) => text !== undefined);
  return first === undefined ? null : titleOf(first);
}
