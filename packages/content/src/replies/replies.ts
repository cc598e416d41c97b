// Replies that the desk can begin with, as they are published to it.

import * as v from 'valibot';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../policy/policy.ts';

/** One reply in one language. `title` is what staff choose it by. */
export interface ReplyWords {
  readonly title: string;
  readonly text: string;
}

/** One reply in every language. */
export interface ReplyTemplate {
  readonly id: string;
  readonly words: Readonly<Record<PolicyLanguage, ReplyWords>>;
}

const GAP = /\{[^{}\n]+\}/g;

/** The gaps of a text in their order, braces included. */
export function gapsOf(text: string): string[] {
  return text.match(GAP) ?? [];
}

const words = v.object({ title: v.string(), text: v.string() });

/** The file that is published to the desk. */
export const repliesSchema = v.array(
  v.object({
    id: v.string(),
    words: v.object(
      Object.fromEntries(POLICY_LANGUAGES.map((language) => [language, words])) as Record<
        PolicyLanguage,
        typeof words
      >,
    ),
  }),
);
