import { describe, expect, test } from 'vitest';
import { dayHere, formatTimeForDesk, type ToldTime } from './tell-time.ts';

const day = '2026-11-20';

describe('a time', () => {
  test.each<[ToldTime, string]>([
    [{ kind: 'unknown' }, '?'],
    [{ kind: 'day', day, time: null, clock: 'utc' }, '2026-11-20'],
    [{ kind: 'day', day, time: '19:00', clock: 'local' }, '2026-11-20 ~19:00 (local time)'],
    [{ kind: 'day', day, time: '19:00', clock: 'utc' }, '2026-11-20 ~19:00 (UTC)'],
    [{ kind: 'between', from: '2026-11-18', to: day }, '2026-11-18 – 2026-11-20'],
    [{ kind: 'ongoing', since: day }, '2026-11-20 –'],
    [{ kind: 'ongoing', since: null }, '… –'],
  ])('%j reads %s at the desk, whatever the language', (told, text) => {
    expect(formatTimeForDesk(told)).toBe(text);
  });

  test('is of the calendar here, not of UTC', () => {
    const lateEvening = new Date(2026, 0, 2, 23, 59);
    expect(dayHere(lateEvening)).toBe('2026-01-02');
    expect(dayHere(new Date(2026, 0, 2, 0, 0))).toBe('2026-01-02');
  });
});
