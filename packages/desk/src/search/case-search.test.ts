import { expect, test } from 'vitest';
import { type CaseSearch, createCaseSearch, wordsOf } from './case-search.ts';

function found(id: string, change: Partial<Parameters<CaseSearch['put']>[0]> = {}) {
  return { id, subject: '', category: '', summary: '', ...change };
}

function filled(): CaseSearch {
  const search = createCaseSearch();
  search.put(found('fence', { subject: 'Fence cut behind tank 7', category: 'Intrusion intrusion' }));
  search.put(
    found('cafe', { subject: 'Café visitors asked for drawings', summary: 'Two fences were drawn.' }),
  );
  search.put(found('drone', { subject: '油库上空的无人机', category: 'Restricted zone' }));
  return search;
}

test.each([
  ['fence', ['fence', 'cafe']],
  ['FEN tank', ['fence']],
  ['cafe', ['cafe']],
  ['无人机', ['drone']],
  ['intrusion', ['fence']],
  ['tank drone', []],
  ['  ', []],
  ['.*', []],
])('%j finds %j', (typed, ids) => {
  expect(filled().find(typed)).toEqual(ids);
});

test('a case that has other words now is found by those alone', () => {
  const search = filled();
  search.put(found('fence', { subject: 'Gate left open' }));
  expect(search.find('tank')).toEqual([]);
  expect(search.find('gate')).toEqual(['fence']);
  search.drop('fence');
  search.drop('fence');
  expect(search.find('gate')).toEqual([]);
  expect(search.size).toBe(2);
});

test('words are folded, and Chinese is read character by character', () => {
  expect(wordsOf('Ünïcode, ok-7')).toEqual(['unicode', 'ok', '7']);
  expect(wordsOf('油库 tank7')).toEqual(['油', '库', 'tank7']);
});
