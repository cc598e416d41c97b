// Days of advisories and campaigns: how they are written, and what is in force on one.

import type { Day } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../policy/policy.ts';

/** Where a language alone would mean one country's way of writing dates, or digits unlike those of the clock. */
const LOCALES: Partial<Record<PolicyLanguage, string>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** Where a day lies: `unknown` where a page is made that somebody reads on any day. */
export type SpanState = 'coming' | 'now' | 'over' | 'unknown';

export function stateOf({ from, until }: Span, today: Day | null): SpanState {
  if (today === null) return 'unknown';
  if (today < from) return 'coming';
  return today > until ? 'over' : 'now';
}

export function sayDay(day: Day, language: PolicyLanguage): string {
  return format(language).format(at(day));
}

/** One day, or from one to another. */
export function sayDays({ from, until }: Span, language: PolicyLanguage): string {
  if (from === until) return sayDay(from, language);
  // What Chinese formats a range to is figures and strokes.
  if (language === 'zh-Hans') return `${sayDay(from, language)}至${sayDay(until, language)}`;
  return format(language).formatRange(at(from), at(until));
}

function format(language: PolicyLanguage): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeZone: 'UTC' });
}

function at(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
