import { addDays, addWorkingDays } from '@bellbuoy/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageWords, dueWords } from './day-words.ts';
import { workingDaysBetween } from './working-days.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

test('working days between two days are those that one has to add', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, count) => {
      expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count);
    }),
  );
});

test('a weekend adds none, and backwards they are negative', () => {
  expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
  expect(workingDaysBetween('2026-11-20', '2026-11-23')).toBe(1);
  expect(workingDaysBetween('2026-11-23', '2026-11-20')).toBe(-1);
});

test('age and due are said short in a column and in full beside it', () => {
  expect(ageWords('2026-11-19', '2026-11-21')).toEqual({ short: '1 d', long: '1 working day old' });
  expect(dueWords('2026-11-21', '2026-11-21')).toMatchObject({
    short: 'today',
    long: 'Due today',
    isLate: false,
  });
  expect(dueWords('2026-11-24', '2026-11-21')).toMatchObject({ short: 'Tue', isLate: false });
  expect(dueWords('2026-12-24', '2026-11-21').short).toBe('24 Dec');
  expect(dueWords('2026-11-18', '2026-11-20')).toMatchObject({ short: '2 d late', isLate: true });
});
