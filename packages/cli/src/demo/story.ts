import type { Category, Exclusion } from '@bellbuoy/protocol';
import type { FactsFound, Grounds, Outcome } from '../client/desk-client.ts';

export type DemoLocale = 'en' | 'zh-Hans' | 'es' | 'fr' | 'ar';
export type DemoMember = 'lead' | 'analyst';

type Act<Does extends string, Told = unknown> = { readonly does: Does; readonly by: DemoMember } & Told;

/** One thing that happens to a demo report after it arrived, and how many days before today. */
export type StoryStep = { readonly daysAgo: number } & (
  | Act<'open', { readonly subject: string }>
  | Act<'reply' | 'note', { readonly text: string }>
  /** The working summary, after which the whole desk may read the case. */
  | Act<'scrub', { readonly summary: string }>
  | Act<'find-in-scope', Partial<Grounds> & { readonly facts: string }>
  | Act<'weigh-facts', Omit<FactsFound, 'opinion'> & { readonly opinion?: string }>
  | Act<'find-out-of-scope', { readonly exclusion: Exclusion; readonly facts: string }>
  | Act<'finish', Outcome>
  | Act<'review', { readonly result: 'agreed' | 'sent-back'; readonly text: string }>
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'withdraw' }
);

/** A report to the fictional harbour, and its life. Nothing in it describes a real place or a person. */
export interface Story {
  /** How many days before today it arrived. */
  readonly daysAgo: number;
  readonly locale: DemoLocale;
  readonly category: Category;
  readonly urgent?: true;
  readonly answers: { readonly saw: string; readonly where: string; readonly when: string };
  /** Why the reporter wrote although the scope page said that this is handled elsewhere. */
  readonly remark?: string;
  readonly steps: readonly StoryStep[];
}
