import { ELIGIBILITY, type Eligibility } from '@bellbuoy/protocol';
import { parseRewardRules } from '@bellbuoy/protocol/rewards';
import { expect, test } from 'vitest';
import type { ReadFacts } from './read-facts.ts';
import {
  type Affirmed,
  approvalsOf,
  awardOf,
  type Begun,
  begin,
  faultOf,
  recommendingOf,
  STEPS,
  WITH_SENTENCE,
} from './recommending.ts';

const RULES = parseRewardRules({
  ...{ version: 1, from: '2026-11-21', currency: 'EUR', claimMonths: 12, anonymousCeiling: null },
  budget: { year: 6_000_000, quarter: 1_500_000 },
  denominations: [5_000, 10_000, 20_000, 50_000, 100_000],
  bands: [
    { id: 'small', upTo: 50_000, approvals: 2 },
    { id: 'large', upTo: 500_000, approvals: 3 },
  ],
  commendations: [1, 2, 3].map((level) => ({ level, approvals: level })),
  ...{ unclaimed: 'back-to-budget', charities: [], ways: ['cash'] },
});
const FACTS: ReadFacts = {
  ...{ id: 'D'.repeat(22), ref: 'A'.repeat(22), account: 'jonas', day: '2026-11-21', isProven: true },
  facts: [{ fact: 'The lock was cut.', how: 'I looked at it.' }],
  carried: { account: 'jonas', json: '{}', signature: 'B'.repeat(86) },
};
const YES: Affirmed = { answer: 'yes', text: 'The log of the gate.' };
const begun: Begun = {
  ...begin([FACTS]),
  ...{ kind: 'money', amount: '500', why: ' It was mended. ' },
  affirmed: Object.fromEntries(ELIGIBILITY.map((rule) => [rule, YES])) as Record<Eligibility, Affirmed>,
};
const affirming = (rule: Eligibility, answer: Affirmed): Begun => ({
  ...begun,
  affirmed: { ...begun.affirmed, [rule]: answer },
});

test('each rule is a question of its own, and all of them are asked', () => {
  expect(STEPS.slice(1, -2)).toEqual(ELIGIBILITY);
});

test('what is affirmed is recommended, with a sentence where the desk alone can know', () => {
  const recommending = recommendingOf(begun, RULES);
  expect(recommending?.award).toEqual({ kind: 'money', amount: 50_000, currency: 'EUR', band: 'small' });
  expect(recommending?.why).toBe('It was mended.');
  expect(recommending?.eligibility.map(({ rule }) => rule)).toEqual(ELIGIBILITY);
  const said = recommending?.eligibility.filter(({ text }) => text !== '').map(({ rule }) => rule);
  expect(said).toEqual(WITH_SENTENCE);
});

test.each(ELIGIBILITY)('a single no ends it: %s', (rule) => {
  const no = affirming(rule, { answer: 'no', text: 'but' });
  expect(faultOf(rule, no, RULES)).toBe('no');
  expect(recommendingOf(no, RULES)).toBeNull();
  const unanswered = affirming(rule, { answer: null, text: '' });
  expect(faultOf(rule, unanswered, RULES)).toBe('answer');
  expect(recommendingOf(unanswered, RULES)).toBeNull();
});

test.each(WITH_SENTENCE)('%s takes a sentence', (rule) => {
  expect(faultOf(rule, affirming(rule, { answer: 'yes', text: ' ' }), RULES)).toBe('sentence');
});

test.each(['', '0', '049', '5000.5', '-50', '75', '5050', '5 000', '٥٠', '99999999999'])(
  'nobody recommends an amount of %j',
  (amount) => expect(awardOf({ ...begun, amount }, RULES)).toBeNull(),
);

test('the rules say how many have to grant it', () => {
  const of = (change: Partial<Begun>) => {
    const award = awardOf({ ...begun, ...change }, RULES);
    return award && approvalsOf(award, RULES);
  };
  expect(of({ amount: '500' })).toBe(2);
  expect(of({ amount: '550' })).toBe(3);
  expect(of({ kind: 'commendation', level: 1 })).toBe(1);
});

test('without facts that somebody else verified there is nothing to recommend', () => {
  expect(recommendingOf({ ...begun, facts: null }, RULES)).toBeNull();
});
