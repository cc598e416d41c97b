import type { Path } from '../yaml/parse-yaml.ts';
import type { PolicyWords } from './policy.ts';

/** A text that is shown, and where it stands in its file. */
export interface ShownText {
  readonly path: Path;
  readonly text: string;
}

/** Every text that somebody reads; the words by which a ruling is found are not shown. */
export function shownTexts(words: PolicyWords): ShownText[] {
  return [...textsBelow(words, [])].filter(({ path }) => !isSearchWord(path));
}

/** Every text of a tree. */
export function* textsBelow(value: unknown, path: Path): Generator<ShownText> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsBelow(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) yield* textsBelow(member, [...path, name]);
}

function isSearchWord([part, , member]: Path): boolean {
  return part === 'rulings' && member === 'search';
}
