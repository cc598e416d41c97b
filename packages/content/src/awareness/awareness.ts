// What a programme teaches and tells: lessons, exercises, and the drawings in them. Types alone.

import type { Category, Exclusion } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../policy/policy.ts';

export interface Awareness {
  /** In the order in which they are listed. */
  readonly lessons: readonly Lesson[];
  readonly exercises: readonly Exercise[];
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

/** Short stories to be told apart: exactly half of them are ordinary. */
export interface Exercise {
  readonly id: string;
  /** To be read afterwards. */
  readonly lesson: string | null;
  readonly scenarios: readonly Scenario[];
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

/** What an article can mark a section as, by `{#innocent}` after its heading. */
export type SectionMark = 'innocent' | 'do' | 'pack' | 'press';

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
