import { join } from 'node:path';
import { ContentError, type ContentFault, refuseFaults } from '../content-error.ts';
import { forbiddenWords } from '../policy/forbidden-words.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';
import { POLICY_FOLDER } from '../policy/policy-folder.ts';
import { textsBelow } from '../policy/texts.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { readYaml, readYamlIfThere } from '../yaml/read-yaml.ts';
import { checkYaml, faultAt } from '../yaml/schema.ts';
import type { Rewards, RewardWords } from './rewards.ts';
import { checkRewardStructure, type RewardStructure } from './structure.ts';
import { rewardWordsSchema } from './words-schema.ts';

/** Where this file is, a programme thanks and pays; where it is not, nothing of that exists. */
export const REWARDS_FILE = 'rewards.yaml';

interface LoadedWords {
  readonly language: PolicyLanguage;
  readonly words: RewardWords | null;
  readonly faults: readonly ContentFault[];
}

/**
 * Reads and checks the rules for thanks and money: `rewards.yaml`, and one file for each language.
 *
 * @returns null where a programme has none.
 * @throws ContentError with every fault that was found, each with its file, line and column.
 */
export async function loadRewards(folder: string = POLICY_FOLDER): Promise<Rewards | null> {
  const file = await readYamlIfThere(join(folder, REWARDS_FILE));
  if (file === null) return null;
  const { structure, faults } = checkRewardStructure(file);
  refuseFaults(faults);
  if (structure === null) throw new Error('a structure without faults is missing');
  const loaded = await Promise.all(
    POLICY_LANGUAGES.map((language) => loadWords(folder, structure, language)),
  );
  refuseFaults(loaded.flatMap((one) => one.faults));
  const words = loaded.map((one) => [one.language, one.words]);
  return { ...structure, words: Object.fromEntries(words) as Rewards['words'] };
}

async function loadWords(
  folder: string,
  structure: RewardStructure,
  language: PolicyLanguage,
): Promise<LoadedWords> {
  try {
    const file = await readYaml(join(folder, `rewards.${language}.yaml`));
    const { output, faults } = checkYaml(file, rewardWordsSchema(structure));
    if (output === null) return { language, words: null, faults };
    return { language, words: output, faults: refusedWords(file, output, language) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { language, words: null, faults: error.faults };
  }
}

function refusedWords(file: YamlFile, words: RewardWords, language: PolicyLanguage): ContentFault[] {
  return [...textsBelow(words, [])].flatMap(({ path, text }) =>
    forbiddenWords(text, language).map((word) =>
      faultAt(
        file,
        path,
        `“${word}” is not a word of this product.`,
        'Say it as thanks: nothing is owed for a report, and nobody is accused.',
      ),
    ),
  );
}
