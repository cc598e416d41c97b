import type { Text } from '../message.ts';
import type { LearnKey } from './en.ts';

/** The ways to lessons, in Spanish. What stands in them is written in `content/`. */
export const learnPage = {
  'site.learn': 'Aprender',
  'home.learn': 'Aprenda de qué merece la pena informar y qué es normal',
  'learn.feed': 'Avisos y campañas',
} as const satisfies Record<LearnKey, Text>;
