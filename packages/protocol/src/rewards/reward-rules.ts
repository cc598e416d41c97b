import type { CommendationLevel, PaymentWay } from './closed-sets.ts';

/** Awards up to an amount, and how many members must grant one. */
export interface AwardBand {
  readonly id: string;
  /** The highest award of the band, in minor units. */
  readonly upTo: bigint;
  readonly approvals: number;
}

/** All amounts are in minor units of `currency`. */
export interface RewardRules {
  readonly version: number;
  /** The day from which this version holds. */
  readonly from: string;
  /** ISO 4217. */
  readonly currency: string;
  /** What may be granted at most in a calendar year, and in each quarter of it. */
  readonly budget: { readonly year: bigint; readonly quarter: bigint };
  /** The values of vouchers, smallest first; each award is a multiple of the smallest. */
  readonly denominations: readonly bigint[];
  /** Smallest first. The last one's `upTo` is the highest single award. */
  readonly bands: readonly AwardBand[];
  /** How many members must grant a commendation, by its level. */
  readonly commendations: readonly { readonly level: CommendationLevel; readonly approvals: number }[];
  /** How long an offer can be claimed. */
  readonly claimMonths: number;
  /** Above this an award is paid only to somebody who says who they are; null where no law asks for that. */
  readonly anonymousCeiling: bigint | null;
  /** `back-to-budget`, or the id of a charity. */
  readonly unclaimed: string;
  readonly charities: readonly Charity[];
  readonly ways: readonly PaymentWay[];
}

export interface Charity {
  readonly id: string;
  readonly name: string;
}
