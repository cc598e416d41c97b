// How a file of facts, which has no language, is found and read, and its words beside it.

import type * as v from 'valibot';
import { ContentError, type ContentFault } from '../content-error.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';
import { type Path, parseYaml, type YamlFile } from '../yaml/parse-yaml.ts';
import { checkYaml, faultAt } from '../yaml/schema.ts';
import type { Drawing, WordsByLanguage } from './awareness.ts';
import type { LinkedItem } from './links.ts';
import { MAX_TEXT_LENGTH, type SourceFiles } from './source-files.ts';
import type { WrittenArticle } from './written-article.ts';

/** Something that was read, as far as it could be. */
export interface Read<Value> {
  readonly value: Value | null;
  readonly faults: readonly ContentFault[];
}

/** Words of an item, with what they lack in some languages. */
export interface ReadWords<Words> {
  readonly words: WordsByLanguage<Words>;
  readonly faults: readonly ContentFault[];
  /** Languages in which there are none. */
  readonly gaps: readonly ContentFault[];
}

/** What items are read beside, and may name. */
export interface Surroundings {
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly exists: (item: LinkedItem, id: string) => boolean;
}

/** Reads YAML by a schema, and gives the file for faults that a schema cannot tell. */
export function readFacts<const Schema extends v.GenericSchema>(
  files: SourceFiles,
  path: string,
  schema: Schema,
): Read<{ readonly file: YamlFile; readonly facts: v.InferOutput<Schema> }> {
  const text = files.get(path) ?? '';
  if (text.length > MAX_TEXT_LENGTH) return { value: null, faults: [tooLong(path)] };
  try {
    const file = parseYaml(text, path);
    const { output, faults } = checkYaml(file, schema);
    return { value: output === null ? null : { file, facts: output }, faults };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { value: null, faults: error.faults };
  }
}

function tooLong(file: string): ContentFault {
  const problem = `The file is longer than ${MAX_TEXT_LENGTH} characters.`;
  return { file, line: 1, column: 1, problem, advice: 'Shorten it.' };
}

/** Reads an item's words in every language in which there is a file. */
export function readWords<Words>(
  files: SourceFiles,
  pathOf: (language: PolicyLanguage) => string,
  read: (article: WrittenArticle) => Read<Words>,
): ReadWords<Words> {
  const words: Partial<Record<PolicyLanguage, Words>> = {};
  const faults: ContentFault[] = [];
  const gaps: ContentFault[] = [];
  for (const language of POLICY_LANGUAGES) {
    const path = pathOf(language);
    const written = files.get(path);
    if (written === undefined) {
      gaps.push(gap(path));
      continue;
    }
    const { value, faults: found } = read({ path, written, language });
    faults.push(...found);
    if (value !== null) words[language] = value;
  }
  return { words, faults, gaps };
}

function gap(file: string): ContentFault {
  const problem = 'The translation is missing.';
  return {
    file,
    line: 1,
    column: 1,
    problem,
    advice: 'Write it; until then its readers are shown another language.',
  };
}

/** The ids that the names of a folder's own files give: `advisories/canister.yaml` is `canister`. */
export function idsIn(files: SourceFiles, folder: string): string[] {
  const ids = [...files.keys()].flatMap((path) => {
    const [first, name = '', ...deeper] = path.split('/');
    return first === folder && deeper.length === 0 && name.endsWith('.yaml') ? [name.slice(0, -5)] : [];
  });
  return ids.sort();
}

/** A drawing that an item names. */
export function missingDrawing(
  file: YamlFile,
  path: Path,
  drawing: string,
  drawings: Surroundings['drawings'],
): ContentFault[] {
  if (drawings.has(drawing)) return [];
  return [faultAt(file, path, `There is no drawing “${drawing}”.`, 'Look at drawings/drawings.yaml.')];
}
