// What has to be there before a case can be closed, and by how many people.

import { type Category, type Finish, isLifeSafety, type Outcome } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import type { LiveCase } from '../store.ts';

/** How somebody at a desk can close a case. Passing on is an act of its own; *not openable* is found out. */
export type ClosingOutcome = Finish['disposition'];

/** Steps of vetting that an outcome follows from. *Out of scope* is the answer to the first. */
const STEPS_NEEDED: Readonly<Record<ClosingOutcome, 0 | 1 | 2>> = {
  'out-of-scope': 0,
  duplicate: 1,
  'no-further-action': 2,
  unfounded: 2,
  'knowingly-false': 2,
};

/**
 * @throws Problem `not-vetted` when a step is missing, or when step two found the opposite; `forbidden` for what only
 * a lead proposes.
 */
export function requireGrounds({ role }: SignedIn, found: LiveCase, outcome: ClosingOutcome): void {
  if (outcome === 'knowingly-false' && role !== 'lead') throw new Problem('forbidden');
  if (found.vetted < STEPS_NEEDED[outcome]) throw new Problem('not-vetted');
  const isContradicted = outcome === 'unfounded' || outcome === 'knowingly-false';
  if (isContradicted && found.vetted_on !== null) throw new Problem('not-vetted');
}

/** What comes of a case for which nobody is thanked: it was not what it seemed, or another case is what counts. */
const THANKLESS: readonly Outcome[] = [
  'out-of-scope',
  'unfounded',
  'knowingly-false',
  'duplicate',
  'unopenable',
];

/** Whether a reporter may be thanked for what came of a case. */
export function isThankable(outcome: Outcome): boolean {
  return !THANKLESS.includes(outcome);
}

/** Whether an outcome waits for a second person: of what is danger to life, and where somebody is said to have lied. */
export function takesTwo(found: LiveCase, outcome: ClosingOutcome, filed: Category | null): boolean {
  return found.needs_two || outcome === 'knowingly-false' || (filed !== null && isLifeSafety(filed));
}
