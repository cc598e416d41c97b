// What somebody has answered so far on the way to a recommendation. Each rule of the closed set is a question of its own, and a
// single *no* ends it: there is nothing to weigh against another.

import {
  type Award,
  COMMENDATION_LEVELS,
  type CommendationLevel,
  ELIGIBILITY,
  type Eligibility,
} from '@bellbuoy/protocol';
import { bandOf, commendationApprovals, fromMajor, type RewardRules } from '@bellbuoy/protocol/rewards';
import type { ReadFacts } from './read-facts.ts';
import type { Recommending } from './write-recommendation.ts';

/** The questions, in the order in which they are asked. */
export const STEPS = ['award', ...ELIGIBILITY, 'why', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** Rules that are affirmed with a sentence: what shows it is the desk's to say, and not what anybody can see. */
export const WITH_SENTENCE: readonly Eligibility[] = ['new-to-desk', 'first-hand', 'object-not-controlled'];

export interface Affirmed {
  readonly answer: 'yes' | 'no' | null;
  readonly text: string;
}

export interface Begun {
  readonly kind: Award['kind'] | null;
  readonly level: CommendationLevel;
  /** In major units, as it was typed. */
  readonly amount: string;
  readonly facts: ReadFacts | null;
  readonly affirmed: Readonly<Record<Eligibility, Affirmed>>;
  readonly why: string;
}

/** Why one cannot go on from a step. `no`: it cannot be recommended at all. */
export type StepFault = 'kind' | 'amount' | 'answer' | 'no' | 'sentence' | 'why';

/** @param facts what somebody else verified, oldest first; the newest is taken unless another is chosen. */
export function begin(facts: readonly ReadFacts[]): Begun {
  const unanswered: Affirmed = { answer: null, text: '' };
  return {
    ...{ kind: null, level: COMMENDATION_LEVELS[0], amount: '', why: '' },
    facts: facts.at(-1) ?? null,
    affirmed: {
      'verified-by-another': unanswered,
      'new-to-desk': unanswered,
      'first-hand': unanswered,
      'not-for-a-name': unanswered,
      'not-for-an-arrest-or-count': unanswered,
      'object-not-controlled': unanswered,
    },
  };
}

export function faultOf(step: Step, begun: Begun, rules: RewardRules): StepFault | null {
  if (step === 'preview') return null;
  if (step === 'why') return begun.why.trim() === '' ? 'why' : null;
  if (step !== 'award') return faultOfRule(step, begun.affirmed[step]);
  if (begun.kind === null) return 'kind';
  return awardOf(begun, rules) === null ? 'amount' : null;
}

function faultOfRule(rule: Eligibility, { answer, text }: Affirmed): StepFault | null {
  if (answer === null) return 'answer';
  if (answer === 'no') return 'no';
  return WITH_SENTENCE.includes(rule) && text.trim() === '' ? 'sentence' : null;
}

/** What is recommended; null while it is not chosen, or no vouchers of the rules make it up. */
export function awardOf({ kind, level, amount: typed }: Begun, rules: RewardRules): Award | null {
  if (kind === 'commendation') return { kind, level };
  if (kind !== 'money' || !/^[1-9]\d{0,8}$/.test(typed.trim())) return null;
  const amount = fromMajor(BigInt(typed.trim()), rules.currency);
  const band = bandOf(rules, amount);
  return band && { kind, amount: Number(amount), currency: rules.currency, band: band.id };
}

/** How many members of the panel have to grant it. */
export function approvalsOf(award: Award, rules: RewardRules): number {
  if (award.kind === 'commendation') return commendationApprovals(rules, award.level);
  return bandOf(rules, BigInt(award.amount))?.approvals ?? 0;
}

/** All that was answered; null as long as something is missing or stands against it. */
export function recommendingOf(begun: Begun, rules: RewardRules): Recommending | null {
  const award = awardOf(begun, rules);
  const { facts, affirmed, why } = begun;
  if (award === null || facts === null || STEPS.some((step) => faultOf(step, begun, rules) !== null))
    return null;
  const eligibility = ELIGIBILITY.map((rule) => ({
    rule,
    text: WITH_SENTENCE.includes(rule) ? affirmed[rule].text.trim() : '',
  }));
  return { award, facts, eligibility, why: why.trim() };
}
