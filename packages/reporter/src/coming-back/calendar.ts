// RFC 5545: content lines end with CRLF and are folded after 75 octets; an all-day event is a DTSTART of type DATE
// without an end. Nothing in the file may tell what it is for, who made it, or the time of day at which it was made.

import type { Day } from '@bellbuoy/protocol';

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
const MAX_OCTETS = 75;

/** A calendar of one entry. */
export function formatCalendar({ day, title, isWeekly, uid, madeOn }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//Calendar//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    // The standard asks for a time; midnight is as much as anybody learns.
    `DTSTAMP:${dateOf(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    ...(isWeekly ? [`RRULE:FREQ=WEEKLY;COUNT=${WEEKS}`] : []),
    `SUMMARY:${escapeText(title)}`,
    // Not shown as busy, and not to those with whom a calendar is shared, where that is respected.
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function dateOf(day: Day): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (special) => `\\${special}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** Folds between characters: a character of several octets stays whole. */
function fold(line: string): string {
  const folded: string[] = [];
  let part = '';
  for (const character of line) {
    // The space that begins a folded line counts too.
    const limit = folded.length === 0 ? MAX_OCTETS : MAX_OCTETS - 1;
    if (octetsOf(part + character) > limit) {
      folded.push(part);
      part = '';
    }
    part += character;
  }
  return [...folded, part].join('\r\n ');
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
