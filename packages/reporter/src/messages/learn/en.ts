import type { Text } from '../message.ts';

/** The ways to lessons, in English. What stands in them is written in `content/`. */
export const learnPage = {
  'site.learn': 'Learn',
  'home.learn': 'Learn what is worth reporting, and what is ordinary',
  'learn.feed': 'Advisories and campaigns',
} as const satisfies Record<string, Text>;

export type LearnKey = keyof typeof learnPage;
