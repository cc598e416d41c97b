import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isAfter, isDay, parseDay } from './days.ts';

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1970-01-01', count));

test('days add up, and order as their texts do', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      const later = addDays(day, count);
      expect(daysBetween(day, later)).toBe(count);
      expect(addDays(later, -count)).toBe(day);
      expect(isAfter(later, day)).toBe(count > 0);
      expect(isDay(later)).toBe(true);
    }),
  );
});

test('a day ends at midnight UTC', () => {
  expect(dayOf(Date.UTC(2026, 10, 21, 23, 59, 59, 999))).toBe('2026-11-21');
  expect(dayOf(Date.UTC(2026, 10, 22))).toBe('2026-11-22');
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026-11-21 ', '+02026-11-21', '', '2026-11-21T00:00'])(
  '%j is no day',
  (text) => {
    expect(() => parseDay(text)).toThrow(expect.objectContaining({ code: 'malformed' }));
  },
);
