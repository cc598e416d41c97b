import { expect, test } from 'vitest';
import { createRowFocus } from './row-focus.ts';
import { indexesOf, spanInView } from './virtual-rows.tsx';

function lists(sections: Record<string, string[]>) {
  let at: string | null = null;
  const focus = createRowFocus(() => at);
  focus.order = Object.keys(sections);
  for (const [id, keys] of Object.entries(sections)) {
    focus.sections.set(id, { keys, focus: (index) => (at = keys[index] ?? null) });
  }
  return { focus, at: () => at, put: (key: string | null) => (at = key) };
}

test('walking goes through every section and stops at both ends', () => {
  const { focus, at } = lists({ waiting: ['a', 'b'], mine: [], others: ['c'] });
  const steps = [1, 1, 1, 1, -1, -1, -1] as const;
  const seen = steps.map((step) => (focus.move(step), at()));
  expect(seen).toEqual(['a', 'b', 'c', 'c', 'b', 'a', 'a']);
});

test('the first and the last row are one key away, in a hundred thousand too', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `case-${i}`);
  const { focus, at } = lists({ waiting: [], mine: many, ended: [] });
  focus.toLast();
  expect(at()).toBe('case-99999');
  focus.move(-1);
  expect(at()).toBe('case-99998');
  focus.toFirst();
  expect(at()).toBe('case-0');
  focus.toKey('case-4711');
  expect(at()).toBe('case-4711');
});

test('from nowhere, down begins at the top and up at the bottom; an empty list moves nothing', () => {
  const { focus, at, put } = lists({ mine: ['a', 'b'] });
  focus.move(-1);
  expect(at()).toBe('b');
  put('gone');
  focus.move(1);
  expect(at()).toBe('a');
  const empty = lists({ mine: [] });
  empty.focus.move(1);
  expect(empty.at()).toBeNull();
});

test('only rows near what is in view are kept, and the one that has the focus', () => {
  expect(spanInView(-300, 800, 5)).toEqual({ from: 0, to: 5 });
  const far = spanInView(2_000_000, 800, 100_000);
  expect(far).toEqual({ from: 49_988, to: 50_032 });
  expect(spanInView(-5_000, 800, 100_000)).toEqual({ from: 0, to: 0 });
  expect(indexesOf({ from: 2, to: 4 }, 3, 10)).toEqual([2, 3]);
  expect(indexesOf({ from: 2, to: 4 }, 0, 10)).toEqual([0, 2, 3]);
  expect(indexesOf({ from: 2, to: 4 }, 9, 10)).toEqual([2, 3, 9]);
  expect(indexesOf({ from: 2, to: 4 }, -1, 3)).toEqual([2]);
});
