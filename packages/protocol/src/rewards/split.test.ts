import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { bandOf, isSplitOf, ladder, mostVouchers, splitFewest } from './split.ts';

const VALUES = ladder(5_000n, 100_000n);
const BANDS = [
  { id: 'small', upTo: 50_000n, approvals: 2 },
  { id: 'large', upTo: 500_000n, approvals: 3 },
];
/** Ladders that begin with a 1 or a 5, over up to two powers of ten. */
const ladders = fc
  .tuple(fc.constantFrom(1n, 5n), fc.nat(6))
  .map(([from, steps]) => ladder(from, 1_000_000n).slice(0, steps + 1));

test('a ladder has every 1, 2 and 5 between its ends', () => {
  expect(VALUES).toEqual([5_000n, 10_000n, 20_000n, 50_000n, 100_000n]);
  expect(ladder(2n, 50n)).toEqual([2n, 5n, 10n, 20n, 50n]);
  expect([ladder(3n, 10n), ladder(1n, 12n), ladder(10n, 5n), ladder(0n, 10n)]).toEqual([[], [], [], []]);
});

describe('an award', () => {
  test.each([
    [5_000n, 'small'],
    [50_000n, 'small'],
    [55_000n, 'large'],
    [500_000n, 'large'],
  ])('of %s is in the band %s', (amount, id) => {
    expect(bandOf({ bands: BANDS, denominations: VALUES }, amount)?.id).toBe(id);
  });

  test.each([0n, -5_000n, 1n, 52_500n, 505_000n])('of %s has no band', (amount) => {
    expect(bandOf({ bands: BANDS, denominations: VALUES }, amount)).toBeNull();
  });

  test('is split into vouchers of the programme that add up to it', () => {
    expect(splitFewest(185_000n, VALUES)).toEqual([100_000n, 50_000n, 20_000n, 10_000n, 5_000n]);
    expect(() => splitFewest(1n, VALUES)).toThrow(ProtocolError);
    expect(() => splitFewest(0n, VALUES)).toThrow(ProtocolError);
    expect(isSplitOf([50_000n, 50_000n], 100_000n, VALUES)).toBe(true);
    for (const values of [[], [50_000n], [30_000n, 70_000n], [150_000n, -50_000n]])
      expect(isSplitOf(values, 100_000n, VALUES)).toBe(false);
  });

  test('is split into as few as there can be', () => {
    fc.assert(
      fc.property(ladders, fc.integer({ min: 1, max: 300 }), (values, times) => {
        const amount = (values[0] ?? 1n) * BigInt(times);
        const split = splitFewest(amount, values);
        expect(isSplitOf(split, amount, values)).toBe(true);
        expect(split).toHaveLength(fewestOf(times, values));
      }),
    );
  });

  test('takes no more vouchers than the most that its rules need', () => {
    fc.assert(
      fc.property(ladders, fc.integer({ min: 1, max: 400 }), (values, times) => {
        const [smallest = 1n] = values;
        const bands = [{ id: 'all', upTo: smallest * BigInt(times), approvals: 2 }];
        const counts = Array.from(
          { length: times },
          (_, i) => splitFewest(smallest * BigInt(i + 1), values).length,
        );
        const most = mostVouchers({ bands, denominations: values });
        expect(most).toBeGreaterThanOrEqual(Math.max(...counts));
      }),
    );
  });
});

/** By trying every way: how few coins make so many times the smallest. */
function fewestOf(times: number, values: readonly bigint[]): number {
  const [smallest = 1n] = values;
  const coins = values.map((value) => Number(value / smallest));
  const fewest = [0];
  for (let sum = 1; sum <= times; sum += 1)
    fewest[sum] = 1 + Math.min(...coins.filter((coin) => coin <= sum).map((coin) => fewest[sum - coin] ?? 0));
  return fewest[times] ?? 0;
}
