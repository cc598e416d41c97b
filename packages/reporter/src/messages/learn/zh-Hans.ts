import type { Text } from '../message.ts';
import type { LearnKey } from './en.ts';

/** The ways to lessons, in Simplified Chinese. What stands in them is written in `content/`. */
export const learnPage = {
  'site.learn': '学习',
  'home.learn': '了解什么值得报告，什么很平常',
  'learn.feed': '提示与活动',
} as const satisfies Record<LearnKey, Text>;
