// The days on which a desk works. What is promised in working days is counted by the server, by the reporter's
// browser and by the desk, and must come out the same.

import { addDays, type Day, daysBetween } from './days.ts';

/** On which days somebody works. */
export interface WorkCalendar {
  /** Monday 1 to Sunday 7; never empty. */
  readonly weekdays: ReadonlySet<number>;
  /** Days of those weekdays on which nobody works all the same. */
  readonly holidays: ReadonlySet<Day>;
}

/** When a person reads, as the descriptor tells it. */
interface Hours {
  readonly open: readonly { readonly day: number }[];
  readonly holidays?: readonly Day[] | undefined;
}

const SUNDAY = 7;
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** The working days that published hours mean: those on which somebody reads; Monday to Friday where none are published. */
export function calendarOf({ open, holidays = [] }: Hours): WorkCalendar {
  const weekdays = open.map(({ day }) => day).filter(isWeekday);
  return {
    weekdays: new Set(weekdays.length > 0 ? weekdays : MONDAY_TO_FRIDAY),
    holidays: new Set(holidays),
  };
}

/** Monday to Friday, and no holidays. */
export const WORKING_WEEK: WorkCalendar = calendarOf({ open: [] });

export function isWorkingDay(day: Day, { weekdays, holidays }: WorkCalendar): boolean {
  return weekdays.has(weekdayOf(day)) && !holidays.has(day);
}

/** The day `count` working days later, or earlier when negative; the day itself when `count` is 0. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = Math.sign(count);
  let result = day;
  for (let left = Math.abs(count); left > 0; ) {
    result = addDays(result, step);
    if (isWorkingDay(result, calendar)) left -= 1;
  }
  return result;
}

/** How many working days lie after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const wholeWeeks = Math.floor(daysBetween(from, to) / 7);
  let count = wholeWeeks * calendar.weekdays.size;
  for (let day = addDays(from, wholeWeeks * 7 + 1); day <= to; day = addDays(day, 1)) {
    if (calendar.weekdays.has(weekdayOf(day))) count += 1;
  }
  for (const holiday of calendar.holidays) {
    if (holiday > from && holiday <= to && calendar.weekdays.has(weekdayOf(holiday))) count -= 1;
  }
  return count;
}

function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= SUNDAY;
}

/** ISO: Monday 1 to Sunday 7. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || SUNDAY;
}
