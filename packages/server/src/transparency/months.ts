import { addDays, type Day } from '@bellbuoy/protocol';

/** `YYYY-MM` */
export type Month = string;

/** More days than any month has, and fewer than two have. */
const INTO_THE_NEXT = 31;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(nextMonth(month)), -1);
}

export function nextMonth(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), INTO_THE_NEXT));
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), -1));
}
