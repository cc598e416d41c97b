import type { Category, Disposition } from '@bellbuoy/protocol';

export type DemoLocale = 'en' | 'zh-Hans' | 'es' | 'fr' | 'ar';
export type DemoMember = 'lead' | 'analyst';

/** One thing that happens to a demo report after it arrived. */
export type StoryStep =
  | { readonly does: 'open'; readonly by: DemoMember; readonly subject: string }
  | { readonly does: 'reply'; readonly by: DemoMember; readonly text: string }
  | { readonly does: 'note'; readonly by: DemoMember; readonly text: string }
  | { readonly does: 'finish'; readonly by: DemoMember; readonly disposition: Disposition }
  | { readonly does: 'write'; readonly text: string }
  | { readonly does: 'withdraw' };

/** A report to the fictional harbour, and its life. Nothing in it describes a real place or a person. */
export interface Story {
  readonly locale: DemoLocale;
  readonly category: Category;
  readonly urgent?: true;
  readonly answers: { readonly what: string; readonly where: string; readonly when: string };
  /** Why the reporter wrote although the scope page said that this is handled elsewhere. */
  readonly remark?: string;
  readonly steps: readonly StoryStep[];
}
