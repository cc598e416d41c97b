import { DEMAND_TYPES, DEMAND_WORDS } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { demandWord, demandWords } from './demand-words.ts';

test('every word of the closed sets has words on screen, none of them the bare one', () => {
  for (const type of DEMAND_TYPES) {
    const { kinds, about, outcomes } = DEMAND_WORDS[type];
    for (const [part, words] of [
      ['kind', kinds],
      ['about', about],
      ['outcome', outcomes],
    ] as const)
      for (const word of words) expect(demandWord(part, word)).toMatch(/^[^{}]{3,}$/);
  }
  expect(demandWords('outcome', ['not-held', 'withdrawn'])).toBe('we do not have it, withdrawn');
});

test('a word of a later version stays as it is', () => {
  expect(demandWord('kind', 'telepathy')).toBe('telepathy');
});
