import type { TranslationOf } from '../message.ts';
import type { replies as english } from './en.ts';

export const replies = {
  'replies.begin': 'ابدأ بـ …',
  'replies.command': 'ابدأ الجواب بنص جاهز',
  'replies.title': 'ابدأ الجواب بـ',
  'replies.what': 'بلغة المبلِّغ ({language}) كما يقرؤها. يمكنك تغيير كل كلمة قبل الإرسال.',
  'replies.meaning': 'ما الذي يقوله، لك',
  'replies.gaps': 'أكمل قبل الإرسال:',
  'replies.gaps.refused': 'لم يُرسل بعد. أكمل أولًا:',
  'replies.said': 'أُدرج: {title}.',
} as const satisfies TranslationOf<typeof english>;
