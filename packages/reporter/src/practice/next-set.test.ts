import { checkAwareness, readAwarenessFiles } from '@bellbuoy/content';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSet, withSat } from './next-set.ts';

const draws = fc.infiniteStream(fc.nat());

/** The sets of several sittings, one after the other. */
function sittings(
  sets: number,
  times: number,
  draw: Iterator<number>,
  sat: readonly number[] = [],
): number[] {
  if (times === 0) return [];
  const set = nextSet(sets, sat, (end) => draw.next().value % end);
  return [set, ...sittings(sets, times - 1, draw, withSat(sat, set))];
}

test('as long as there are unknown stories, nobody is asked about one twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), draws, (sets, draw) => {
      expect(sittings(sets, sets, draw).toSorted()).toEqual(Array.from({ length: sets }, (_, set) => set));
    }),
  );
});

test('whoever knows all sets gets them again in their own order, the one of longest ago first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), draws, (sets, draw) => {
      const all = sittings(sets, 2 * sets, draw);
      expect(all.slice(sets)).toEqual(all.slice(0, sets));
    }),
  );
});

test('each set is as likely to be the first as any other, and to be the second', () => {
  for (const sets of [2, 3]) {
    const firsts = Array.from({ length: sets }, (_, drawn) => nextSet(sets, [], () => drawn));
    expect(firsts.toSorted()).toEqual(Array.from({ length: sets }, (_, set) => set));
  }
  expect([nextSet(2, [0], () => 0), nextSet(2, [1], () => 0)]).toEqual([1, 0]);
});

test('a set that an exercise no longer has is nobody’s next', () => {
  expect(nextSet(2, [7, 0, 1], () => 0)).toBe(0);
  expect(nextSet(1, [4], () => 0)).toBe(0);
});

describe('of the exercises that ship', async () => {
  const { awareness } = checkAwareness(await readAwarenessFiles());
  test.each(awareness.exercises)(
    '$id: every sitting is exactly half ordinary, and two share no story',
    ({ sets }) => {
      fc.assert(
        fc.property(draws, (draw) => {
          const sat = sittings(sets.length, sets.length, draw).map((set) => sets[set] ?? []);
          for (const stories of sat) {
            const ordinary = stories.filter(({ answer }) => answer === 'ordinary');
            expect(2 * ordinary.length).toBe(stories.length);
          }
          const ids = sat.flat().map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }),
      );
    },
  );
});
