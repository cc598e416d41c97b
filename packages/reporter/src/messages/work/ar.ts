import type { workLive as enLive, workPage as enPage } from './en.ts';

/** The sum that a busy line asks for, in Arabic: what stands in the pages. */
export const workPage: Record<keyof typeof enPage, string> = {
  'work.lead': 'هذا الخط مزدحم جدًا. يُجري جهازك حسابًا صغيرًا كي لا تزاحمك الآلات على مكانك.',
  'work.progress': 'ما أُنجز من الحساب',
  'work.stop': 'إيقاف',
  'work.passTitle': 'هل لديك تصريح مرور من جهة شريكة؟',
  'work.passHint':
    'ربما أعطاك إياه ميناء أو شركة أو جامعة: سطر طويل من الحروف. ينقلك إلى أول الصف. لا يكشف من أنت، ويصلح مرة واحدة.',
  'work.passLabel': 'تصريح المرور',
  'work.passUse': 'استخدم هذا التصريح',
};

/** What scripts show. */
export const workLive: Record<keyof typeof enLive, string> = {
  'work.about': 'نحو {time}',
  'work.passRefused': 'هذا التصريح غير صالح هنا أو سبق استخدامه. يواصل جهازك الحساب',
  'sending.stopped': 'أوقفته قبل أن يُرسل. لم يُحفظ منه شيء. يمكنك المحاولة مجددًا متى شئت.',
};
