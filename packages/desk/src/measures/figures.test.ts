import { expect, test } from 'vitest';
import { formatCsv } from './csv.ts';
import { lastShare, sharesOf, sumOfParts, totalOf } from './figures.ts';

const figures = [
  { month: '2026-10', measure: 'scope', total: 20, parts: { in: 15, out: 5 } },
  { month: '2026-11', measure: 'scope', total: 3, parts: null },
  { month: '2026-10', measure: 'answer-days', total: 6, parts: { '0': 4, '6+': 2 } },
];

test('a share comes with how sure it is, and few are no share', () => {
  const shares = sharesOf(figures, 'scope', 'in');
  expect(shares.map(({ month, total, share }) => [month, total, share?.value])).toEqual([
    ['2026-10', 20, 0.75],
    ['2026-11', 3, undefined],
  ]);
  const { low = 0, high = 0 } = shares[0]?.share ?? {};
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.531', '0.888']);
  expect(lastShare(shares)?.month).toBe('2026-10');
  expect(lastShare([])).toBeNull();
});

test('parts add up over the months that can be broken down', () => {
  expect(sumOfParts(figures, 'answer-days', ['0', '1', '6+'])).toEqual([4, 0, 2]);
  expect(sumOfParts(figures, 'scope', ['in'])).toEqual([15]);
  expect(totalOf(figures, 'scope')).toBe(23);
});

test('a table for other programs holds nothing that they would run', () => {
  const text = formatCsv([
    ['measure', '=1+1', '@x'],
    ['a "b"', 'c,d', -3],
  ]);
  expect(text).toBe('\uFEFF"measure","\'=1+1","\'@x"\r\n"a ""b""","c,d",-3\r\n');
});
