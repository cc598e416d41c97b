import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a table is quoted, with a mark by which spreadsheets know UTF-8', () => {
  expect(
    csvOf([
      ['Subject', 'Due'],
      ['A "drum", two\ncables', '24 Nov'],
    ]),
  ).toBe('\uFEFF"Subject","Due"\r\n"A ""drum"", two\ncables","24 Nov"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u202E=1', '=cmd|"/c calc"!A1'])(
  '%j is text and no formula',
  (text) => {
    expect(csvOf([[text]])).toMatch(/^\uFEFF"'/);
  },
);

test('nothing in a cell reorders what stands beside it', () => {
  expect(csvOf([['safe\u202Etxt.exe\u2066']])).toBe('\uFEFF"safetxt.exe"\r\n');
});
