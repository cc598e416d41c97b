import type { Text } from '../message.ts';
import type { LearnKey } from './en.ts';

/** The ways to lessons, in Arabic. What stands in them is written in `content/`. */
export const learnPage = {
  'site.learn': 'تعلّم',
  'home.learn': 'تعلّم ما يستحق الإبلاغ وما هو عادي',
  'learn.feed': 'تنبيهات وحملات',
} as const satisfies Record<LearnKey, Text>;
