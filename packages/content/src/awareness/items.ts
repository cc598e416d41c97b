// The items that editors write, each as the few texts that it consists of: `lessons/phishing.yaml` and
// `lessons/en/phishing.md`. What an editor writes is laid over what lies in `content/`, as if it had been there.

import { isDay } from '@bellbuoy/protocol';
import { stringify } from 'yaml';
import { ContentError, type ContentFault } from '../content-error.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { Awareness } from './awareness.ts';
import { checkAwareness } from './check-awareness.ts';
import { idsIn } from './facts.ts';
import { parseMarkdownFile } from './markdown-file.ts';
import { LESSONS_FILE, lessonIds } from './read-lessons.ts';
import type { SourceFiles } from './source-files.ts';

export type ItemKind = 'lesson' | 'advisory' | 'campaign';

export interface ItemName {
  readonly kind: ItemKind;
  readonly id: string;
}

/** What an item consists of. */
export interface ItemSource {
  /** What has no language, as YAML. */
  readonly facts: string;
  /** By language: Markdown with front matter. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Where the items of a kind lie below `content/`. */
export const ITEM_FOLDERS: Readonly<Record<ItemKind, string>> = {
  lesson: 'lessons',
  advisory: 'advisories',
  campaign: 'campaigns',
};

const KINDS = Object.keys(ITEM_FOLDERS) as ItemKind[];

/** Every lesson, advisory and campaign of a folder. */
export function listItems(files: SourceFiles): ItemName[] {
  return KINDS.flatMap((kind) => {
    const ids = kind === 'lesson' ? lessonIds(files) : idsIn(files, ITEM_FOLDERS[kind]);
    return [...ids].map((id) => ({ kind, id }));
  });
}

/** An item as it could be written anew; null where there is none of this name. */
export function sourceOf(files: SourceFiles, name: ItemName): ItemSource | null {
  const facts = files.get(factsPath(name)) ?? listedFacts(files, name);
  if (facts === null) return null;
  const folder = `${ITEM_FOLDERS[name.kind]}/`;
  const end = `/${name.id}.md`;
  const texts = [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(end) && path.split('/').length === 3)
    .map(([path, text]) => [path.slice(folder.length, -end.length), text] as const);
  return { facts, texts: Object.fromEntries(texts) };
}

/** An item's texts by their path below `content/`. */
export function filesOf(name: ItemName, { facts, texts }: ItemSource): SourceFiles {
  return new Map([
    [factsPath(name), facts],
    ...Object.entries(texts).map(([language, text]) => [textPath(name, language), text] as const),
  ]);
}

/** Puts an item in the place of whatever has its name, and of all its texts. */
export function layOver(files: SourceFiles, name: ItemName, source: ItemSource): SourceFiles {
  return new Map([...[...files].filter(([path]) => fileOf(name, path) === null), ...filesOf(name, source)]);
}

/** Which of an item's texts lies at a path: `facts`, or a language; null for what is another's. */
export function fileOf(name: ItemName, path: string): string | null {
  if (path === factsPath(name)) return 'facts';
  const [folder, language = '', file, ...deeper] = path.split('/');
  const isOwn = folder === ITEM_FOLDERS[name.kind] && file === `${name.id}.md` && deeper.length === 0;
  return isOwn ? language : null;
}

/** One thing that is wrong in an item. `of`: `facts`, or the language of the text. */
export interface ItemFault extends Omit<ContentFault, 'file'> {
  readonly of: string;
}

/** Checks an item as if it lay among the others. What is wrong with those is not told. */
export function checkItem(
  files: SourceFiles,
  name: ItemName,
  source: ItemSource,
): { readonly awareness: Awareness; readonly faults: readonly ItemFault[] } {
  const { awareness, faults } = checkAwareness(layOver(files, name, source));
  const own = faults.flatMap(({ file, ...fault }): ItemFault[] => {
    const of = fileOf(name, file);
    return of === null ? [] : [{ ...fault, of }];
  });
  return { awareness, faults: own };
}

/** From when until when an item holds, and whether it asks the public for facts. */
export interface ItemDays {
  readonly from: string | null;
  readonly until: string | null;
  readonly asks: boolean;
}

/** Reads the days of an item's facts; what is no day is none. */
export function daysOf(facts: string): ItemDays {
  const { from, until, asks } = readMembers(facts);
  return { from: dayOr(from), until: dayOr(until), asks: Array.isArray(asks) && asks.length > 0 };
}

function dayOr(value: unknown): string | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}

/** The title of a text, however much of the rest is wrong; null where it has none. */
export function titleOf(text: string): string | null {
  const { parsed } = parseMarkdownFile(text, '');
  const value: unknown = parsed?.matter.value;
  if (typeof value !== 'object' || value === null || !('title' in value)) return null;
  return typeof value.title === 'string' ? value.title : null;
}

function factsPath({ kind, id }: ItemName): string {
  return `${ITEM_FOLDERS[kind]}/${id}.yaml`;
}

function textPath({ kind, id }: ItemName, language: string): string {
  return `${ITEM_FOLDERS[kind]}/${language}/${id}.md`;
}

/** A lesson's line of the list, as a file of its own. */
function listedFacts(files: SourceFiles, { kind, id }: ItemName): string | null {
  if (kind !== 'lesson') return null;
  const list = readList(files.get(LESSONS_FILE) ?? '');
  const { id: _, ...facts } = list.find((each) => each.id === id) ?? {};
  return _ === undefined ? null : stringify(facts, { lineWidth: 100 });
}

function readList(text: string): readonly Readonly<Record<string, unknown>>[] {
  const { lessons } = readMembers(text);
  return Array.isArray(lessons) ? (lessons as Record<string, unknown>[]) : [];
}

function readMembers(text: string): Readonly<Record<string, unknown>> {
  try {
    const { value } = parseYaml(text, '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {};
  }
}
