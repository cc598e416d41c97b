import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finished.as': '已结束：{outcome}',
  'finished.what': '将按项目的时间表删除。重新打开会停止删除；新消息会推迟。',
  'finished.reopen': '重新打开',
  'finished.reopening': '正在重新打开',
  'disposition.passed-on': '已移交',
  'disposition.no-further-action': '无需进一步处理',
  'disposition.no-further-action.hint': '已查看；没有更多要做的事。',
  'disposition.unfounded': '没有根据',
  'disposition.unfounded.hint': '事实不支持。不责怪任何人：大多数诚实的报告都这样结束。',
  'disposition.out-of-scope': '超出范围',
  'disposition.duplicate': '重复',
  'disposition.duplicate.hint': '同一报告人以前发过同样的内容。',
  'disposition.unopenable': '无法打开',
  'disposition.knowingly-false': '明知虚假',
  'disposition.upheld': '成立',
  'disposition.partly-upheld': '部分成立',
  'disposition.not-upheld': '不成立',
  'disposition.checked': '已核查',
} as const satisfies TranslationOf<typeof english>;
