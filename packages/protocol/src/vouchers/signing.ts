// When issuing keys sign: in their quarter, and for two weeks more, in which claims that were begun in it are finished.

import { addDays, type Day } from '../days.ts';
import { lastDayOf, type Quarter, quarterOf } from '../quarters.ts';
import type { IssuingKey } from './claim.ts';

const GRACE_DAYS = 14;

/** The quarters whose keys sign on a day. */
export function signingQuarters(day: Day): readonly Quarter[] {
  return [...new Set([quarterOf(day), quarterOf(addDays(day, -GRACE_DAYS))])];
}

/** The first day on which a quarter's keys sign no more. */
export function retiresOn(quarter: Quarter): Day {
  return addDays(lastDayOf(quarter), GRACE_DAYS + 1);
}

/** Whether a key signs on a day. @param issuing of the verified descriptor, without the list of past ones. */
export function isSigning(kid: string, issuing: readonly IssuingKey[], day: Day): boolean {
  const key = issuing.find((each) => each.kid === kid);
  return key !== undefined && signingQuarters(day).includes(key.quarter);
}
