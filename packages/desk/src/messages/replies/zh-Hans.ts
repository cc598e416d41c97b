import type { TranslationOf } from '../message.ts';
import type { replies as english } from './en.ts';

export const replies = {
  'replies.begin': '从模板开始……',
  'replies.command': '从模板开始写答复',
  'replies.title': '答复开头用',
  'replies.what': '以报告人阅读的语言（{language}）。发送前每个字都可以修改。',
  'replies.meaning': '它的意思（给您看）',
  'replies.gaps': '发送前请填写：',
  'replies.gaps.refused': '尚未发送。请先填写：',
  'replies.said': '已放入：{title}。',
} as const satisfies TranslationOf<typeof english>;
