// What no programme widens. No schema here: the messages of the report path name these sets too.

/** What must be true of every commendation and every award. None can be dropped, and none waived. */
export const ELIGIBILITY = [
  'verified-by-another',
  'new-to-desk',
  'first-hand',
  'not-for-a-name',
  'not-for-an-arrest-or-count',
  'object-not-controlled',
] as const;
export type Eligibility = (typeof ELIGIBILITY)[number];

/** How a voucher can be paid: by hand at a partner, into a named account, or to a charity. */
export const PAYMENT_WAYS = ['cash', 'bank', 'gift'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];
/** Silence closes: so many days after the day of asking an award that is not decided ends. */
export const PANEL_DAYS = 21;

export const COMMENDATION_LEVELS = [1, 2, 3] as const;
export type CommendationLevel = (typeof COMMENDATION_LEVELS)[number];

/** What becomes of money that nobody claims: it can be granted again, unless a charity is named. */
export const BACK_TO_BUDGET = 'back-to-budget';

/** So many vouchers an award is split into at most. */
export const MAX_VOUCHERS = 20;
/** So many members decide at most. */
export const MAX_APPROVALS = 15;
/** Nobody gives money alone: an award takes at least so many members. */
export const MIN_AWARD_APPROVALS = 2;
/** What is kept for a claim is kept this long. */
export const MAX_CLAIM_MONTHS = 12;
