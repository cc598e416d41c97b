// The working summary while it is written: texts by passage, and who is Person A. Pure, so that every step can be undone.

import type { OpenedCase } from '../cases/opened-case.ts';
import type { Passage } from './passages.ts';

/** Somebody whose name was replaced. The name is kept on this device only, to give it the same letter again. */
export interface NamedPerson {
  readonly letter: string;
  readonly names: readonly string[];
}

/** What has been written so far. */
export interface WorkingText {
  readonly texts: Readonly<Record<string, string>>;
  readonly persons: readonly NamedPerson[];
}

/** Words in a passage, by where they begin and end. */
export interface Selection {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** How *Person* and what is removed are written, in the desk's language. */
export interface Wording {
  readonly person: (letter: string) => string;
  readonly removed: string;
}

const SHORTEST_NAME = 2;

/** What to begin with: the summary that there is, otherwise the reporter's own words. */
export function beginText(
  { summary }: Pick<OpenedCase, 'summary'>,
  passages: readonly Passage[],
): WorkingText {
  const textOf = ({ id, original }: Passage) => {
    const [kind, key] = splitId(id);
    const written = kind === 'fact' ? summary?.facts[key] : summary?.messages[key];
    return written ?? original ?? '';
  };
  return { texts: Object.fromEntries(passages.map((passage) => [passage.id, textOf(passage)])), persons: [] };
}

/** Types into a passage. */
export function write(text: WorkingText, passage: string, written: string): WorkingText {
  return { ...text, texts: { ...text.texts, [passage]: written } };
}

/** Replaces words by the plain word for what is removed. Returns the text and where the writer goes on. */
export function mask(text: WorkingText, selection: Selection, { removed }: Wording): Edited {
  return replace(text, selection, removed);
}

/** A text after a tool was used, with where the writer goes on. */
export interface Edited {
  readonly text: WorkingText;
  readonly caret: number;
}

/**
 * Replaces a name by *Person A*, wherever it stands: in every passage, however it is capitalised. A name that was replaced before,
 * or is a part of one that was, gets the letter that it has.
 */
export function namePerson(text: WorkingText, selection: Selection, wording: Wording): Edited {
  const name = selectedWords(text, selection).trim();
  const known = text.persons.find(({ names }) => names.some((other) => isSamePerson(other, name)));
  const person = known ?? { letter: letterAt(text.persons.length), names: [] };
  const words = wording.person(person.letter);
  const here = replace(text, trimmed(text, selection), words);
  if (name.length < SHORTEST_NAME) return here;
  const persons = [
    ...text.persons.filter((other) => other !== known),
    { ...person, names: [...new Set([...person.names, name])] },
  ].toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
  const texts = Object.fromEntries(
    Object.entries(here.text.texts).map(([id, written]) => [id, replaceName(written, name, words)]),
  );
  // What was replaced before the caret, in the same passage, moves it.
  const written = here.text.texts[selection.passage] ?? '';
  const caret = replaceName(written.slice(0, here.caret), name, words).length;
  return { text: { texts, persons }, caret };
}

/** Where words stand first in the texts, for a tool to be used on them. */
export function findWords({ texts }: WorkingText, words: string): Selection | null {
  for (const [passage, written] of Object.entries(texts)) {
    const start = written.indexOf(words);
    if (start >= 0) return { passage, start, end: start + words.length };
  }
  return null;
}

/** The words that are selected. */
export function selectedWords({ texts }: WorkingText, { passage, start, end }: Selection): string {
  return (texts[passage] ?? '').slice(start, end);
}

/** Takes a passage's id apart. */
export function splitId(id: string): [kind: string, key: string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

function replace(text: WorkingText, { passage, start, end }: Selection, words: string): Edited {
  const written = text.texts[passage] ?? '';
  const changed = `${written.slice(0, start)}${words}${written.slice(end)}`;
  return { text: write(text, passage, changed), caret: start + words.length };
}

// Whoever selects by double click has the space behind it too.
function trimmed(text: WorkingText, selection: Selection): Selection {
  const words = selectedWords(text, selection);
  const start = selection.start + (words.length - words.trimStart().length);
  return { ...selection, start, end: start + words.trim().length };
}

function isSamePerson(known: string, name: string): boolean {
  const wordsOf = (text: string) => text.toLocaleLowerCase().split(/\s+/);
  const of = wordsOf(known);
  const words = wordsOf(name);
  const [longer, shorter] = of.length >= words.length ? [of, words] : [words, of];
  return shorter.every((word) => longer.includes(word));
}

/** Whole words only, in scripts that have them: *Ana* is not in *Banana*. */
function replaceName(written: string, name: string, words: string): string {
  let result = '';
  let rest = written;
  for (;;) {
    const at = rest.toLocaleLowerCase().indexOf(name.toLocaleLowerCase());
    if (at < 0 || rest.toLocaleLowerCase().length !== rest.length) return result + rest;
    const before = (result + rest.slice(0, at)).at(-1) ?? '';
    const after = rest.at(at + name.length) ?? '';
    const isWhole = !joins(before, name.at(0) ?? '') && !joins(name.at(-1) ?? '', after);
    result += rest.slice(0, at) + (isWhole ? words : rest.slice(at, at + name.length));
    rest = rest.slice(at + name.length);
  }
}

// Chinese has no spaces between words, so a name there stands beside other characters.
function joins(left: string, right: string): boolean {
  const isLetter = (character: string) => /[\p{L}\d]/u.test(character);
  const isHan = (character: string) => /\p{Script=Han}/u.test(character);
  return isLetter(left) && isLetter(right) && !isHan(left) && !isHan(right);
}

function letterAt(index: number): string {
  const first = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return first === 0 ? letter : `${letter}${first + 1}`;
}
