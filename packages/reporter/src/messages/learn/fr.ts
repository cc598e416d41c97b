import type { Text } from '../message.ts';
import type { LearnKey } from './en.ts';

/** The ways to lessons, in French. What stands in them is written in `content/`. */
export const learnPage = {
  'site.learn': 'Apprendre',
  'home.learn': 'Apprenez ce qui mérite d’être signalé, et ce qui est ordinaire',
  'learn.feed': 'Avis et campagnes',
} as const satisfies Record<LearnKey, Text>;
