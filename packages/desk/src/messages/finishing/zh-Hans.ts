import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finish.begin': '结束 …',
  'finish.outcome': '结果是什么？',
  'finish.told': '报告人会看到已结束，以及何时删除。',
  'finish.outcome.missing': '请选择结果',
  'finish.category': '类别，按您现在的判断',
  'finish.category.hint': '最后弄清楚是什么事。这个词和结果不加封。',
  'finish.do': '结束个案',
  'finish.working': '正在结束',
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
  'disposition.out-of-scope.hint': '不是本受理台受理的行为、物品或事件。',
  'disposition.duplicate': '重复',
  'disposition.duplicate.hint': '同一报告人以前发过同样的内容。',
  'disposition.unopenable': '无法打开',
  'disposition.knowingly-false': '明知虚假',
} as const satisfies TranslationOf<typeof english>;
