/** Stable codes of `problem+json` answers on the staff origin, beside those of the public one. */
export const DESK_PROBLEM_CODES = [
  'no-session',
  'slow-down',
  'forbidden',
  'cross-origin',
  'bad-token',
  'account-taken',
  'unverified',
  'incomplete-wraps',
  'claimed',
  'not-claimed',
  'no-case',
  'finished',
  'roles-conflict',
  'last-one',
  'recused',
  'last-reader',
  'in-review',
  'not-scrubbed',
  'not-vetted',
  'reason-needed',
] as const;
export type DeskProblemCode = (typeof DESK_PROBLEM_CODES)[number];
