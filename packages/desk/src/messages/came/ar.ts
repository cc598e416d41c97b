import type { TranslationOf } from '../message.ts';
import type { came as english } from './en.ts';

export const came = {
  'came.title': 'ما يقترحه مكتب للجمهور',
  'came.none': 'لا شيء مقترح.',
  'came.what':
    'كتب أحد المكاتب هذه الكلمات للجميع. أدرجها في تنبيه أو درس إن كان ينبغي نشرها، بكلماتك أنت. ثم قل إن الأمر أُنجز، فتُحذف الملاحظة.',
  'came.settle': 'أُنجز',
  'came.settled': 'حُذفت الملاحظة.',
  'came.helped': {
    zero: '{title}: لم تنفع إجابة',
    one: '{title}: نفعت إجابة واحدة',
    two: '{title}: نفعت إجابتان',
    few: '{title}: نفعت {count} إجابات',
    many: '{title}: نفعت {count} إجابة',
    other: '{title}: نفعت {count} إجابة',
  },
  'came.different': 'ما الذي تغيّر مع التنبيه',
  'came.different.what': 'نسب وأيام، وليس عدد البلاغات أبدًا. وتوضع شرطة حيث يكون العدد أقل من خمسة.',
  'came.advisory': 'التنبيه',
  'came.first': 'حتى أول بلاغ ضمن النطاق',
  'came.before': 'ضمن النطاق، ثلاثة أشهر قبله',
  'came.after': 'ضمن النطاق، ثلاثة أشهر منذئذ',
  'came.days': {
    zero: 'في اليوم نفسه',
    one: 'يوم واحد',
    two: 'يومان',
    few: '{count} أيام',
    many: '{count} يومًا',
    other: '{count} يوم',
  },
  'came.share': '{percent}%',
} as const satisfies TranslationOf<typeof english>;
