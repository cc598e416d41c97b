import type { Category } from '@bellbuoy/protocol';
import MiniSearch from 'minisearch';

/**
 * What can be found of a case: the desk's own words for it, and its category. Never what a reporter wrote, a name or a message:
 * there is no member for them here, and this module is handed nothing else.
 */
export interface FindableCase {
  readonly id: string;
  /** The working title. */
  readonly subject: string;
  /** The category in the words of the screen. */
  readonly category: string;
  /** The working summary and its facts; empty until a case has one. */
  readonly summary: string;
}

/** An index in memory, gone with the page. It keeps no searches. */
export interface CaseSearch {
  /** Takes a case in, or again when its words have changed. */
  put(found: FindableCase): void;
  drop(id: string): void;
  /** The cases that have every word typed, or one that begins with it; best first. */
  find(typed: string): string[];
  /** Cases that share words with a case, whichever they are. */
  near(id: string): string[];
  /** What is known of a case, for putting it again with other words. */
  get(id: string): FindableCase | null;
  readonly size: number;
}

export function createCaseSearch(): CaseSearch {
  const known = new Map<string, FindableCase>();
  const index = new MiniSearch<FindableCase>({
    fields: ['subject', 'category', 'summary'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { subject: 3, category: 2 } },
  });
  return {
    put(found) {
      if (known.has(found.id)) index.replace(found);
      else index.add(found);
      known.set(found.id, found);
    },
    drop(id) {
      if (!known.delete(id)) return;
      index.discard(id);
    },
    find: (typed) => (wordsOf(typed).length === 0 ? [] : index.search(typed).map(({ id }) => id as string)),
    near(id) {
      const { subject = '', summary = '' } = known.get(id) ?? {};
      const words = wordsOf(`${subject} ${summary}`).slice(0, MOST_WORDS).join(' ');
      const found = index.search(words, { combineWith: 'OR', prefix: false, fields: ['subject', 'summary'] });
      return found.slice(0, MOST_NEAR).map((each) => each.id as string);
    },
    get: (id) => known.get(id) ?? null,
    get size() {
      return known.size;
    },
  };
}

/** A case's first words say most of what it is about; more of them make looking slow. */
const MOST_WORDS = 24;
const MOST_NEAR = 200;

/** The words of a text without their accents and capitals. Chinese has no spaces, so each of its characters is a word. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [];
}

/** Words that a category is also found by: its id, which protocols and people name it by. */
export function categoryWords(category: Category | null, shown: string): string {
  return category === null ? '' : `${shown} ${category}`;
}
