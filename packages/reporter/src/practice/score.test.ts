import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zOf } from './normal.ts';
import {
  addTallies,
  apartOf,
  apartWithin,
  changeBetween,
  leanOf,
  leanWithin,
  scoreOf,
  type Tally,
} from './score.ts';

// Wichura (1988) prints these three to show that an implementation of AS 241 is right.
const AS_241 = [
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [0.5, 0],
] as const;

// Areas under the standard normal curve to four places, as printed in table 1 of Ott and Longnecker, An Introduction
// to Statistical Methods and Data Analysis.
const NORMAL_TABLE = [
  [-3.09, 0.001],
  [-2.33, 0.0099],
  [-1.96, 0.025],
  [-1.64, 0.0505],
  [-1.5, 0.0668],
  [-1.28, 0.1003],
  [-1, 0.1587],
  [-0.84, 0.2005],
  [-0.67, 0.2514],
  [-0.52, 0.3015],
  [-0.25, 0.4013],
  [-0.05, 0.4801],
] as const;

describe('the normal distribution', () => {
  test.each(AS_241)('lies below z with the share %d where AS 241 says', (p, z) => {
    expect(zOf(p)).toBeCloseTo(z, 6);
  });

  test.each(NORMAL_TABLE)('lies below %d with the share of the printed table', (z, p) => {
    // The table rounds the share to four places, so z is as exact as that allows.
    const slack = 0.00005 / density(z);
    expect(Math.abs(zOf(p) - z)).toBeLessThanOrEqual(slack + 1e-6);
    expect(Math.abs(zOf(1 - p) + z)).toBeLessThanOrEqual(slack + 1e-6);
  });
});

describe('a score', () => {
  // Package statpsych for R (Bonett), `signal(82, 46, 100, 100)`, with the same correction. Its reference prints hit
  // rate 0.8168317, false-alarm rate 0.460396, d-prime 1.002793 and bias -0.4019603.
  test('is that of a published example with the log-linear correction', () => {
    const { apart, lean } = scoreOf({ worth: 100, worthReported: 82, ordinary: 100, ordinaryReported: 46 });
    expect(apart).toBeCloseTo(1.002793, 6);
    expect(lean).toBeCloseTo(-0.4019603, 6);
  });

  // |STAT (Perlman), manual of `dprime`: hit rate .7 and false-alarm rate .4 give 0.78.
  test('comes to the uncorrected value of a published example with many answers', () => {
    const many = 1_000_000;
    const tally = { worth: many, worthReported: 0.7 * many, ordinary: many, ordinaryReported: 0.4 * many };
    expect(scoreOf(tally).apart).toBeCloseTo(0.78, 2);
  });

  test('is the difference of two printed values of z, whatever they are', () => {
    const many = 10_000_000;
    for (const [zHits, hits] of NORMAL_TABLE)
      for (const [zAlarms, alarms] of NORMAL_TABLE) {
        const tally = { worth: many, worthReported: (1 - hits) * many, ordinary: many };
        const { apart, lean } = scoreOf({ ...tally, ordinaryReported: alarms * many });
        const slack = 0.00005 / density(zHits) + 0.00005 / density(zAlarms) + 1e-4;
        expect(Math.abs(apart - (-zHits - zAlarms))).toBeLessThanOrEqual(slack);
        expect(Math.abs(lean - (zHits - zAlarms) / 2)).toBeLessThanOrEqual(slack);
      }
  });

  test('has the standard error that many people who answer alike show', () => {
    const draw = seeded(7);
    const worthReported = () => Array.from({ length: 60 }, draw).filter((u) => u < 0.8).length;
    const ordinaryReported = () => Array.from({ length: 60 }, draw).filter((u) => u < 0.3).length;
    const scores = Array.from({ length: 4_000 }, () =>
      scoreOf({
        worth: 60,
        worthReported: worthReported(),
        ordinary: 60,
        ordinaryReported: ordinaryReported(),
      }),
    );
    const mean = scores.reduce((sum, { apart }) => sum + apart, 0) / scores.length;
    const spread = Math.sqrt(scores.reduce((sum, { apart }) => sum + (apart - mean) ** 2, 0) / scores.length);
    const told = scores.reduce((sum, { apartError }) => sum + apartError, 0) / scores.length;
    expect(told / spread).toBeGreaterThan(0.95);
    expect(told / spread).toBeLessThan(1.05);
    const meanLean = scores.reduce((sum, { lean }) => sum + lean, 0) / scores.length;
    const leanSpread = Math.sqrt(
      scores.reduce((sum, { lean }) => sum + (lean - meanLean) ** 2, 0) / scores.length,
    );
    const leanTold = scores.reduce((sum, { leanError }) => sum + leanError, 0) / scores.length;
    expect(leanTold / leanSpread).toBeGreaterThan(0.95);
    expect(leanTold / leanSpread).toBeLessThan(1.05);
  });

  test('is told more exactly by more stories: of sixteen than of twelve, and of two sittings than of one', () => {
    const [twelve, sixteen] = [scoreOf(sixOf(1, 1, 6)), scoreOf(sixOf(1, 1, 8))];
    expect([twelve.apartError, sixteen.apartError].map((error) => error.toFixed(2))).toEqual([
      '0.81',
      '0.75',
    ]);
    const both = scoreOf(addTallies(sixOf(1, 1, 8), sixOf(1, 1, 8)));
    expect(both.apartError.toFixed(2)).toBe('0.54');
    expect(addTallies(sixOf(1, 2, 8), sixOf(3, 0, 6))).toEqual({
      ...{ worth: 14, worthReported: 10 },
      ...{ ordinary: 14, ordinaryReported: 2 },
    });
  });

  test('counts a false alarm as much as a miss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (misses, alarms) => {
        const one = scoreOf(sixOf(misses, alarms, 12));
        const other = scoreOf(sixOf(alarms, misses, 12));
        expect(one.apart).toBeCloseTo(other.apart, 10);
        expect(one.lean).toBeCloseTo(-other.lean, 10);
      }),
    );
  });

  test('is finite, and better with every answer that is right', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(40), (all, misses, alarms) => {
        fc.pre(misses < all && alarms <= all);
        const better = scoreOf(sixOf(misses, alarms, all));
        const worse = scoreOf(sixOf(misses + 1, alarms, all));
        expect(Number.isFinite(better.apart) && Number.isFinite(better.apartError)).toBe(true);
        expect(better.apart).toBeGreaterThan(worse.apart);
      }),
    );
  });

  test.each([
    ['all right', 0, 0, 'high', 'even'],
    ['one missed', 1, 0, 'high', 'even'],
    ['one ordinary act reported', 0, 1, 'high', 'even'],
    ['one of each', 1, 1, 'middle', 'even'],
    ['two ordinary acts reported', 0, 2, 'middle', 'report'],
    ['two missed', 2, 0, 'middle', 'ordinary'],
    ['everything reported', 0, 6, 'low', 'report'],
    ['everything left', 6, 0, 'low', 'ordinary'],
    ['a coin thrown', 3, 3, 'low', 'even'],
    ['everything the wrong way round', 6, 6, 'low', 'even'],
  ] as const)('of six and six is told plainly: %s', (_, misses, alarms, apart, lean) => {
    const score = scoreOf(sixOf(misses, alarms));
    expect([apartOf(score), leanOf(score)]).toEqual([apart, lean]);
  });
});

describe('what is told in words of how far chance reaches', () => {
  test.each([
    ['all right', 0, 0, ['high', 'high'], ['report', 'ordinary']],
    ['one of each', 1, 1, ['middle', 'high'], ['report', 'ordinary']],
    ['four missed', 4, 0, ['low', 'high'], ['ordinary', 'ordinary']],
    ['everything reported', 0, 8, ['low', 'middle'], ['report', 'report']],
    ['a coin thrown', 4, 4, ['low', 'low'], ['even', 'even']],
  ] as const)('of eight and eight: %s', (_, misses, alarms, apart, lean) => {
    const score = scoreOf(sixOf(misses, alarms, 8));
    expect([apartWithin(score), leanWithin(score)]).toEqual([apart, lean]);
  });

  test('reaches from no more to no less than what is told of the score itself', () => {
    const order = { low: 0, middle: 1, high: 2, report: 0, even: 1, ordinary: 2 };
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), (misses, alarms) => {
        const score = scoreOf(sixOf(misses, alarms, 8));
        const [[worst, best], [first, last]] = [apartWithin(score), leanWithin(score)];
        expect(order[worst]).toBeLessThanOrEqual(order[apartOf(score)]);
        expect(order[best]).toBeGreaterThanOrEqual(order[apartOf(score)]);
        expect(order[first]).toBeLessThanOrEqual(order[leanOf(score)]);
        expect(order[last]).toBeGreaterThanOrEqual(order[leanOf(score)]);
      }),
    );
  });

  test.each([
    [1, 1, 0, 0, 'same'],
    [4, 4, 1, 1, 'better'],
    [0, 1, 3, 4, 'worse'],
    [2, 2, 2, 2, 'same'],
  ] as const)(
    'calls a change one when chance would rarely make it: from %d and %d mistakes to %d and %d',
    (...given) => {
      const [misses, alarms, missesNow, alarmsNow, change] = given;
      const [before, now] = [scoreOf(sixOf(misses, alarms, 8)), scoreOf(sixOf(missesNow, alarmsNow, 8))];
      expect(changeBetween(before, now)).toBe(change);
    },
  );
});

function sixOf(misses: number, alarms: number, all = 6): Tally {
  return { worth: all, worthReported: all - misses, ordinary: all, ordinaryReported: alarms };
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
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
