import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finished.as': 'انتهت: {outcome}',
  'finished.what': 'تُحذف حسب جدول البرنامج. إعادة فتحها توقف ذلك، ورسالة جديدة تؤخره.',
  'finished.reopen': 'إعادة الفتح',
  'finished.reopening': 'جارٍ إعادة الفتح',
  'disposition.passed-on': 'أُحيلت',
  'disposition.no-further-action': 'لا إجراء آخر',
  'disposition.no-further-action.hint': 'نُظر فيها؛ لا شيء آخر يُعمل.',
  'disposition.unfounded': 'لا أساس لها',
  'disposition.unfounded.hint': 'الوقائع لا تؤيدها. دون لوم: هكذا تنتهي معظم البلاغات الصادقة.',
  'disposition.out-of-scope': 'خارج النطاق',
  'disposition.duplicate': 'مكررة',
  'disposition.duplicate.hint': 'أرسل صاحب البلاغ نفسه الشيء نفسه من قبل.',
  'disposition.unopenable': 'لا تُفتح',
  'disposition.knowingly-false': 'كاذبة عن علم',
  'disposition.upheld': 'ثبت صوابه',
  'disposition.partly-upheld': 'ثبت بعضه',
  'disposition.not-upheld': 'لم يثبت',
  'disposition.checked': 'تم الفحص',
} as const satisfies TranslationOf<typeof english>;
