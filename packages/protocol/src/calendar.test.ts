import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays, calendarOf, isWorkingDay, WORKING_WEEK, workingDaysBetween } from './calendar.ts';
import { addDays, type Day } from './days.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const calendar = fc
  .record({
    open: fc.array(fc.integer({ min: 1, max: 7 }).map((weekday) => ({ day: weekday }))),
    holidays: fc.array(day, { maxLength: 40 }),
  })
  .map(calendarOf);

test('adds working days', () => {
  expect(addWorkingDays('2026-11-20', 1, WORKING_WEEK)).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-21', 2, WORKING_WEEK)).toBe('2026-11-24');
  expect(addWorkingDays('2026-11-23', 0, WORKING_WEEK)).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-23', -1, WORKING_WEEK)).toBe('2026-11-20');
});

test('passes over holidays, and works on the days on which somebody reads', () => {
  const holidays = ['2026-11-23', '2026-11-24'];
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday }));
  expect(addWorkingDays('2026-11-20', 2, calendarOf({ open: weekdays, holidays }))).toBe('2026-11-26');
  expect(addWorkingDays('2026-11-20', 2, calendarOf({ open: [{ day: 7 }, { day: 1 }] }))).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-20', 1, calendarOf({ open: [{ day: 0 }, { day: 8 }] }))).toBe('2026-11-23');
});

test('working days between two days are those that one has to add', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 200 }), calendar, (from, count, rules) => {
      const to = addWorkingDays(from, count, rules);
      expect(workingDaysBetween(from, to, rules)).toBe(count);
      expect(count === 0 || isWorkingDay(to, rules)).toBe(true);
    }),
  );
});

test('are counted as by going through every day, in both directions', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 100 }), calendar, (from, length, rules) => {
      const to = addDays(from, length);
      const days: Day[] = [];
      for (let each = from; each < to; ) days.push((each = addDays(each, 1)));
      const count = days.filter((each) => isWorkingDay(each, rules)).length;
      expect(workingDaysBetween(from, to, rules)).toBe(count);
      expect(workingDaysBetween(to, from, rules)).toBe(0 - count);
    }),
  );
});
