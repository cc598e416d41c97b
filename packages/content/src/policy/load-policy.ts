import { join } from 'node:path';
import { ContentError, type ContentFault, refuseFaults } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { checkYaml } from '../yaml/schema.ts';
import { checkForbiddenWords } from './forbidden-words.ts';
import { checkHints } from './hints.ts';
import { POLICY_LANGUAGES, type Policy, type PolicyLanguage, type PolicyWords } from './policy.ts';
import { POLICY_FOLDER } from './policy-folder.ts';
import { checkStructure, type Structure } from './structure.ts';
import { wordsSchema } from './words-schema.ts';

const STRUCTURE_FILE = 'policy.yaml';

/**
 * Reads and checks a policy: `policy.yaml`, and one file for each language.
 *
 * @throws ContentError with every fault that was found, each with its file, line and column.
 */
export async function loadPolicy(folder: string = POLICY_FOLDER): Promise<Policy> {
  const { structure, faults } = checkStructure(await readYaml(join(folder, STRUCTURE_FILE)));
  refuseFaults(faults);
  if (structure === null) throw new Error('a structure without faults is missing');
  const languages = await Promise.all(
    POLICY_LANGUAGES.map((language) => loadWords(join(folder, `${language}.yaml`), structure, language)),
  );
  refuseFaults(languages.flatMap((loaded) => loaded.faults));
  refuseFaults(hintFaults(languages));
  const words = languages.map((loaded) => [loaded.language, loaded.words]);
  return { ...structure, words: Object.fromEntries(words) as Policy['words'] };
}

interface LoadedWords {
  readonly language: PolicyLanguage;
  readonly faults: readonly ContentFault[];
  /** Null where there are faults. */
  readonly file: YamlFile | null;
  readonly words: PolicyWords | null;
}

async function loadWords(path: string, structure: Structure, language: PolicyLanguage): Promise<LoadedWords> {
  const nothing = { language, file: null, words: null };
  try {
    const file = await readYaml(path);
    const { output: words, faults } = checkYaml(file, wordsSchema(structure));
    if (words === null) return { ...nothing, faults };
    return { language, file, words, faults: checkForbiddenWords(file, words, language) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { ...nothing, faults: error.faults };
  }
}

/** Where a language tells its readers less, or more, than the first one does. */
function hintFaults([first, ...others]: readonly LoadedWords[]): ContentFault[] {
  const model = first?.words ?? null;
  if (model === null) return [];
  return others.flatMap(({ file, words }) =>
    file === null || words === null ? [] : checkHints(file, words, model),
  );
}
