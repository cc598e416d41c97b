import type { PrintWords } from './en.ts';

export const ar: PrintWords = {
  scan: 'اقرأ المزيد أو أخبرنا',
  emergency: 'في خطر، أو وجدت جهازًا؟ اتصل أولًا بالرقم {number}.',
  free: 'لست ملزمًا بالإبلاغ. ولا نفعل شيئًا ضد من يخطئ بحسن نية.',
  fingerprint: 'بصمة هذا الخط',
  compare: 'هل هذا منا حقًا؟ قارن في {address}',
  qr: 'رمز QR يقود إلى {address}',
  when: 'متى',
  page: 'الصفحة',
  contact: 'للأسئلة',
  posts: 'في الصفحة نفسها يجري التحقق من المنشورات الموقعة لهذا الخط.',
  wholeKey: 'المفتاح كاملًا، للبرامج',
};
