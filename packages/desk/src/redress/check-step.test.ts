import { expect, test } from 'vitest';
import { askedMonths } from './check-step.tsx';

test.each([
  ['2026-10 2026-11', ['2026-10', '2026-11']],
  ['2026-11  2026-03\n2026-11', ['2026-03', '2026-11']],
  ['2026-13 november 2026-1 2026-10-01', []],
  ['', []],
])('of %j the months are taken, each once, and nothing else', (answer, months) => {
  expect(askedMonths(answer)).toEqual(months);
});

test('no more months are taken than a check may be about', () => {
  const all = Array.from({ length: 40 }, (_, i) => `20${10 + i}-01`);
  expect(askedMonths(all.join(' '))).toEqual(all.slice(-24));
});
