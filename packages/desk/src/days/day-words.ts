import { type Day, daysBetween } from '@bellbuoy/protocol';
import { say, spokenLanguage } from '../messages/say.ts';
import { workingDaysBetween } from './working-days.ts';

const inUtc = { timeZone: 'UTC' } as const;
const FORMATS = {
  long: { ...inUtc, weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  short: { ...inUtc, day: 'numeric', month: 'short' },
  weekday: { ...inUtc, weekday: 'short' },
  clock: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day in full: Sat, 21 November 2026. */
export function longDay(day: Day): string {
  return formatOf('long').format(dateOf(day));
}

/** A day in a narrow column: 21 Nov. */
export function shortDay(day: Day): string {
  return formatOf('short').format(dateOf(day));
}

/** How old something is in working days, in a narrow column and in words. */
export function ageWords(day: Day, today: Day): { short: string; long: string } {
  const count = Math.max(0, workingDaysBetween(day, today));
  if (day === today) return { short: say('age.today.short'), long: say('age.today') };
  return { short: say('age.days.short', { count }), long: say('age.days', { count }) };
}

/** A due day seen from today: for a narrow column, in words, and beside a label that says *due* already. */
export interface DueWords {
  readonly short: string;
  readonly long: string;
  readonly value: string;
  readonly isLate: boolean;
}

/** The weekday within a week, otherwise the date; what is late says by how many working days. */
export function dueWords(due: Day, today: Day): DueWords {
  if (due < today) {
    const count = Math.max(1, workingDaysBetween(due, today));
    const long = say('due.late', { count });
    return { short: say('due.late.short', { count }), long, value: long, isLate: true };
  }
  const value = due === today ? say('due.today.value') : longDay(due);
  const isNear = daysBetween(today, due) < 7;
  const near = due === today ? say('due.today.short') : formatOf('weekday').format(dateOf(due));
  return { short: isNear ? near : shortDay(due), long: say('due.on', { day: value }), value, isLate: false };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A time of today on the clock of whoever reads it: 14:15. */
export function clockTime(instant: string): string {
  return formatOf('clock').format(new Date(instant));
}

// Making a format is dear and lists have many days, so each is made once for the language that is spoken.
function formatOf(kind: keyof typeof FORMATS): Intl.DateTimeFormat {
  const { locale } = spokenLanguage();
  if (made.locale !== locale) made = { locale, formats: {} };
  return (made.formats[kind] ??= new Intl.DateTimeFormat(locale, FORMATS[kind]));
}

let made: { locale: string; formats: Partial<Record<keyof typeof FORMATS, Intl.DateTimeFormat>> } = {
  locale: '',
  formats: {},
};
