import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../days.ts';
import { checkAnswerDay } from './redress.ts';

describe('the day of the answer to a name check', () => {
  test.each([
    ['2026-11-21', '2026-11-21', '2026-12-15'],
    ['2026-11-01', '2026-11-03', '2026-11-15'],
    ['2026-11-02', '2026-11-03', '2026-12-01'],
    ['2026-11-17', '2026-11-30', '2026-12-01'],
    ['2026-12-20', '2026-12-21', '2027-01-15'],
    // Guardians were late: the next day that there is.
    ['2026-11-01', '2026-11-16', '2026-12-01'],
    ['2026-11-01', '2026-11-15', '2026-11-15'],
  ])('asked on %s and finished on %s: %s', (asked, finished, answered) => {
    expect(checkAnswerDay(asked, finished)).toBe(answered);
  });

  test('is the same whenever guardians finish in time, and the same for everybody of that half month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 40 }), (start, took) => {
        const asked = addDays('2026-01-01', start);
        const announced = checkAnswerDay(asked, asked);
        expect(announced.slice(8)).toMatch(/^(01|15)$/);
        expect(announced >= addDays(asked, 14)).toBe(true);
        expect(announced <= addDays(asked, 31)).toBe(true);
        const answered = checkAnswerDay(asked, addDays(asked, took));
        expect(answered === announced).toBe(addDays(asked, took) <= announced);
      }),
    );
  });
});
