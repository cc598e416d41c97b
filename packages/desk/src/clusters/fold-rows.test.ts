import { expect, test } from 'vitest';
import type { ListRow } from '../lists/list-rows.ts';
import { clusterOf, foldRows, planFold, planUnfold } from './fold-rows.ts';

const row = (id: string, cluster: string | null = null) =>
  ({ kind: 'open', id, cluster, card: null }) as ListRow;
const rows = [
  row('a'),
  row('b', 'one'),
  row('c'),
  row('d', 'one'),
  row('e', 'one'),
  row('f', 'two'),
  row('g', 'two'),
];

test('a cluster is one row, where the first of its cases stands', () => {
  const { rows: shown, folded } = foldRows(rows);
  expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'f']);
  expect(Object.fromEntries(folded)).toEqual({ b: 2, f: 1 });
});

test('a case knows what it is folded with', () => {
  expect(clusterOf(rows, 'd').map(({ id }) => id)).toEqual(['b', 'd', 'e']);
  expect(clusterOf(rows, 'a')).toEqual([]);
});

test('folding takes along what was folded before, and can be undone', () => {
  expect(planFold(rows, ['a', 'c'], 'new')).toEqual({
    after: { a: 'new', c: 'new' },
    before: { a: null, c: null },
  });
  expect(planFold(rows, ['a', 'b', 'f'], 'new')).toEqual({
    after: { a: 'one', b: 'one', d: 'one', e: 'one', f: 'one', g: 'one' },
    before: { a: null, b: 'one', d: 'one', e: 'one', f: 'two', g: 'two' },
  });
});

test('taking one out leaves the others together, but never one alone', () => {
  expect(planUnfold(rows, ['d'])).toEqual({
    after: { b: 'one', d: null, e: 'one' },
    before: { b: 'one', d: 'one', e: 'one' },
  });
  expect(planUnfold(rows, ['f']).after).toEqual({ f: null, g: null });
  expect(planUnfold(rows, ['b', 'd', 'e']).after).toEqual({ b: null, d: null, e: null });
});
