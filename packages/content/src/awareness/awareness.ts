// What a programme teaches and tells: lessons, exercises, advisories, campaigns, and the drawings in them.

import type { Category, Day, Exclusion } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../policy/policy.ts';

export interface Awareness {
  /** In the order in which they are listed. */
  readonly lessons: readonly Lesson[];
  readonly exercises: readonly Exercise[];
  /** The newest first. */
  readonly advisories: readonly Advisory[];
  /** In the order of their first days. */
  readonly campaigns: readonly Campaign[];
  readonly drawings: ReadonlyMap<string, Drawing>;
}

/** The words of an item in the languages in which there are any; in one at least. */
export type WordsByLanguage<Words> = Readonly<Partial<Record<PolicyLanguage, Words>>>;

export interface Drawing {
  readonly id: string;
  /** Whether somebody is in it. An advisory shows none that has. */
  readonly people: boolean;
  readonly svg: string;
}

export interface Lesson {
  readonly id: string;
  /** In which category somebody would report what the lesson is about; null where it leads to none. */
  readonly category: Category | null;
  readonly drawing: string;
  /** What a film of it shows, in order; none where it has no film. */
  readonly scenes: readonly Scene[];
  readonly words: WordsByLanguage<LessonWords>;
}

export interface Scene {
  readonly drawing: string;
  /** How long it stays; where it is missing, as long as its words take. */
  readonly seconds?: number;
}

export interface LessonWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** What the drawing shows, for somebody who does not see it. */
  readonly picture: string;
  /** As many as the lesson has scenes. */
  readonly scenes: readonly SceneWords[];
  readonly body: readonly Section[];
}

export interface SceneWords {
  /** Caption and voice. */
  readonly say: string;
  readonly picture: string;
}

/** Short stories to be told apart. */
export interface Exercise {
  readonly id: string;
  /** To be read afterwards. */
  readonly lesson: string | null;
  /**
   * Each is one sitting. They are of one size, no story is in two of them, and of each exactly half is ordinary; so
   * somebody who practises again is asked about stories that they do not know.
   */
  readonly sets: readonly (readonly Scenario[])[];
  readonly words: WordsByLanguage<ExerciseWords>;
}

/** What a story is: an act, object or message of a category, or what the policy never takes a report for. */
export type Scenario =
  | { readonly id: string; readonly answer: 'report'; readonly category: Category }
  | { readonly id: string; readonly answer: 'ordinary'; readonly exclusion: Exclusion };

export interface ExerciseWords {
  readonly title: string;
  readonly lead: string;
  /** By the scenario's id. */
  readonly scenarios: Readonly<Record<string, ScenarioWords>>;
}

export interface ScenarioWords {
  readonly text: string;
  /** Why it is worth reporting, or why it is ordinary. */
  readonly why: string;
}

/** What is told about an object or an event for a time. It describes and shows nobody. */
export interface Advisory {
  readonly id: string;
  /** The first day on which it is in force. */
  readonly from: Day;
  /** The last one. */
  readonly until: Day;
  readonly category: Category;
  /** One without anybody in it. */
  readonly drawing: string | null;
  /** When it happened, or has been happening. */
  readonly period: { readonly from: Day; readonly until: Day } | null;
  /** Ids of the facts that it asks for. It then names place and period, and holds for 30 days at most. */
  readonly asks: readonly string[];
  readonly lessons: readonly string[];
  /** How many answers to what it asked helped; null while nobody can say. */
  readonly helped: number | null;
  readonly words: WordsByLanguage<AdvisoryWords>;
}

export interface AdvisoryWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** What the drawing shows; null where there is none. */
  readonly picture: string | null;
  readonly place: string | null;
  /** A question for each fact that is asked for. */
  readonly asks: Readonly<Record<string, string>>;
  readonly body: readonly Section[];
}

/** Days on which a programme says one thing in several places. */
export interface Campaign {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly lessons: readonly string[];
  readonly advisory: string | null;
  readonly exercise: string | null;
  /** The lesson whose film it shows. */
  readonly film: string | null;
  readonly drawing: string;
  readonly words: WordsByLanguage<CampaignWords>;
}

export interface CampaignWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly poster: { readonly headline: string; readonly line: string };
  /** What the share card shows, for somebody who does not see it. */
  readonly card: string;
  /** The last two sections are the leader's pack and the press sheet. */
  readonly body: readonly Section[];
}

/** What an article can mark a section as, by `{#innocent}` after its heading. `outcome`: what came of an advisory. */
export type SectionMark = 'outcome' | 'innocent' | 'do' | 'pack' | 'press';

/** A heading and what stands under it. The first may have no heading. */
export interface Section {
  /** Its mark, or `section-2` after its place. */
  readonly id: string;
  readonly mark: SectionMark | null;
  /** Plain text; null for what stands before the first heading. */
  readonly title: string | null;
  /** Without the heading. It is shown by `renderMarkdown` and in no other way. */
  readonly markdown: string;
}

/** An item's words in a language, or in the first other one that has them. */
export function wordsFor<Words>(
  { words }: { readonly words: WordsByLanguage<Words> },
  language: PolicyLanguage,
): { readonly language: PolicyLanguage; readonly words: Words } {
  const own = words[language];
  if (own !== undefined) return { language, words: own };
  const [first] = Object.entries(words) as [PolicyLanguage, Words][];
  if (first === undefined) throw new Error('an item without words');
  return { language: first[0], words: first[1] };
}
