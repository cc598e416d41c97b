import type {
  Category,
  Exclusion,
  FinishFigures,
  OUTCOME_REASONS,
  VETTING_REASONS,
} from '@bellbuoy/protocol';

/** What somebody decides by. Facts and what they make of them are never one text. */
export interface Grounds {
  readonly facts: string;
  readonly opinion: string;
}

/** An earlier case that is to count, and why. */
export interface Earlier {
  readonly id: string;
  readonly reason: string;
}

/** A step of vetting as somebody answered it. */
export type Answer = { readonly grounds: Grounds; readonly earlier: Earlier | null } & (
  | { readonly step: 1; readonly category: Category }
  | { readonly step: 2; readonly result: 'indicated'; readonly reason: ReasonFor<'indicated'> }
  | { readonly step: 2; readonly result: 'not-indicated'; readonly reason: ReasonFor<'not-indicated'> }
);
type ReasonFor<Result extends keyof typeof VETTING_REASONS> = (typeof VETTING_REASONS)[Result][number];

/** How somebody ends a case, or proposes to. */
export type Ending = { readonly figures?: FinishFigures } & EndingOf;

type EndingOf =
  | { readonly disposition: 'out-of-scope'; readonly exclusion: Exclusion; readonly grounds: Grounds }
  | (Reasoned<'no-further-action' | 'unfounded'> & { readonly text: string })
  | (Reasoned<'duplicate'> & { readonly text: string; readonly other: Earlier })
  | (Reasoned<'knowingly-false'> & { readonly text: string; readonly evidence: string });

type Reasoned<Outcome extends keyof typeof OUTCOME_REASONS> = {
  readonly disposition: Outcome;
  readonly reason: (typeof OUTCOME_REASONS)[Outcome][number];
};

/** What a second person says of a proposed outcome. */
export interface Verdict {
  readonly result: 'agreed' | 'sent-back';
  readonly text: string;
}

export const noGrounds: Grounds = { facts: '', opinion: '' };
export const noEarlier: Earlier = { id: '', reason: '' };
