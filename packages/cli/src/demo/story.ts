import type {
  ActResult,
  Category,
  CommendationLevel,
  Exclusion,
  Order,
  RedressMatter,
  RedressOutcome,
} from '@bellbuoy/protocol';
import type { PaymentWay } from '@bellbuoy/protocol/rewards';
import type { Recommending, VerifiedFact } from '../client/desk-awards.ts';
import type { FactsFound, Grounds, Outcome } from '../client/desk-client.ts';
import type { Asking } from '../client/guardian-acts.ts';

export type DemoLocale = 'en' | 'zh-Hans' | 'es' | 'fr' | 'ar';
export type DemoMember = 'lead' | 'analyst';
export type DemoGuardian = 'amara' | 'bento' | 'chloe';
export type DemoPanelMember = 'ines' | 'farid' | 'noor' | 'tomas';
/** Everybody with an office of the programme who is at no desk. */
type DemoEditor = 'lucia' | 'wen';
export type DemoOfficer = DemoPanelMember | 'paymaster' | DemoEditor;

/** What is recommended; money in major units of the rules' currency. */
export type Thanks =
  | { readonly kind: 'money'; readonly major: number }
  | { readonly kind: 'commendation'; readonly level: CommendationLevel };

type Act<Does extends string, Told = unknown, By = DemoMember> = {
  readonly does: Does;
  readonly by: By;
} & Told;
type GuardianAct<Does extends string, Told> = Act<Does, Told, DemoGuardian>;

/** One thing that happens to a demo report after it arrived, and how many days before today. */
export type StoryStep = { readonly daysAgo: number } & (
  | Act<'open', { readonly subject: string }, DemoMember | DemoGuardian>
  | Act<'reply' | 'note', { readonly text: string }, DemoMember | DemoGuardian>
  /** The working summary, after which the whole desk may read the case. */
  | Act<'scrub', { readonly summary: string }>
  | Act<'find-in-scope', Partial<Grounds> & { readonly facts: string }>
  | Act<'weigh-facts', Omit<FactsFound, 'opinion'> & { readonly opinion?: string }>
  | Act<'find-out-of-scope', { readonly exclusion: Exclusion; readonly facts: string }>
  | Act<'finish', Outcome>
  | Act<'review', { readonly result: 'agreed' | 'sent-back'; readonly text: string }>
  /** The lead asks guardians to open the name that came sealed, and reads it once they granted it. */
  | Act<'ask-opening', Asking, 'lead'>
  | Act<'read-name', unknown, 'lead'>
  | GuardianAct<'order', { readonly order: Order; readonly why: string }>
  /** About what was asked or ordered last in the same story. */
  | GuardianAct<'decide', { readonly result: ActResult; readonly reason: string }>
  /** How a redress case ends. */
  | GuardianAct<'find', { readonly outcome: RedressOutcome; readonly text: string }>
  | Act<'verify-facts', { readonly facts: readonly VerifiedFact[] }>
  | Act<'recommend', Omit<Recommending, 'award'> & { readonly thanks: Thanks }, 'lead'>
  /** About what was recommended last in the same story. */
  | Act<'vote', { readonly result: ActResult; readonly reason: string }, DemoPanelMember>
  | Act<'offer', { readonly text: string }>
  /** The reporter claims what was offered, as vouchers. */
  | { readonly does: 'claim' }
  /** So many of the vouchers are brought to the counter, the most valuable first. */
  | Act<'redeem', { readonly vouchers: number; readonly way: PaymentWay }, 'paymaster'>
  /** A commendation's voucher becomes a credential. */
  | { readonly does: 'exchange'; readonly pseudonym: boolean }
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'withdraw' }
);

interface Told {
  /** How many days before today it arrived. */
  readonly daysAgo: number;
  readonly locale: DemoLocale;
  readonly steps: readonly StoryStep[];
}

/** A report to the fictional harbour, and its life. Nothing in it describes a real place or a person. */
export interface Story extends Told {
  readonly category: Category;
  readonly urgent?: true;
  readonly answers: { readonly saw: string; readonly where: string; readonly when: string };
  /** Sealed for the guardians, apart from the report. */
  readonly names?: string;
  /** Why the reporter wrote although the scope page said that this is handled elsewhere. */
  readonly remark?: string;
}

/** What somebody asks of the guardians, and what comes of it. */
export interface RedressStory extends Told {
  readonly category: RedressMatter;
  readonly answers: Readonly<Record<string, string>>;
}

export type AnyStory = Story | RedressStory;
