// `rewards.<language>.yaml`: every text of the rules, for the ids that `rewards.yaml` lists.

import { members, membersOf, text } from '../yaml/schema.ts';
import type { RewardStructure } from './structure.ts';

const LISTED = 'Each file of a language has exactly what rewards.yaml lists.';
const NO_PLACES: readonly string[] = [];

const title = text(90, NO_PLACES);
const paragraph = text(600, NO_PLACES);
const example = members({ title, text: paragraph });

/** What a language's file must hold. */
export function rewardWordsSchema({ rules, examples }: RewardStructure) {
  const bands = membersOf(
    rules.bands.map(({ id }) => id),
    text(240, NO_PLACES),
    LISTED,
  );
  const words = {
    lead: paragraph,
    bands,
    examples: membersOf(
      examples.map(({ id }) => id),
      example,
      LISTED,
    ),
  };
  return rules.anonymousCeiling === null
    ? members(words)
    : members({ ...words, ceiling: text(600, ['{amount}']) });
}
