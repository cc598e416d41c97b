// What can be thanked for is a closed set: a programme sets amounts and majorities, and widens nothing.

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

export const COMMENDATION_LEVELS = [1, 2, 3] as const;
export type CommendationLevel = (typeof COMMENDATION_LEVELS)[number];
