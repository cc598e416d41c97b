import type { OpenedRecommendation, PanelAward } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { isAsRecommended } from './as-recommended.ts';

const MONEY = { kind: 'money', amount: 50_000, currency: 'EUR', band: 'small' } as const;
const signed = {
  recommendation: { desk: 'harbour', account: 'mira', award: MONEY },
  facts: { account: 'jonas', ref: 'A'.repeat(22) },
} as unknown as OpenedRecommendation;
const told: Pick<PanelAward, 'award' | 'desk' | 'account' | 'verifier' | 'facts'> = {
  ...{ desk: 'harbour', account: 'mira', verifier: 'jonas', facts: 'A'.repeat(22), award: MONEY },
};

test('the panel decides on what was signed', () => {
  expect(isAsRecommended(told, signed)).toBe(true);
});

test.each([
  ['a higher amount', { award: { ...MONEY, amount: 500_000 } }],
  ['another currency', { award: { ...MONEY, currency: 'JPY' } }],
  ['a band that fewer grant', { award: { ...MONEY, band: 'tiny' } }],
  ['another kind of thanks', { award: { kind: 'commendation', level: 1 } as const }],
  ['another recommender', { account: 'amara' }],
  ['another desk', { desk: 'port' }],
  ['another verifier', { verifier: 'mira' }],
  ['other facts', { facts: 'B'.repeat(22) }],
])('the server cannot have it decided for %s', (_, changed) => {
  expect(isAsRecommended({ ...told, ...changed }, signed)).toBe(false);
});
