// What advisories ask the public, as the report's pages and the desk read it: one small file for all, so that fetching it tells
// nobody which of them somebody came for.

import { CATEGORIES, type Category, type Day, isDay } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { Advisory } from './awareness.ts';

/** Where it is served, on both origins. */
export const ASKING_PATH = '/advisories.json';

/** An advisory that asks for facts. Its questions and title are in the languages in which there are any. */
export interface AskingAdvisory {
  readonly id: string;
  readonly category: Category;
  readonly from: Day;
  readonly until: Day;
  readonly title: InLanguages;
  /** In the order in which they are asked. */
  readonly asks: readonly { readonly id: string; readonly question: InLanguages }[];
}

/** By language tag. */
type InLanguages = Readonly<Record<string, string>>;

/** The question ids of a report that belong to an advisory: which it is, and each of its questions. No policy uses them. */
export const ADVISORY_ANSWER = 'advisory';
export const askedAnswer = (ask: string): string => `asked-${ask}`;

/** As publications are named. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const askId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const day = v.pipe(v.string(), v.check(isDay));
const words = v.pipe(v.record(v.pipe(v.string(), v.maxLength(35)), v.pipe(v.string(), v.maxLength(500))));

const fileSchema = v.object({ v: v.literal(1), advisories: v.array(v.unknown()) });
const advisorySchema: v.GenericSchema<unknown, AskingAdvisory> = v.object({
  id,
  category: v.picklist(CATEGORIES),
  from: day,
  until: day,
  title: words,
  asks: v.array(v.object({ id: askId, question: words })),
});

/** The file, of all that ask: who reads it compares the days, so that it needs no renewal at midnight. */
export function askingFile(advisories: readonly Advisory[]): { v: 1; advisories: AskingAdvisory[] } {
  return { v: 1, advisories: advisories.filter(({ asks }) => asks.length > 0).map(askingOf) };
}

function askingOf({ id, category, from, until, asks, words: all }: Advisory): AskingAdvisory {
  const inAll = (pick: (own: NonNullable<(typeof all)[keyof typeof all]>) => string | undefined) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([tag, own]) => {
        const said = pick(own);
        return said === undefined ? [] : [[tag, said] as const];
      }),
    );
  return {
    ...{ id, category, from, until },
    title: inAll(({ title }) => title),
    asks: asks.map((ask) => ({ id: ask, question: inAll((own) => own.asks[ask]) })),
  };
}

/** Reads the file. Null when it is not what it should be; an advisory that cannot be read takes none of the others away. */
export function parseAsking(value: unknown): readonly AskingAdvisory[] | null {
  const parsed = v.safeParse(fileSchema, value);
  if (!parsed.success) return null;
  return parsed.output.advisories.flatMap((advisory) => {
    const read = v.safeParse(advisorySchema, advisory);
    return read.success ? [read.output] : [];
  });
}

/** What an advisory says in a language: in English where it does not speak it, otherwise as it does. */
export function inLanguage(words: InLanguages, tag: string): string {
  return words[tag] ?? words['en'] ?? Object.values(words)[0] ?? '';
}
