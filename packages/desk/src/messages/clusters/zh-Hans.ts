import type { TranslationOf } from '../message.ts';
import type { clusters as english } from './en.ts';

export const clusters = {
  'clusters.title': '同一物品或事件',
  'clusters.burst': '一周内有许多相似报告：可能有人组织，尚未显示彼此独立。这不会使任何一份更紧急。',
  'clusters.folded': { other: '{count} 个个案已归并。每位报告人仍分别得到回复。' },
  'clusters.take-out': '移出',
  'clusters.take-out-of': '移出：{title}',
  'clusters.unfold': '全部分开',
  'clusters.similar': '按受理台的用词和类别相似。归并前请先查看。',
  'clusters.fold': '归并',
  'clusters.fold-in': '归并：{title}',
  'clusters.of': '{day}',
  'clusters.more': { other: '另有 {count} 个个案与它归并' },
  'clusters.selected': { other: '已选 {count} 个' },
  'clusters.selected.row': '已选作归并',
  'clusters.fold-selected': '归并在一起',
  'clusters.clear': '取消选择',
} as const satisfies TranslationOf<typeof english>;
