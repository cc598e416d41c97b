import { type Day, daysBetween } from '@bellbuoy/protocol';
import { language, say } from '../messages/say.ts';
import { workingDaysBetween } from './working-days.ts';

const inUtc = { timeZone: 'UTC' } as const;
const longFormat = new Intl.DateTimeFormat(language, {
  ...inUtc,
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortFormat = new Intl.DateTimeFormat(language, { ...inUtc, day: 'numeric', month: 'short' });
const weekdayFormat = new Intl.DateTimeFormat(language, { ...inUtc, weekday: 'short' });

/** A day in full: Sat, 21 November 2026. */
export function longDay(day: Day): string {
  return longFormat.format(dateOf(day));
}

/** A day in a narrow column: 21 Nov. */
export function shortDay(day: Day): string {
  return shortFormat.format(dateOf(day));
}

/** How old something is in working days, in a narrow column and in words. */
export function ageWords(day: Day, today: Day): { short: string; long: string } {
  const count = Math.max(0, workingDaysBetween(day, today));
  if (count === 0) return { short: say('age.today.short'), long: say('age.today') };
  return { short: say('age.days.short', { count }), long: say('age.days', { count }) };
}

/** When an answer is due, seen from today: the weekday within a week, otherwise the date; late ones say by how much. */
export function dueWords(due: Day, today: Day): { short: string; long: string; isLate: boolean } {
  const count = Math.max(1, workingDaysBetween(due, today));
  if (due < today) {
    return { short: say('due.late.short', { count }), long: say('due.late', { count }), isLate: true };
  }
  if (due === today) return { short: say('due.today.short'), long: say('due.today'), isLate: false };
  const isNear = daysBetween(today, due) < 7;
  const short = isNear ? weekdayFormat.format(dateOf(due)) : shortDay(due);
  return { short, long: say('due.on', { day: longDay(due) }), isLate: false };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
