import { DEMAND_TYPES, DEMAND_WORDS, type Demand } from '@bellbuoy/protocol';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/say.ts';

export type DemandPart = 'kind' | 'about' | 'outcome';

type DemandKey = Extract<MessageKey, `demand.${DemandPart}.${string}`>;

const SETS = { kind: 'kinds', about: 'about', outcome: 'outcomes' } as const;

/** A word of the closed sets in the reader's language; one that this version does not know stays as it is. */
export function demandWord(part: DemandPart, word: string): string {
  const known = DEMAND_TYPES.flatMap((type): readonly string[] => DEMAND_WORDS[type][SETS[part]]);
  return known.includes(word) ? say(`demand.${part}.${word}` as DemandKey) : word;
}

export function demandWords(part: DemandPart, words: Demand['about']): string {
  return words.map((word) => demandWord(part, word)).join(', ');
}
