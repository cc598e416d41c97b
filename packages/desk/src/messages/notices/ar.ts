import type { Message } from '../message.ts';
import type { notices as english } from './en.ts';

export const notices = {
  'notices.title': 'عندما ينتظر شيء',
  'notices.what': 'يمكن إبلاغك بالبريد أن شيئًا ينتظر. في البريد أرقام ورابط هذه الصفحة، ولا شيء من أي بلاغ.',
  'notices.batches': 'يُرسل البريد في {times} ({zone}) ولا يُرسل في غيرها أبدًا، كي لا يُعرف منه متى وصل بلاغ.',
  'notices.no-mail': 'هذا البرنامج لا يرسل بريدًا: اسأل من يدير الخادم.',
  'notices.pager': 'والعاجل يستدعي أيضًا جهاز نداء البرنامج.',
  'notices.mail': 'عنوانك لهذا الغرض',
  'notices.mail.hint': 'اتركه فارغًا كي لا يصلك بريد.',
  'notices.mail.wrong': 'اكتب عنوانًا مثل name@example.org أو اتركه فارغًا',
  'notices.on-call': 'أنا في المناوبة',
  'notices.on-call.hint':
    'تُستدعى فورًا للبلاغات العاجلة، مرة كل ربع ساعة على الأكثر. وإذا لم ينظر أحد في الوقت يُستدعى المسؤولون أيضًا.',
  'notices.saved': 'حُفظ.',
  'notices.now': 'في المناوبة الآن',
  'notices.now.nobody': 'لا أحد. العاجل يُبلَّغ به المسؤولون.',
  'notices.now.no-mail': 'بلا عنوان',
} as const satisfies Record<keyof typeof english, Message>;
