// What the page points at while a summary is written. Word lists and shapes, on this device alone: they miss much and are wrong
// often, and decide nothing.

import { findHints, type Hint } from '@bellbuoy/content/hints';
import type { WorkingText } from './working-text.ts';

/** `name`: seems to be one. `self`: may show who reported. `time`: only somebody who was there knows it so exactly. */
export interface Pointer {
  readonly kind: 'name' | 'self' | 'time';
  readonly found: string;
}

const MOST = 40;
const CLOCK_TIME =
  /(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|(?<!\d)(?:1[0-2]|[1-9]) ?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/giu;

/** What stands before a name and is none of it. */
const CALLED =
  /^(?:named|called|signed as|name (?:is|was)|se llama(?:ba)?|llamad[oa]|firmó como|su nombre (?:es|era)|s[’']appell?e|s[’']appelait|nommée?|signé|son nom (?:est|était)|اسمه|اسمها|يدعى|تدعى|يُدعى|تُدعى|المدعو|名叫|叫做|姓名是|名字是|他叫|她叫|自称)\s*[“"«]?/iu;

/** What to look at in the texts, each found word once; what the writer has left as it is comes no more. */
export function pointersIn({ texts }: WorkingText, left: ReadonlySet<string>): Pointer[] {
  const all = Object.values(texts).flatMap((text) => [
    ...findHints(text, MOST).map(pointerOf),
    ...[...text.matchAll(CLOCK_TIME)].map(([found]) => ({ kind: 'time', found }) as const),
  ]);
  const seen = new Set<string>();
  return all.filter(({ found }) => {
    const isNew = !seen.has(found) && !left.has(found);
    seen.add(found);
    return isNew;
  });
}

// A name is found again, and gets its letter, by itself: not by the words that introduced it.
function pointerOf({ kind, found }: Hint): Pointer {
  return kind === 'names' ? { kind: 'name', found: found.replace(CALLED, '') } : { kind, found };
}
