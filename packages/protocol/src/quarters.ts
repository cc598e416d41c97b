// Quarters of a calendar year, by which issuing keys, budgets and what is published of vouchers are counted.

import { addDays, type Day, parseDay } from './days.ts';
import { ProtocolError } from './errors.ts';

/** A quarter, as `2026-Q4`. Quarters order as their texts do. */
export type Quarter = string;

const MONTHS = 3;
const QUARTERS = 4;

/** The quarter that a day lies in. */
export function quarterOf(day: Day): Quarter {
  const [year, month] = [Number(parseDay(day).slice(0, 4)), Number(day.slice(5, 7))];
  return quarterNamed(year, Math.ceil(month / MONTHS));
}

/** The quarter after one. */
export function nextQuarter(quarter: Quarter): Quarter {
  const [year, number] = partsOf(quarter);
  return number === QUARTERS ? quarterNamed(year + 1, 1) : quarterNamed(year, number + 1);
}

export function firstDayOf(quarter: Quarter): Day {
  const [year, number] = partsOf(quarter);
  return `${padded(year)}-${String((number - 1) * MONTHS + 1).padStart(2, '0')}-01`;
}

export function lastDayOf(quarter: Quarter): Day {
  return addDays(firstDayOf(nextQuarter(quarter)), -1);
}

function partsOf(quarter: Quarter): [year: number, number: number] {
  if (!/^\d{4}-Q[1-4]$/.test(quarter)) throw new ProtocolError('malformed', 'not a quarter');
  return [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
}

function quarterNamed(year: number, number: number): Quarter {
  return `${padded(year)}-Q${number}`;
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
