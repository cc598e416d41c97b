import type { TranslationOf } from '../message.ts';
import type { guardians as english } from './en.ts';

export const guardians = {
  'bar.decisions': 'القرارات',
  'bar.oversight': 'الرقابة',
  'bar.guardian-keys': 'مفاتيح الأوصياء',
  'decisions.what':
    'طلبات فتح اسم مختوم، وأوامر إلى مكتب. تقرر في كل منها وحدك وتذكر السبب؛ والرفض جواب لا يقل عن الموافقة.',
  'decisions.none': 'لم يُطلب منك شيء.',
  'oversight.what': 'كيف تفي المكاتب بوعدها: ما تأخر، وما أنهته.',
  'guardian-keys.what': 'من يحمل مفتاحًا من مفاتيح الأوصياء، وكم منهم يلزم.',
  'guardian-keys.none': 'لا يسمّي هذا البرنامج أوصياء بعد.',
  'guardian-keys.threshold': 'يلزم {threshold} من هؤلاء {all}.',
  'command.decisions': 'إلى القرارات',
  'command.oversight': 'إلى الرقابة',
  'command.guardian-keys': 'إلى مفاتيح الأوصياء',
  'command.access-log': 'إلى سجل الاطلاع',
} as const satisfies TranslationOf<typeof english>;
