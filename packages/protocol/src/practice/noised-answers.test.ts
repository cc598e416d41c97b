import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateShare } from './estimate.ts';
import { APARTS, type Apart, noise } from './noised-answers.ts';

const truths = fc.constantFrom(...APARTS);

describe('the die', () => {
  test('sends the truth four times in six and each other answer once, for every truth', () => {
    for (const truth of APARTS) {
      const sent = [0, 1, 2, 3, 4, 5].map((byte) => noise(APARTS, truth, () => byte).answer);
      for (const answer of APARTS)
        expect(sent.filter((one) => one === answer).length).toBe(answer === truth ? 4 : 1);
    }
  });

  test('has six sides that are equally likely: bytes that would favour some are thrown again', () => {
    const rolls = new Map<number, number>();
    for (let byte = 0; byte < 256; byte++) {
      const bytes = [byte, 0];
      const { roll } = noise(APARTS, 'low', () => bytes.shift() ?? 0);
      if (bytes.length === 1) rolls.set(roll, (rolls.get(roll) ?? 0) + 1);
    }
    expect([...rolls].toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((roll) => [roll, 42]));
  });

  test('never makes an answer more than four times as likely as it would be for another truth', () => {
    fc.assert(
      fc.property(truths, truths, truths, (one, other, answer) => {
        expect(chance(one, answer) / chance(other, answer)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('the estimate', () => {
  test('is exactly right for what is to be expected', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (low, middle) => {
        fc.pre(low + middle > 0);
        const all = 6 * (low + middle);
        // Of each six whose answer is true four say so, and of each other six one does.
        const saying = 4 * low + middle;
        expect(estimateShare(saying, all).share).toBe(Math.round((1000 * low) / (low + middle)) + 0);
      }),
    );
  });

  test('has shares that sum to the whole, as far as rounding lets them', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 2, max: 500 }), (low, middle, high) => {
        const all = low + middle + high;
        const shares = [low, middle, high].map((count) => estimateShare(count, all).share);
        expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1000)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test.each([
    [50, 150, 333, 77],
    [25, 150, 0, 61],
    [100, 150, 1000, 77],
    [17, 50, 347, 135],
    [0, 50, -333, 0],
  ])('of %d in %d is a known one', (count, all, share, error) => {
    expect(estimateShare(count, all)).toEqual({ share, error });
  });

  // Two surveys in three catch the truth within one error, and nineteen in twenty within two.
  test('errs as much as it says', () => {
    const draw = seeded(20_261_122);
    const people: readonly [Apart, number][] = [
      ['low', 60],
      ['middle', 100],
      ['high', 40],
    ];
    const all = people.reduce((sum, [, count]) => sum + count, 0);
    const runs = 3_000;
    const off = Array.from({ length: runs }, () => {
      const sent = people.flatMap(([truth, count]) =>
        Array.from({ length: count }, () => noise(APARTS, truth, () => Math.floor(draw() * 256)).answer),
      );
      const estimate = estimateShare(sent.filter((answer) => answer === 'middle').length, all);
      return { by: estimate.share - 500, error: estimate.error };
    });
    const mean = off.reduce((sum, { by }) => sum + by, 0) / runs;
    expect(Math.abs(mean)).toBeLessThan(5);
    const within = (errors: number) =>
      off.filter(({ by, error }) => Math.abs(by) <= errors * error).length / runs;
    // Who sends is fixed here, so only the die errs, which is a little less than the error says.
    expect(within(1)).toBeGreaterThan(0.66);
    expect(within(1)).toBeLessThan(0.8);
    expect(within(2)).toBeGreaterThan(0.94);
  });
});

function chance(truth: Apart, answer: Apart): number {
  return [0, 1, 2, 3, 4, 5].filter((byte) => noise(APARTS, truth, () => byte).answer === answer).length / 6;
}

/** Mulberry32: the same draws at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
