import type { TranslationOf } from '../message.ts';
import type { said as english } from './en.ts';

export const said = {
  'said.opened': 'فُتح. أُخبر صاحب البلاغ.',
  'said.not-opened': 'تعذر فتح البلاغ.',
  'said.nothing-waiting': 'لا شيء ينتظر دون أن يأخذه أحد.',
  'said.released': 'أُعيد.',
  'said.unopenable': 'سُجل أنه لا يُفتح.',
  'said.replied': 'أُرسل الجواب.',
  'said.noted': 'أُضيفت الملاحظة.',
  'said.titled': 'حُفظ العنوان.',
  'said.finished': 'انتهت.',
  'said.finished-until': 'انتهت. تُحذف في {day}.',
  'said.reopened': 'أُعيد فتحها.',
  'said.taken': 'الحالة لك.',
  'said.given-back': 'أُعيدت إلى المكتب.',
  'said.admitted': 'دخل {name}.',
  'said.invited': 'الرابط جاهز.',
  'said.withdrawn': 'سُحبت الدعوة.',
  'said.copied': 'نُسخ.',
  'said.passkey-added': 'أُضيف مفتاح المرور.',
  'said.passkey-removed': 'حُذف مفتاح المرور.',
  'said.session-ended': 'أُنهيت الجلسة.',
  'kept.your-text': 'ما كتبته ما زال هنا.',
  'kept.nothing-changed': 'لم يتغير شيء.',
  'kept.passphrase': 'عبارة مرورك ما زالت كما هي.',
} as const satisfies TranslationOf<typeof english>;
