// What the page points at while a summary is written. Word lists and shapes, on this device alone: they miss much and are wrong
// often, and decide nothing.

import { findHints } from '@bellbuoy/content/hints';
import type { WorkingText } from './working-text.ts';

/** `name`: seems to be one. `self`: may show who reported. `time`: only somebody who was there knows it so exactly. */
export interface Pointer {
  readonly kind: 'name' | 'self' | 'time';
  readonly found: string;
}

const MOST = 40;
const CLOCK_TIME =
  /(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|(?<!\d)(?:1[0-2]|[1-9]) ?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/giu;

/** What to look at in the texts, each found word once; what the writer has left as it is comes no more. */
export function pointersIn({ texts }: WorkingText, left: ReadonlySet<string>): Pointer[] {
  const all = Object.values(texts).flatMap((text) => [
    ...findHints(text, MOST).map(
      ({ kind, found }) => ({ kind: kind === 'names' ? 'name' : kind, found }) as const,
    ),
    ...[...text.matchAll(CLOCK_TIME)].map(([found]) => ({ kind: 'time', found }) as const),
  ]);
  const seen = new Set<string>();
  return all.filter(({ found }) => {
    const isNew = !seen.has(found) && !left.has(found);
    seen.add(found);
    return isNew;
  });
}
