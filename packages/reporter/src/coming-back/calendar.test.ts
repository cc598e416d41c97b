import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../messages/languages.ts';
import { type CalendarEntry, formatCalendar } from './calendar.ts';

const entry: CalendarEntry = {
  day: '2026-11-25',
  title: 'Check the tide tables',
  isWeekly: false,
  uid: '00112233445566778899aabbccddeeff',
  madeOn: '2026-11-21',
};

describe('a calendar entry', () => {
  test('is all of one day, made on a day and at no time', () => {
    expect(formatCalendar(entry).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Calendar//Calendar//EN',
      'BEGIN:VEVENT',
      'UID:00112233445566778899aabbccddeeff',
      'DTSTAMP:20261121T000000Z',
      'DTSTART;VALUE=DATE:20261125',
      'SUMMARY:Check the tide tables',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Check the tide tables',
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('comes back every week for three months, if one likes', () => {
    expect(formatCalendar({ ...entry, isWeekly: true })).toContain('\r\nRRULE:FREQ=WEEKLY;COUNT=13\r\n');
  });

  test('has its special characters escaped', () => {
    const calendar = formatCalendar({ ...entry, title: 'Tides; moon, sun\\stars\nwind' });
    expect(calendar).toContain('SUMMARY:Tides\\; moon\\, sun\\\\stars\\nwind\r\n');
  });

  test('is folded after 75 octets at most, and reads the same unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const title = text.replace(/[\r\n\\;,]/g, '');
        const calendar = formatCalendar({ ...entry, title });
        for (const line of calendar.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(calendar.replaceAll('\r\n ', '').split('\r\n')).toContain(`SUMMARY:${title}`);
      }),
    );
  });

  test.each(LANGUAGES)('gives nothing away in $name', ({ page, live }) => {
    const calendar = formatCalendar({ ...entry, title: page['reminder.title'] });
    const names = [page['site.name'], 'bellbuoy', 'report', 'http', '@'];
    for (const name of names) expect(calendar.toLowerCase()).not.toContain(name.toLowerCase());
    expect(live['reminder.fileName']).toMatch(/^[\p{L}\p{M}-]+\.ics$/u);
  });
});
