import type { Category } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../policy/policy.ts';

/** The site that an article is shown on. */
export interface ArticleSite {
  /** Of its readers. */
  readonly language: PolicyLanguage;
  /** The programme's emergency number. */
  readonly emergency: string;
  /** The address of a drawing; null where the site has none of this name. */
  readonly drawing: (id: string) => string | null;
  /** Whether the programme takes reports of a category: otherwise nothing leads to one. */
  readonly accepts: (category: Category) => boolean;
  /** The film of a lesson in a language; null where there is none. */
  readonly film: (lesson: string, language: PolicyLanguage) => Film | null;
}

/** Addresses. */
export interface Film {
  readonly video: string;
  /** WebVTT. */
  readonly captions: string;
}
