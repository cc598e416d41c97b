import type { TranslationOf } from '../message.ts';
import type { exporting as english } from './en.ts';

export const exporting = {
  'export.case': 'صدّر هذه الحالة',
  'export.case.what':
    'ملف واحد للسجل أو للطباعة: ملخص العمل، وكيف قُيّمت، وما يجوز لك أن تقرأه من المحادثة. ليست فيه الملاحظات ولا المرفقات.',
  'export.list': 'صدّر القائمة',
  'export.list.what': 'جدول بما تعرضه الصفوف: أول 1000 حالة على الأكثر، ولا شيء مما تقوله.',
  'export.leaves':
    'ما يخرج من المكتب لا يبقى مختومًا. لا يستطيع أحد سحبه أو تقييده أو حذفه في موعده: يصير ذلك عليك.',
  'export.recorded': 'يرى الأوصياء أنك صدّرته، وفي أي يوم.',
  'export.do': 'احفظ الملف',
  'export.working': 'جارٍ التسجيل',
  'export.failed': 'تعذر تسجيل ذلك، فلم يُحفظ شيء. حاول مرة أخرى.',
  'export.file': 'سجل الحالة',
  'export.warning': 'صُدّر من المكتب. ليس مختومًا: احفظه حيث لا يقرؤه إلا من يلزمه، واحذفه حين يحذفه المكتب.',
  'export.not-shown': 'رسالة من {day} لا تُعرض هنا.',
} as const satisfies TranslationOf<typeof english>;
