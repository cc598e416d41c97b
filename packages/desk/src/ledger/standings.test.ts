import { expect, test } from 'vitest';
import { heldWords, movedWords, standings } from './standings.ts';

const EUR = 'EUR';

test('puts vouchers of all keys together, and leaves out what holds nothing', () => {
  const held = standings([
    { account: 'paid:cash', currency: EUR, amount: 200 },
    { account: 'issued:k2', currency: EUR, amount: 50 },
    { account: 'issued:k1', currency: EUR, amount: 100 },
    { account: 'reserved', currency: EUR, amount: 0 },
    { account: 'funds', currency: EUR, amount: -350 },
  ]);
  expect(held.map(({ held: of, amount }) => [of, amount])).toEqual([
    ['funds', -350n],
    ['issued', 150n],
    ['paid:cash', 200n],
  ]);
  expect(held.reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
});

test('says what a month moved once, not once for each side of it', () => {
  const moved = movedWords([
    { month: '2026-10', kind: 'pay', account: 'issued:k1', currency: EUR, amount: -100 },
    { month: '2026-10', kind: 'pay', account: 'paid:cash', currency: EUR, amount: 60 },
    { month: '2026-10', kind: 'pay', account: 'paid:bank', currency: EUR, amount: 40 },
    { month: '2026-11', kind: 'budget', account: 'budget:2026-Q4', currency: EUR, amount: 500 },
    { month: '2026-11', kind: 'budget', account: 'funds', currency: EUR, amount: -500 },
  ]);
  expect(moved).toEqual([
    { month: '2026-11', kind: 'budget', currency: EUR, amount: 500n },
    { month: '2026-10', kind: 'pay', currency: EUR, amount: 100n },
  ]);
});

test('has words for every account', () => {
  expect(heldWords('budget:2026-Q4')).toBe('Budget of 2026-Q4, still free');
  expect(heldWords('paid:gift')).toBe('Given to charities');
});
