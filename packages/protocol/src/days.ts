import { ProtocolError } from './errors.ts';

/** A UTC day as `YYYY-MM-DD`: the finest time that the protocol knows. Days order as their texts do. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Whether a text is a day that exists, in its one spelling. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

/** @throws ProtocolError `malformed` unless the text is a day that exists. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new ProtocolError('malformed', 'not a day');
  return text;
}

/** The UTC day of a time in milliseconds since 1970. */
export function dayOf(epochMs: number): Day {
  return new Date(epochMs).toISOString().slice(0, 10);
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(startOf(day) + count * MS_PER_DAY);
}

/** The day `count` months later; the last of its month where that has no such day. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(startOf(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return dayOf(date.getTime());
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / MS_PER_DAY);
}

/** Whether `a` is a later day than `b`. */
export function isAfter(a: Day, b: Day): boolean {
  return a > b;
}

function startOf(day: Day): number {
  return Date.parse(`${parseDay(day)}T00:00:00Z`);
}
