import type { Day } from '@bellbuoy/protocol';
import { daysBetween } from '@bellbuoy/protocol';
import { type CaseSearch, wordsOf } from '../search/case-search.ts';

/** This many similar reports within a week are a burst. */
const BURST = 4;
const BURST_DAYS = 7;
/** Of the shorter of two cases' words, this share must be in the other. */
const LEAST_SHARED = 0.4;
const LEAST_WORDS = 2;
/** Shorter words are in everything; a Chinese character is a word. */
const TELLING = /^(?:.{4,}|\p{N}+|\p{Script=Han})$/u;
const MOST_SHOWN = 5;

/** What is compared: nothing but the desk's own words, the category and the day. Never who wrote, nor how. */
export interface Comparable {
  readonly id: string;
  readonly category: string | null;
  readonly day: Day;
}

/** Cases that seem to be of the same object or event. A suggestion to look at, which changes no order and no deadline. */
export interface Similar {
  /** Best first. */
  readonly ids: readonly string[];
  /** Many came within a week: perhaps many saw it, perhaps somebody asked many to write. */
  readonly isBurst: boolean;
}

/** Compares a case with those that share its category and some of the desk's words for it. */
export function similarTo(own: Comparable, search: CaseSearch, others: readonly Comparable[]): Similar {
  const words = tellingWords(search, own.id);
  if (own.category === null || words.size < LEAST_WORDS) return { ids: [], isBurst: false };
  const near = new Set(search.near(own.id));
  const alike = others
    .filter(({ id, category }) => id !== own.id && category === own.category && near.has(id))
    .map((other) => ({ other, share: shareOf(words, tellingWords(search, other.id)) }))
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share - a.share);
  const soon = alike.filter(({ other }) => Math.abs(daysBetween(own.day, other.day)) < BURST_DAYS);
  return {
    ids: alike.slice(0, MOST_SHOWN).map(({ other }) => other.id),
    isBurst: soon.length + 1 >= BURST,
  };
}

function tellingWords(search: CaseSearch, id: string): Set<string> {
  const { subject = '', summary = '' } = search.get(id) ?? {};
  return new Set(wordsOf(`${subject} ${summary}`).filter((word) => TELLING.test(word)));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < LEAST_WORDS ? 0 : shared / Math.min(a.size, b.size);
}
