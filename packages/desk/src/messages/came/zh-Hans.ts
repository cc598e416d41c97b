import type { TranslationOf } from '../message.ts';
import type { came as english } from './en.ts';

export const came = {
  'came.title': '受理台建议向公众说明',
  'came.none': '没有建议。',
  'came.what':
    '受理台为所有人写下这些话。如果应当发布，请用您自己的话写进提示或课程，然后标为已处理：这条建议就会删除。',
  'came.settle': '已处理',
  'came.settled': '这条建议已删除。',
  'came.helped': { other: '{title}：{count} 个回答有帮助' },
  'came.different': '提示发布后有什么变化',
  'came.different.what': '只有比例和天数，从不显示报告数量。少于五份的地方用一条横线代替。',
  'came.advisory': '提示',
  'came.first': '到第一份范围内的报告为止',
  'came.before': '范围内的比例，之前三个月',
  'came.after': '范围内的比例，此后三个月',
  'came.days': { other: '{count} 天' },
  'came.share': '{percent}%',
} as const satisfies TranslationOf<typeof english>;
