// RFC 5545: an all-day event is a DTSTART of type DATE without an end. Nothing in the file may tell what it is for, who made it, or the time of day at which it was made.

import { calendarDate, calendarText, type Day, formatCalendarLines } from '@bellbuoy/protocol';

export interface CalendarEntry {
  /** The day on which it stands, or the first of them. */
  readonly day: Day;
  /** What the calendar shows: nothing that gives anything away. */
  readonly title: string;
  readonly isWeekly: boolean;
  /** Random, in hexadecimal, so that the entry has no tie to anything else. */
  readonly uid: string;
  readonly madeOn: Day;
}

/** Three months, after which a report has an outcome. */
const WEEKS = 13;

/** A calendar of one entry. */
export function formatCalendar({ day, title, isWeekly, uid, madeOn }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//Calendar//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // The standard asks for a time; midnight is as much as anybody learns.
    `DTSTAMP:${calendarDate(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${calendarDate(day)}`,
    ...(isWeekly ? [`RRULE:FREQ=WEEKLY;COUNT=${WEEKS}`] : []),
    `SUMMARY:${calendarText(title)}`,
    // Not shown as busy, and not to those with whom a calendar is shared, where that is respected.
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${calendarText(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return formatCalendarLines(lines);
}
