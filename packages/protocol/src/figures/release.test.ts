import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correct, FEW, isLawfulStep, release } from './release.ts';

/** What outsiders see of a cell, month by month, and what was really there. */
function publish(counted: readonly number[]): (number | null)[] {
  let held = 0;
  return counted.map((count) => {
    const released = release(held, count);
    held = released.held;
    return released.shown;
  });
}

const months = fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { maxLength: 24 });

describe('what is released', () => {
  test('shows no small number, and loses nothing', () => {
    fc.assert(
      fc.property(months, (counted) => {
        const shown = publish(counted);
        for (const cell of shown) expect(cell === null || cell >= FEW).toBe(true);
        const [all, told] = [sum(counted), sum(shown.map((cell) => cell ?? 0))];
        expect(all - told).toBeGreaterThanOrEqual(0);
        expect(all - told).toBeLessThan(FEW);
      }),
    );
  });

  test('lets every sum over months and rows change by nothing or by at least five', () => {
    const rows = fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.boolean()), (table, choice) => {
        const cells = table.flatMap((counted) => publish(counted).map((shown, month) => ({ shown, month })));
        const chosen = cells.filter(() => choice.next().value);
        const until = (month: number) =>
          sum(chosen.filter((cell) => cell.month <= month).map(({ shown }) => shown ?? 0));
        for (let month = 0; month < 6; month++) {
          expect(isLawfulStep(month === 0 ? null : until(month - 1), until(month))).toBe(true);
        }
      }),
    );
  });

  // The attack itself: whoever knows the rule, and every published cell, lists all that could have happened.
  test('leaves it open, for every cell that is held back, which of the small counts it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }), (counted) => {
        const shown = publish(counted);
        // A block that shows 11 may be 11 events of its last month.
        const possible = allHistories(counted.length, 11).filter((other) => isSame(publish(other), shown));
        for (const [month, cell] of shown.entries()) {
          if (cell !== null) continue;
          const options = new Set(possible.map((other) => other[month]));
          expect([...options].toSorted()).toEqual([0, 1, 2, 3, 4]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('gives no part away by a total: a total is the sum of what is shown', () => {
    fc.assert(
      fc.property(fc.array(months, { minLength: 2, maxLength: 5 }), (parts) => {
        const shown = parts.map(publish);
        const months = Math.max(...shown.map((cells) => cells.length));
        for (let month = 0; month < months; month++) {
          const told = shown.map((cells) => cells[month] ?? null);
          const total = sum(told.map((cell) => cell ?? 0));
          const rest = total - sum(told.slice(1).map((cell) => cell ?? 0));
          expect(rest === 0 || rest >= FEW).toBe(true);
        }
      }),
    );
  });
});

describe('a correction', () => {
  test('moves a cell by nothing or by at least five, and what it does not move is held', () => {
    const cell = fc.oneof(fc.constant(null), fc.integer({ min: FEW, max: 60 }));
    fc.assert(
      fc.property(cell, fc.integer({ min: -60, max: 60 }), (shown, missing) => {
        const corrected = correct(shown, missing);
        expect(isLawfulStep(shown, corrected.shown)).toBe(true);
        expect(corrected.shown === null || corrected.shown >= FEW).toBe(true);
        expect((corrected.shown ?? 0) + corrected.held).toBe((shown ?? 0) + missing);
      }),
    );
  });

  test('of less than five changes nothing that is seen', () => {
    expect(correct(12, -4)).toEqual({ shown: 12, held: -4 });
    expect(correct(null, 4)).toEqual({ shown: null, held: 4 });
    expect(correct(12, -9)).toEqual({ shown: null, held: 3 });
    expect(correct(12, 9)).toEqual({ shown: 21, held: 0 });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, i) => value === b[i]);
}

function allHistories(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  return allHistories(length - 1, most).flatMap((history) => counts.map((count) => [...history, count]));
}
