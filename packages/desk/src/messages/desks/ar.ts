import type { Message } from '../message.ts';
import type { desks as english } from './en.ts';

export const desks = {
  'desks.title': 'المكاتب',
  'desks.what':
    'لكل مكتب أعضاؤه ومفاتيحه: لا أحد في مكتب يستطيع أن يقرأ ما يُرسل إلى آخر. يمكنك أن تضيف مكتبًا دون أن تقدر على القراءة فيه.',
  'desks.first': 'يتلقى ما لم يُوجَّه إلى مكتب بعينه',
  'desks.waits': 'ينتظر مسؤوله الأول',
  'desks.renew': 'رابط جديد',
  'desks.renew-of': 'رابط جديد لـ {name}',
  'desks.link': 'رابط إعداد {name}',
  'desks.link.hint': 'يظهر مرة واحدة. من يفتحه يقود المكتب: أعطه لهذا الشخص وحده.',
  'desks.another': 'إضافة مكتب آخر',
  'desks.add': 'إضافة مكتب',
  'desks.name-in': 'الاسم بلغة {language}',
  'desks.name.missing': 'أعطِ المكتب اسمًا بالإنجليزية',
  'desks.id': 'اسم قصير',
  'desks.id.hint': 'من a إلى z وأرقام وشرطات. لا يتغير بعد ذلك.',
  'desks.id.wrong': 'استعمل من a إلى z وأرقامًا وشرطات، 32 على الأكثر',
  'desks.working': 'تجري إضافة المكتب',
  'desks.do': 'أضف المكتب',
  'desks.made': 'أُضيف المكتب. سلّم الرابط.',
  'problem.desk-taken': 'يوجد مكتب بهذا الاسم القصير.',
  'problem.desk-taken.next': 'اختر اسمًا قصيرًا آخر.',
} as const satisfies Record<keyof typeof english, Message>;
