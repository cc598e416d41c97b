// How a case is decided: closed sets of answers and reasons, so that a decision can be counted, compared and
// contested, and so that none of them is about who somebody is.

import { CATEGORIES, type Category, EXCLUSIONS, LIFE_SAFETY_CATEGORIES } from './categories.ts';

/** Why the facts reasonably indicate what was reported. */
export const INDICATIONS = [
  'first-hand-and-specific',
  'corroborated',
  'shown-by-attachment',
  'consistent-with-object',
] as const;
export type Indication = (typeof INDICATIONS)[number];

/** Why the facts do not. */
export const DOUBTS = [
  'innocent-explanation',
  'not-specific',
  'no-fact',
  'cannot-be-checked',
  'contradicted',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/**
 * The reasons for each answer of the two steps of vetting. Step one: is it in scope, and as what, or which exclusion
 * is it? Step two: do the facts reasonably indicate it?
 */
export const VETTING_REASONS = {
  'in-scope': CATEGORIES,
  'out-of-scope': EXCLUSIONS,
  indicated: INDICATIONS,
  'not-indicated': DOUBTS,
} as const;
export type VettingResult = keyof typeof VETTING_REASONS;
export type VettingReason = (typeof VETTING_REASONS)[VettingResult][number];

/** Which answers belong to which step. */
export const VETTING_STEPS = {
  1: ['in-scope', 'out-of-scope'],
  2: ['indicated', 'not-indicated'],
} as const satisfies Readonly<Record<number, readonly VettingResult[]>>;

/**
 * The reasons for each outcome that somebody decides. *Out of scope* is decided by step one of vetting, *passed on* by
 * the hand-over itself, and *not openable* is found out.
 */
export const OUTCOME_REASONS = {
  'no-further-action': ['handled-already', 'advice-given', 'over', 'no-body-for-it'],
  unfounded: DOUBTS,
  duplicate: ['same-report', 'same-event'],
  'knowingly-false': ['admitted', 'made-up-record', 'could-not-have-happened'],
} as const;
export type ReasonedOutcome = keyof typeof OUTCOME_REASONS;
export type OutcomeReason = (typeof OUTCOME_REASONS)[ReasonedOutcome][number];

/** Whether closing what is, or was reported as, one of these categories takes a second person. */
export function isLifeSafety(category: Category): boolean {
  return (LIFE_SAFETY_CATEGORIES as readonly Category[]).includes(category);
}
