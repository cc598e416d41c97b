// A scope policy: what may be reported, what is never a reason to report, and the words for both in every
// language. No Node.js here: what builds or draws pages imports these types alone.

import type { Category, Day, Exclusion } from '@bellbuoy/protocol';

/** The languages in which a policy must be complete. The first is the one that the others are compared with. */
export const POLICY_LANGUAGES = ['en', 'zh-Hans', 'es', 'fr', 'ar'] as const;
export type PolicyLanguage = (typeof POLICY_LANGUAGES)[number];

/** What somebody can say that they came across. The last two are no observations and lead to a kind answer. */
export const OBSERVATIONS = ['act', 'object', 'message', 'event', 'told', 'feeling'] as const;
export type Observation = (typeof OBSERVATIONS)[number];

/** The observations on which a report can stand. */
export const DIRECT_OBSERVATIONS = [
  'act',
  'object',
  'message',
  'event',
] as const satisfies readonly Observation[];

/** The answers to *would you report it whoever did it?* */
export const WHOEVER_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type WhoeverAnswer = (typeof WHOEVER_ANSWERS)[number];

/** Questions that every category asks, so their ids cannot be a category's own. */
export const COMMON_QUESTIONS = ['saw', 'where', 'when', 'innocent'] as const;
export type CommonQuestion = (typeof COMMON_QUESTIONS)[number];

/** Who may read what somebody under pressure writes: the desk, or a helper who is independent of it. */
export const HELP_READERS = ['desk', 'helper'] as const;
export type HelpReader = (typeof HELP_READERS)[number];

/** A checked policy: every text is there in every language, and every id that is named exists. */
export interface Policy {
  readonly version: number;
  /** The day from which this version holds. */
  readonly from: Day;
  /** The emergency number that takes the place of `{number}` in texts. */
  readonly emergency: string;
  /** When a person reads, where it is not the same as in the programme's configuration. */
  readonly hours?: OpeningHours;
  /** Who handles what is not for this line, in no particular order. */
  readonly contacts: readonly Contact[];
  /** All twelve, in the order in which they are offered. */
  readonly categories: readonly CategoryRule[];
  /** All thirteen, in the order in which they are shown. */
  readonly exclusions: readonly ExclusionRule[];
  readonly help: HelpRule;
  /** Ordinary acts that somebody may look up, in the order of the page. */
  readonly rulings: readonly RulingRule[];
  readonly words: Readonly<Record<PolicyLanguage, PolicyWords>>;
}

export interface OpeningHours {
  /** An IANA time zone. */
  readonly zone: string;
  /** `day` 1 is Monday; times as `HH:MM`. */
  readonly open: readonly { readonly day: number; readonly from: string; readonly to: string }[];
}

export interface Contact {
  readonly id: string;
  readonly url?: string;
  readonly telephone?: string;
}

export interface CategoryRule {
  readonly id: Category;
  /** False where a programme does not take reports of this kind; then every language says why. */
  readonly accepted: boolean;
  /** Whether what to do at once comes before any form. Always true of the protocol's life-safety categories. */
  readonly safetyFirst: boolean;
  /** Ids of its own questions, in the order in which they are asked. */
  readonly questions: readonly string[];
}

export interface ExclusionRule {
  readonly id: Exclusion;
  /** Ids of the contacts that handle it. */
  readonly contacts: readonly string[];
}

export interface HelpRule {
  /** Ids of the contacts that are named first to somebody under pressure, legal aid among them. */
  readonly contacts: readonly string[];
  /** The descriptor's desk that is independent of the intake desk, where the programme has one. */
  readonly desk?: string;
}

export interface RulingRule {
  readonly id: string;
  /** The exclusion that the ruling applies. */
  readonly exclusion: Exclusion;
  /** The category in which the act that `unless` describes would be reported. */
  readonly category: Category;
}

/** Everything that is shown, in one language. `{number}` in a text stands for the emergency number. */
export interface PolicyWords {
  readonly scope: ScopeWords;
  readonly gate: GateWords;
  readonly common: Readonly<Record<CommonQuestion, Question>>;
  readonly categories: Readonly<Record<Category, CategoryWords>>;
  readonly exclusions: Readonly<Record<Exclusion, ExclusionWords>>;
  readonly contacts: Readonly<Record<string, ContactWords>>;
  readonly help: HelpWords;
  readonly rulings: Readonly<Record<string, RulingWords>>;
}

export interface Question {
  readonly label: string;
  readonly hint?: string;
}

export interface Passage {
  readonly title: string;
  readonly text: string;
}

/** The policy's own page. */
export interface ScopeWords {
  readonly title: string;
  readonly lead: string;
  /** The test that every reporter is shown. */
  readonly test: string;
  /** That an exclusion is about the reason for reporting, and that a person judges. */
  readonly judged: string;
}

export interface GateWords {
  readonly seen: Question & { readonly options: Readonly<Record<Observation, Question>> };
  /** Which category comes closest; `none` leads to `reason`. */
  readonly closest: Question & { readonly none: Question };
  /** Which exclusion comes closest; `none` is the answer that nothing of the list fits. */
  readonly reason: Question & { readonly none: Question };
  readonly whoever: Question & { readonly options: Readonly<Record<WhoeverAnswer, Question>> };
  /** What is said to somebody who was told of it, who has a feeling only, who says *no* or is not sure. */
  readonly answers: Readonly<Record<'told' | 'feeling' | 'no' | 'unsure', Passage>>;
  readonly outside: OutsideWords;
}

/** Where something is not for this line. Nobody is stopped: a person may go on and say why. */
export interface OutsideWords {
  readonly title: string;
  readonly whyTitle: string;
  readonly insteadTitle: string;
  readonly stop: string;
  readonly goOn: Question;
  readonly remark: Question;
}

export interface CategoryWords {
  readonly title: string;
  readonly hint: string;
  /** Acts, objects and messages that belong here. */
  readonly counts: readonly string[];
  /** What it usually turns out to be. */
  readonly innocent: readonly string[];
  readonly questions: Readonly<Record<string, Question>>;
  /** What to do at once, where safety comes first. */
  readonly safety?: SafetyWords;
  /** Why this programme does not accept it, where it does not. */
  readonly notAccepted?: string;
}

export interface SafetyWords {
  readonly title: string;
  readonly steps: readonly string[];
  /** The button that says it is safe to go on. */
  readonly goOn: string;
}

export interface ExclusionWords {
  readonly title: string;
  readonly why: string;
  readonly instead: string;
}

export interface ContactWords {
  readonly name: string;
  readonly helps: string;
}

/** *I was approached, recruited or pressured and want help*: blame nobody, legal aid first, a choice of reader. */
export interface HelpWords {
  readonly title: string;
  readonly hint: string;
  readonly blameless: readonly string[];
  readonly danger: string;
  readonly legal: Passage;
  readonly care: readonly string[];
  readonly reader: Question & { readonly options: Readonly<Record<HelpReader, Question>> };
  /** For the choice of an independent helper where the programme has no desk for one. */
  readonly outsideHelper: Passage;
  readonly goOn: string;
}

/** An ordinary act. The answer is always *no*: what would be reportable is another act, which `unless` tells. */
export interface RulingWords {
  readonly title: string;
  /** Never shown: other words by which it is found. */
  readonly search: readonly string[];
  readonly answer: string;
  readonly unless: string;
}
