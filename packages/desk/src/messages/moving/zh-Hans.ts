import type { TranslationOf } from '../message.ts';
import type { moving as english } from './en.ts';

export const moving = {
  'moving.title': '转到另一个受理台',
  'moving.command': '把个案转到另一个受理台',
  'moving.what': '另一个受理台会得到这个个案，您的受理台不再拥有它。',
  'moving.goes': '那里的成员可以阅读报告、对话、备注、译文和决定。',
  'moving.stays': '您的受理台再也打不开其中任何内容。只有您能打开的备注、工作标题和合并关系会被删除。',
  'moving.told': '报告人会以自己的语言得知现在由哪个受理台阅读。此后写的内容只有那个受理台能打开。',
  'moving.final': '您不能撤回。另一个受理台可以把它再转回来。',
  'moving.to': '转到哪个受理台？',
  'moving.to.missing': '请选择一个受理台',
  'moving.reason': '为什么？',
  'moving.reason.hint': '给另一个受理台的备注。报告人看不到。',
  'moving.reason.missing': '请写明为什么应由另一个受理台处理',
  'moving.do': '转移个案',
  'moving.working': '正在为另一个受理台封装',
  'moving.said': '已转到 {desk}。',
  'moving.row.here': '转到这里，尚未阅读',
  'moving.row.away': '已转到另一个受理台',
  'moving.more': '转到另一个受理台 …',
} as const satisfies TranslationOf<typeof english>;
