// How a programme thanks and pays, in every language. No Node.js here: what draws pages imports these types alone.

import type { CommendationLevel, Eligibility, RewardRules, rulesJson } from '@bellbuoy/protocol/rewards';
import type { PolicyLanguage } from '../policy/policy.ts';

/** Checked rules: every text is there in every language, and every award of an example can be given. */
export interface Rewards {
  readonly rules: RewardRules;
  /** What was given for what, in the order of the page. */
  readonly examples: readonly RewardExample[];
  readonly words: Readonly<Record<PolicyLanguage, RewardWords>>;
}

/** What an example ends with: a commendation, money in minor units, or nothing, with the rule that says so. */
export type RewardExample =
  | { readonly id: string; readonly level: CommendationLevel }
  | { readonly id: string; readonly amount: bigint }
  | { readonly id: string; readonly nothing: Eligibility };

/** Everything that is shown, in one language. */
export interface RewardWords {
  /** What the programme says first about its thanks. */
  readonly lead: string;
  /** What each band is for, in a line. */
  readonly bands: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  /** Told before an award is claimed, where rules have a ceiling. `{amount}` stands for it. */
  readonly ceiling?: string;
}

/** What `GET /rewards.json` gives: amounts are integers in minor units. */
export interface PublishedRewardsFile {
  readonly rules: ReturnType<typeof rulesJson>;
  readonly examples: readonly (
    | Exclude<RewardExample, { readonly amount: bigint }>
    | { readonly id: string; readonly amount: number }
  )[];
  readonly words: Rewards['words'];
}
