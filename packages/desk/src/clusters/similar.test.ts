import { expect, test } from 'vitest';
import { createCaseSearch } from '../search/case-search.ts';
import { type Comparable, similarTo } from './similar.ts';

const SUBJECTS: Record<string, string> = {
  own: 'Drone over the fuel pier at night',
  same: 'Fuel pier: drone seen at night',
  again: 'Drone above fuel pier',
  other: 'Drone near the school playground',
  phishing: 'Drone fuel pier night e-mail',
};

function compare(rows: readonly Partial<Comparable>[]) {
  const search = createCaseSearch();
  const all = rows.map((row) => ({
    id: '',
    category: 'restricted-zone',
    day: '2026-11-20' as const,
    ...row,
  }));
  for (const { id } of all) {
    search.put({ id, subject: SUBJECTS[id.split('-')[0] ?? ''] ?? '', category: '', summary: '' });
  }
  const [own] = all;
  if (own === undefined) throw new Error('nothing to compare');
  return similarTo(own, search, all);
}

test('what shares the category and most of the desk’s words is suggested, best first', () => {
  const rows = [
    { id: 'own' },
    { id: 'again' },
    { id: 'same' },
    { id: 'other' },
    { id: 'phishing', category: 'phishing' },
  ];
  const { ids, isBurst } = compare(rows);
  expect(ids.toSorted()).toEqual(['again', 'same']);
  expect(isBurst).toBe(false);
});

test('a burst is told from what came over months', () => {
  const burst = [{ id: 'own' }, { id: 'same-1' }, { id: 'same-2' }, { id: 'same-3' }];
  expect(compare(burst).isBurst).toBe(true);
  expect(compare(burst.map((row, i) => ({ ...row, day: `2026-0${i + 1}-20` }) as const)).isBurst).toBe(false);
});

test('a case without words is like none', () => {
  expect(compare([{ id: 'nothing' }, { id: 'same' }])).toEqual({ ids: [], isBurst: false });
});
