// RFC 5545, 3.1: content lines end with CRLF and are folded after 75 octets.

import type { Day } from './days.ts';

const MAX_OCTETS = 75;

/** The bytes of a calendar, as text, from its lines. */
export function formatCalendarLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A day as a value of type DATE. */
export function calendarDate(day: Day): string {
  return day.replaceAll('-', '');
}

/** A text as a value of type TEXT. */
export function calendarText(text: string): string {
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
