import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf, nextQuarter, quarterOf } from './quarters.ts';

test.each([
  ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31', '2026-Q2'],
  ['2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30', '2026-Q3'],
  ['2026-09-30', '2026-Q3', '2026-07-01', '2026-09-30', '2026-Q4'],
  ['2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31', '2027-Q1'],
  ['2028-02-29', '2028-Q1', '2028-01-01', '2028-03-31', '2028-Q2'],
])('%s lies in %s, from %s to %s, before %s', (day, quarter, first, last, next) => {
  expect(quarterOf(day)).toBe(quarter);
  expect([firstDayOf(quarter), lastDayOf(quarter), nextQuarter(quarter)]).toEqual([first, last, next]);
});

test.each(['2026-Q5', '2026-Q0', '2026-4', '26-Q1', '2026-Q1 '])('%j is no quarter', (text) => {
  expect(() => firstDayOf(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
});
