import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContentFault, refuseFaults } from '../content-error.ts';
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts';
import { checkYaml } from '../yaml/schema.ts';
import { checkForbiddenWords } from './forbidden-words.ts';
import { checkHints } from './hints.ts';
import { POLICY_LANGUAGES, type Policy, type PolicyLanguage, type PolicyWords } from './policy.ts';
import { checkStructure, type Structure } from './structure.ts';
import { wordsSchema } from './words-schema.ts';

/** The policy of this checkout, which a programme edits in place. */
export const POLICY_FOLDER = fileURLToPath(new URL('../../../../content/policy', import.meta.url));

const STRUCTURE_FILE = 'policy.yaml';

interface LanguageFile {
  readonly language: PolicyLanguage;
  readonly file: YamlFile;
}

/**
 * Reads and checks a policy: `policy.yaml`, and one file for each language.
 *
 * @throws ContentError with every fault that was found, each with its file, line and column.
 */
export async function loadPolicy(folder: string = POLICY_FOLDER): Promise<Policy> {
  const { structure, faults } = checkStructure(await readYaml(join(folder, STRUCTURE_FILE)));
  refuseFaults(faults);
  if (structure === null) throw new Error('a structure without faults is missing');
  const files = await Promise.all(
    POLICY_LANGUAGES.map(async (language) => ({
      language,
      file: await readYaml(join(folder, `${language}.yaml`)),
    })),
  );
  return { ...structure, words: checkWords(structure, files) };
}

function checkWords(structure: Structure, files: readonly LanguageFile[]): Policy['words'] {
  const schema = wordsSchema(structure);
  const faults: ContentFault[] = [];
  const words = new Map<PolicyLanguage, PolicyWords>();
  for (const { language, file } of files) {
    const checked = checkYaml(file, schema);
    faults.push(...checked.faults);
    if (checked.output === null) continue;
    words.set(language, checked.output);
    faults.push(...checkForbiddenWords(file, checked.output, language));
    faults.push(...checkHints(file, checked.output, words.get(POLICY_LANGUAGES[0])));
  }
  refuseFaults(faults);
  return Object.fromEntries(words) as Policy['words'];
}
