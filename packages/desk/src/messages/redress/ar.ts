import type { TranslationOf } from '../message.ts';
import type { redress as english } from './en.ts';

export const redress = {
  'redress.desk': 'مكتب الأوصياء',
  'redress.desk.what': 'يكتب إليه من يعنيهم الأمر: يسألون ويعترضون ويشتكون. ولا يقرؤه مكتب آخر.',
  'redress.desk.no-slot': 'هو للأوصياء الذين يحملون مفتاحًا. أنشئ مفتاحك أولًا في صفحة مفاتيح الأوصياء.',
  'redress.desk.waiting': 'المكتب مفتوح. تدخله حالما يسجل الدخول أحد الأوصياء الموجودين فيه.',
  'redress.desk.open': 'فتح مكتب الأوصياء',
  'redress.desk.opening': 'يُفتح الآن',
  'redress.finding.title': 'إنهاء',
  'redress.finding.legend': 'ماذا وجدت؟',
  'redress.finding.missing': 'اختر ما وجدته.',
  'redress.finding.text': 'السبب، لبقية الأوصياء',
  'redress.finding.hint': 'يبقى مع الحالة حتى يُحذف كل شيء. من كتب إليك لا يراه: أجبه أولًا.',
  'redress.finding.text.missing': 'اكتب السبب.',
  'redress.finding.do': 'إنهاء الحالة',
  'redress.finding.working': 'يُختم الآن',
  'redress.check.title': 'إرسال الجواب الذي يتلقاه الجميع',
  'redress.check.what': 'أتمّ الفحص أولًا وما أمرت به. يُرسل هذا أيًّا كان ما وُجد:',
  'redress.check.on': 'يُقرأ في {day} وليس قبله.',
  'redress.check.warning': 'لا تقل أبدًا في رسالة أخرى هل وُجد اسم: قد لا يكون السائل صاحب الاسم.',
  'redress.check.do': 'فحصنا: إرسال الجواب',
  'redress.said.found': 'انتهت. تُحذف في {day}.',
  'redress.said.checked': 'أُرسل. يُقرأ في {day}.',
  'redress.reply.warning': 'لا تكتب أبدًا هل وُجد اسم.',
  'problem.no-slot': 'يتطلب هذا مفتاحًا من مفاتيح الأوصياء القائمين.',
  'problem.no-slot.next': 'أنشئ مفتاحك في صفحة مفاتيح الأوصياء، أو اسأل أحد الأوصياء.',
} as const satisfies TranslationOf<typeof english>;
