import type { TimeTexts } from './en.ts';

/** The question when it was, in Simplified Chinese. */
export const texts = {
  moreTitle: '您能说出是哪一天吗？',
  moreHint: '想说多准确就说多准确，不必更多。',
  wayWords: '我写的就够了',
  wayToday: '今天，{day}',
  wayDay: '某一天',
  wayBetween: '在两天之间',
  wayOngoing: '还在继续，或反复发生',
  wayUnknown: '不知道',

  day: '日期',
  from: '最早可能是哪一天',
  to: '最晚可能是哪一天',
  since: '从哪一天开始（如果知道）',
  time: '大约几点（如果知道）',
  clockTitle: '按哪里的时间？',
  clockLocal: '当地的时间',
  clockUtc: '协调世界时 UTC，如航海日志所用',
  clockHint: '不会告知您设备的时区：它会大致透露您在哪里。',

  saysDay: '即{day}。',
  saysFuture: '即{day}，这一天还没有到。如果没错，请继续。',

  summaryTime: '{day}，约{time}，{clock}',
  summaryLocal: '当地时间',
  summaryUtc: '协调世界时 UTC',
  summaryBetween: '{from}至{to}',
  summarySince: '从{day}起一直继续',
  summaryOngoing: '还在继续',

  errorEmpty: '请写什么时候，或者写您不知道',
  errorDay: '请填写日期，包括年和月',
  errorFrom: '请填写最早的日期，包括年和月',
  errorTo: '请填写最晚的日期，包括年和月',
  errorOrder: '最晚的日期早于最早的日期。请更改其中一个',
  errorTime: '请把时间填完整，或者清空',
} as const satisfies TimeTexts;
