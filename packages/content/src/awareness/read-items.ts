// What all kinds of items have in common once each has been read.

import type { ContentFault } from '../content-error.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt } from '../yaml/schema.ts';
import type { WordsByLanguage } from './awareness.ts';

/** An item, as far as it could be read. */
export interface ReadItem<Item> {
  /** Null where its facts cannot be read. */
  readonly item: Item | null;
  readonly faults: readonly ContentFault[];
  /** Languages in which it has no words. */
  readonly gaps: readonly ContentFault[];
}

/** All items of a kind. */
export interface ReadItems<Item> {
  readonly items: readonly Item[];
  readonly faults: readonly ContentFault[];
  readonly gaps: readonly ContentFault[];
}

interface Worded {
  readonly id: string;
  readonly words: WordsByLanguage<unknown>;
}

/** Those that can be shown in some language. @param order how they are listed; as they were read if not given. */
export function itemsOf<Item extends Worded>(
  read: readonly ReadItem<Item>[],
  order: (a: Item, b: Item) => number = () => 0,
): ReadItems<Item> {
  const items = read.flatMap(({ item }) => (item !== null && hasWords(item) ? [item] : []));
  return {
    items: items.toSorted(order),
    faults: read.flatMap(({ faults }) => faults),
    gaps: read.flatMap(({ gaps }) => gaps),
  };
}

/** An item without words. @param words where those in English would be, as `advisories/en/canister.md`. */
export function wordlessFaults(
  file: YamlFile,
  path: Path,
  item: Worded,
  { kind, words }: { readonly kind: string; readonly words: string },
): ContentFault[] {
  if (hasWords(item)) return [];
  return [
    faultAt(file, path, `The ${kind} “${item.id}” has no words.`, `Write ${words}, or take the ${kind} out.`),
  ];
}

function hasWords({ words }: Worded): boolean {
  return Object.keys(words).length > 0;
}
