import { expect, test } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { bandOf, commendationApprovals, ELIGIBILITY, parseRewardRules, rulesJson } from './index.ts';
import { ladder, splitFewest } from './split.ts';

const RULES = {
  version: 1,
  from: '2026-11-21',
  currency: 'EUR',
  budget: { year: 6_000_000, quarter: 1_500_000 },
  denominations: [5_000, 10_000, 20_000, 50_000, 100_000],
  bands: [
    { id: 'small', upTo: 50_000, approvals: 2 },
    { id: 'large', upTo: 500_000, approvals: 3 },
  ],
  commendations: [
    { level: 1, approvals: 1 },
    { level: 2, approvals: 2 },
    { level: 3, approvals: 2 },
  ],
  claimMonths: 12,
  anonymousCeiling: 100_000,
  unclaimed: 'back-to-budget',
  charities: [{ id: 'lifeboats', name: 'Lifeboat crews' }],
  ways: ['cash', 'bank', 'gift'],
};

test('what can be earned is a closed set', () => {
  expect(ELIGIBILITY).toHaveLength(6);
});

test('rules are read, amounts as whole minor units, and written as they were', () => {
  const rules = parseRewardRules(RULES);
  expect(rules.budget).toEqual({ year: 6_000_000n, quarter: 1_500_000n });
  expect(commendationApprovals(rules, 3)).toBe(2);
  expect(rulesJson(rules)).toEqual(RULES);
  expect(parseRewardRules({ ...RULES, more: 1 })).toEqual(rules);
});

test('a highest award of 500,000 can be expressed', () => {
  const rules = parseRewardRules({
    ...RULES,
    budget: { year: 200_000_000, quarter: 100_000_000 },
    denominations: ladder(5_000n, 5_000_000n).map(Number),
    bands: [{ id: 'all', upTo: 50_000_000, approvals: 5 }],
  });
  expect(bandOf(rules, 50_000_000n)?.id).toBe('all');
  expect(splitFewest(49_995_000n, rules.denominations).length).toBeLessThanOrEqual(20);
});

test.each([
  ['an amount that is no integer', { budget: { year: 6_000_000.5, quarter: 1_500_000 } }],
  ['an amount as text', { budget: { year: '6000000', quarter: 1_500_000 } }],
  ['a quarter above its year', { budget: { year: 1_000_000, quarter: 1_500_000 } }],
  ['an award above its quarter', { budget: { year: 6_000_000, quarter: 400_000 } }],
  ['values that are no ladder', { denominations: [5_000, 10_000, 30_000, 100_000] }],
  ['a ladder with a gap', { denominations: [5_000, 10_000, 50_000, 100_000] }],
  ['a ladder from which not every multiple is made', { denominations: [2_000, 5_000, 10_000] }],
  ['values in parts of a major unit', { denominations: [50, 100, 200] }],
  ['no values', { denominations: [] }],
  ['bands that fall', { bands: [...RULES.bands].reverse() }],
  ['a higher band that fewer grant', { bands: [RULES.bands[0], { ...RULES.bands[1], approvals: 1 }] }],
  ['money that one member grants', { bands: [{ id: 'all', upTo: 500_000, approvals: 1 }] }],
  ['an award in too many vouchers', { denominations: [5_000, 10_000] }],
  ['a level that nobody decides', { commendations: RULES.commendations.slice(1) }],
  ['a level twice', { commendations: [RULES.commendations[0], ...RULES.commendations.slice(0, 2)] }],
  ['a longer claim than anything is kept for', { claimMonths: 13 }],
  ['a charity that is not on the list', { unclaimed: 'nobody' }],
  ['gifts to nobody', { charities: [] }],
  ['a way that there is not', { ways: ['cash', 'crypto'] }],
  ['a way twice', { ways: ['cash', 'cash'] }],
])('rules with %s are refused', (_, changed) => {
  expect(() => parseRewardRules({ ...RULES, ...changed })).toThrow(ProtocolError);
});
