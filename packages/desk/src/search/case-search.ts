import type { Matter } from '@bellbuoy/protocol';

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
  /** The cases that have every word typed, or one that begins with it. */
  find(typed: string): string[];
  /** Cases that share words with a case, whichever they are. */
  near(id: string): string[];
  /** What is known of a case, for putting it again with other words. */
  get(id: string): FindableCase | null;
  readonly size: number;
}

/** A case in the index. One whose words change is put in anew; the number that it had before finds nothing any more. */
interface Entry {
  readonly at: number;
  readonly found: FindableCase;
}

export function createCaseSearch(): CaseSearch {
  const entries = new Map<string, Entry>();
  const ids: (string | null)[] = [];
  const casesByWord = new Map<string, number[]>();
  let sortedWords: string[] | null = null;

  const drop = (id: string) => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    ids[entry.at] = null;
    entries.delete(id);
  };
  // The numbers of the cases that have the word, or one that begins with it.
  const casesWith = (beginning: string): number[][] => {
    sortedWords ??= [...casesByWord.keys()].sort();
    const from = firstFrom(sortedWords, beginning);
    const beyond = firstFrom(sortedWords, `${beginning}\u{10FFFF}`);
    return sortedWords.slice(from, beyond).map((word) => casesByWord.get(word) ?? []);
  };
  return {
    put(found) {
      drop(found.id);
      const at = ids.push(found.id) - 1;
      entries.set(found.id, { at, found });
      for (const word of new Set(wordsOf(textOf(found)))) {
        const cases = casesByWord.get(word);
        if (cases !== undefined) cases.push(at);
        else {
          casesByWord.set(word, [at]);
          sortedWords = null;
        }
      }
    },
    drop,
    find(typed) {
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      // How many of the words each case has: one that misses the first cannot have them all.
      const had = new Uint16Array(ids.length);
      for (const [n, word] of words.entries()) {
        for (const cases of casesWith(word)) for (const at of cases) if (had[at] === n) had[at] = n + 1;
      }
      return ids.filter((id, at): id is string => had[at] === words.length && id !== null);
    },
    near(id) {
      const found = entries.get(id)?.found;
      const shared = new Map<number, number>();
      for (const word of new Set(wordsOf(found ? textOf(found) : '').slice(0, MOST_WORDS))) {
        for (const at of casesByWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      }
      return [...shared]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_NEAR)
        .flatMap(([at]) => ids[at] ?? []);
    },
    get: (id) => entries.get(id)?.found ?? null,
    get size() {
      return entries.size;
    },
  };
}

function textOf({ subject, category, summary }: FindableCase): string {
  return `${subject} ${category} ${summary}`;
}

/** The first place in sorted words that does not come before one. */
function firstFrom(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
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
export function categoryWords(category: Matter | null, shown: string): string {
  return category === null ? '' : `${shown} ${category}`;
}
