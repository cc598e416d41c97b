import { describe, expect, test } from 'vitest';
import { isOtherZone, readingAt } from './hours.ts';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '18:00' }));
const hours = { zone: 'Europe/Lisbon', open: weekdays };
const span = { from: '08:00', to: '18:00' };

describe('opening hours', () => {
  test.each([
    ['from the first minute on', '2026-11-20T08:00:00Z', { kind: 'open', ...span, now: '08:00' }],
    ['until the minute before the last', '2026-11-20T17:59:59Z', { kind: 'open', ...span, now: '17:59' }],
    ['not in the night', '2026-11-20T02:10:00Z', { kind: 'later-today', ...span, now: '02:10' }],
    [
      'after hours the next day',
      '2026-11-19T18:00:00Z',
      { kind: 'later-day', day: '2026-11-20', isFar: false, ...span, now: '18:00' },
    ],
    [
      'over a weekend',
      '2026-11-20T18:00:00Z',
      { kind: 'later-day', day: '2026-11-23', isFar: false, ...span, now: '18:00' },
    ],
    ['in the summer by the summer’s clock', '2026-07-01T07:30:00Z', { kind: 'open', ...span, now: '08:30' }],
  ])('%s', (_, at, reading) => {
    expect(readingAt(hours, new Date(at))).toEqual(reading);
  });

  test('a break at noon', () => {
    const open = [
      { day: 5, from: '13:00', to: '17:00' },
      { day: 5, from: '08:00', to: '12:00' },
    ];
    expect(readingAt({ zone: 'UTC', open }, new Date('2026-11-20T12:30:00Z'))).toEqual({
      kind: 'later-today',
      from: '13:00',
      to: '17:00',
      now: '12:30',
    });
  });

  test('one day a week: the same day again is a week away', () => {
    const open = [{ day: 5, from: '08:00', to: '09:00' }];
    expect(readingAt({ zone: 'UTC', open }, new Date('2026-11-20T09:00:00Z'))).toMatchObject({
      kind: 'later-day',
      day: '2026-11-27',
      isFar: false,
    });
  });

  test('not on days off, however many follow each other', () => {
    const off = { ...hours, holidays: ['2026-12-24', '2026-12-25'] };
    expect(readingAt(off, new Date('2026-12-24T10:00:00Z'))).toEqual({
      ...{ kind: 'later-day', day: '2026-12-28', isFar: false, ...span, now: '10:00' },
    });
    const longer = [...off.holidays, '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(readingAt({ ...off, holidays: longer }, new Date('2026-12-23T18:00:00Z'))).toMatchObject({
      ...{ kind: 'later-day', day: '2027-01-04', isFar: true },
    });
  });

  test('until midnight', () => {
    const open = [{ day: 5, from: '00:00', to: '24:00' }];
    expect(readingAt({ zone: 'UTC', open }, new Date('2026-11-20T23:59:00Z'))).toMatchObject({
      kind: 'open',
    });
  });

  test.each([[{ zone: 'Europe/Lisbon', open: [] }], [{ zone: 'Nowhere/Land', open: weekdays }]])(
    'are not made up where none are known',
    (unknown) => {
      expect(readingAt(unknown, new Date('2026-11-20T10:00:00Z'))).toBeNull();
    },
  );

  test('name the zone only where its clock shows another time', () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(isOtherZone(timeZone, new Date())).toBe(false);
    expect(isOtherZone('Pacific/Kiritimati', new Date('2026-11-20T12:00:00Z'))).toBe(
      timeZone !== 'Pacific/Kiritimati',
    );
    expect(isOtherZone('Nowhere/Land', new Date())).toBe(false);
  });
});
