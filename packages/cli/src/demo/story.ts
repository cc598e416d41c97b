import type { Category } from '@bellbuoy/protocol';
import type { Decision } from '../client/desk-client.ts';

export type DemoLocale = 'en' | 'zh-Hans' | 'es' | 'fr' | 'ar';
export type DemoMember = 'lead' | 'analyst';

/** One thing that happens to a demo report after it arrived, and how many days before today. */
export type StoryStep = { readonly daysAgo: number } & (
  | { readonly does: 'open'; readonly by: DemoMember; readonly subject: string }
  | { readonly does: 'reply'; readonly by: DemoMember; readonly text: string }
  | { readonly does: 'note'; readonly by: DemoMember; readonly text: string }
  | { readonly does: 'finish'; readonly by: DemoMember; readonly decision: Decision }
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
