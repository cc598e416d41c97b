import { type Day, daysBetween, type Overdue, workingDaysBetween } from '@bellbuoy/protocol';
import { say, spokenLanguage } from '../messages/say.ts';
import { workCalendar } from './calendar.ts';

const inUtc = { timeZone: 'UTC' } as const;
const FORMATS = {
  long: { ...inUtc, weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  month: { ...inUtc, month: 'long', year: 'numeric' },
  short: { ...inUtc, day: 'numeric', month: 'short' },
  weekday: { ...inUtc, weekday: 'short' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day in full: Sat, 21 November 2026. */
export function longDay(day: Day): string {
  return formatOf('long').format(dateOf(day));
}

/** A month: November 2026. @param month as `2026-11`. */
export function monthName(month: string): string {
  return formatOf('month').format(dateOf(`${month}-01`));
}

/** Months as somebody asks about them, `2026-11 2026-10`, each on a line of its own. What is no month is left as it is. */
export function monthsWords(months: string): string {
  const isMonth = (word: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(word);
  return months
    .split(' ')
    .map((word) => (isMonth(word) ? monthName(word) : word))
    .join('\n');
}

/** A day in a narrow column: 21 Nov. */
export function shortDay(day: Day): string {
  return formatOf('short').format(dateOf(day));
}

/** How old something is in working days, in a narrow column and in words. */
export function ageWords(day: Day, today: Day): { short: string; long: string } {
  const count = Math.max(0, workingDaysBetween(day, today, workCalendar()));
  if (day === today) return { short: say('age.today.short'), long: say('age.today') };
  return { short: say('age.days.short', { count }), long: say('age.days', { count }) };
}

/** What is owed by a day, and from when on the desk is warned of it. */
export interface DueDay {
  readonly on: Day;
  readonly kind: Overdue[number]['kind'];
  readonly warnOn: Day;
}

/** A due day seen from today: for a narrow column, and in words. */
export interface DueWords {
  readonly short: string;
  readonly long: string;
  readonly standing: 'ahead' | 'soon' | 'late';
}

/** The weekday within a week, otherwise the date; what is late says by how many working days. */
export function dueWords({ on, kind, warnOn }: DueDay, today: Day): DueWords {
  if (on < today) {
    const count = Math.max(1, workingDaysBetween(on, today, workCalendar()));
    const long = say(`deadlines.${kind}.late`, { count });
    return { short: say('due.late.short', { count }), long, standing: 'late' };
  }
  const isToday = on === today;
  const isNear = daysBetween(today, on) < 7;
  const long = isToday ? say(`deadlines.${kind}.today`) : say(`deadlines.${kind}.on`, { day: longDay(on) });
  const near = isToday ? say('due.today.short') : formatOf('weekday').format(dateOf(on));
  const short = isNear ? near : shortDay(on);
  return { short, long, standing: today >= warnOn ? 'soon' : 'ahead' };
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
