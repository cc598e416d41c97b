import type { TranslationOf } from '../message.ts';
import type { leaving as english } from './en.ts';

export const leaving: TranslationOf<typeof english> = {
  'leaving.change': 'تغيير',
  'leaving.change-of': 'تغيير: {name}',
  'leaving.role.what': 'يُسجَّل خروج {name}، ويكون له الدور الجديد عند الدخول التالي.',
  'leaving.role.save': 'حفظ الدور',
  'leaving.role.saved': 'حُفظ الدور.',
  'leaving.working': 'جارٍ توقيع التغيير',
  'leaving.end': 'إنهاء العضوية',
  'leaving.end.what':
    'يُسجَّل خروج {name} من كل مكان وتُؤخذ كل مفاتيحه. يحصل المكتب فورًا على مفاتيح جديدة، وتعود إليه البلاغات التي كانت لدى {name}.',
  'leaving.end.copied': 'ما قرأه {name} أو نسخه لا يمكن استرداده.',
  'leaving.end.do': 'إنهاء عضوية {name}',
  'leaving.end.working': 'جارٍ صنع مفاتيح جديدة لمن يبقون',
  'leaving.ended': 'انتهت العضوية. للمكتب مفاتيح جديدة.',
  'leaving.last-lead': '{name} هو المسؤول الوحيد. عيّن مسؤولًا آخر أولًا: فمن دون مسؤول لا يُقبل أحد.',
};
