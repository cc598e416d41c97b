import { say, spokenLanguage } from '../messages/say.ts';
import type { Share } from './figures.ts';

/** Measures that are drawn as a share by month: of which part, in the order of the page. */
export const SHARES = [
  { measure: 'answer-deadline', part: 'kept', key: 'answer' },
  { measure: 'triage-deadline', part: 'kept', key: 'triage' },
  { measure: 'outcome-deadline', part: 'kept', key: 'outcome' },
  { measure: 'scope', part: 'in', key: 'scope' },
  { measure: 'useful', part: 'yes', key: 'useful' },
  { measure: 'purge', part: 'on-time', key: 'purge' },
] as const;

/** Working days until the first answer, as they are counted. */
export const ANSWER_PARTS = ['0', '1', '2', '3-5', '6+'] as const;

export function percent(value: number): string {
  const format = new Intl.NumberFormat(spokenLanguage().locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return format.format(value);
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat(spokenLanguage().locale).format(count);
}

/** November 2026, or shorter where there is little room. */
export function monthName(month: string, length: 'long' | 'short' | 'narrow'): string {
  const year = length === 'long' ? ({ year: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(spokenLanguage().locale, {
    timeZone: 'UTC',
    month: length,
    ...year,
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A share and how sure it is, in words. */
export function shareWords({ value, low, high }: Share): string {
  return say('measures.share', { value: percent(value), low: percent(low), high: percent(high) });
}
