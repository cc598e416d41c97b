import { addDays, type Day } from '@bellbuoy/protocol';

/** A month whose figures are published, and the day on which they are. */
export interface Publication {
  /** `YYYY-MM` */
  readonly month: string;
  readonly day: Day;
}

/** Figures go back so many months. */
const MONTHS = 3;
/** The day of the month after on which figures are published. */
const PUBLISHED_ON = '05';
const MS_PER_DAY = 86_400_000;

/** The last months whose figures are published by a day, the oldest first. */
export function lastPublications(today: Day): Publication[] {
  const last = today.slice(8) < PUBLISHED_ON ? monthBefore(monthOf(today)) : monthOf(today);
  const published: Publication[] = [];
  for (let of = last; published.length < MONTHS; of = monthBefore(of)) {
    published.unshift({ month: monthBefore(of), day: `${of}-${PUBLISHED_ON}` });
  }
  return published;
}

export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / MS_PER_DAY);
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function monthBefore(month: string): string {
  return monthOf(addDays(`${month}-01`, -1));
}
