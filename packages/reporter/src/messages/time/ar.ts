import type { TimeTexts } from './en.ts';

/** The question when it was, in Arabic. */
export const texts = {
  moreTitle: 'هل تستطيع أن تذكر اليوم؟',
  moreHint: 'بالدقة التي تريدها، لا أكثر.',
  wayWords: 'كلماتي تكفي',
  wayToday: 'اليوم، {day}',
  wayDay: 'في يوم معيّن',
  wayBetween: 'بين يومين',
  wayOngoing: 'ما زال مستمرًا، أو يتكرر',
  wayUnknown: 'لا أعرف',

  day: 'اليوم',
  from: 'أول يوم ممكن',
  to: 'آخر يوم ممكن',
  since: 'منذ أي يوم، إن كنت تعرف',
  time: 'في نحو أي ساعة، إن كنت تعرف',
  clockTitle: 'بأي توقيت؟',
  clockLocal: 'توقيت ذلك المكان',
  clockUtc: 'التوقيت العالمي UTC، كما تسجله السفن',
  clockHint: 'لا يُذكر التوقيت المحلي لجهازك: فهو يكشف تقريبًا أين أنت.',

  saysDay: 'هو {day}.',
  saysFuture: 'هو {day}، ولم يأت بعد. إذا كان ذلك صحيحًا فتابع.',

  summaryTime: '{day}، نحو الساعة {time}، {clock}',
  summaryLocal: 'بتوقيت ذلك المكان',
  summaryUtc: 'بالتوقيت العالمي UTC',
  summaryBetween: 'من {from} إلى {to}',
  summarySince: 'مستمر منذ {day}',
  summaryOngoing: 'ما زال مستمرًا',

  errorEmpty: 'اكتب متى كان، أو أنك لا تعرف',
  errorDay: 'أدخل اليوم مع الشهر والسنة',
  errorFrom: 'أدخل أول يوم مع الشهر والسنة',
  errorTo: 'أدخل آخر يوم مع الشهر والسنة',
  errorOrder: 'آخر يوم يسبق أول يوم. غيّر أحدهما',
  errorTime: 'أكمل الوقت، أو امسحه',
} as const satisfies TimeTexts;
