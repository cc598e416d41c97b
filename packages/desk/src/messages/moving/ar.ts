import type { TranslationOf } from '../message.ts';
import type { moving as english } from './en.ts';

export const moving = {
  'moving.title': 'نقل إلى مكتب آخر',
  'moving.command': 'نقل الحالة إلى مكتب آخر',
  'moving.what': 'يتسلم المكتب الآخر الحالة، ولا تبقى لدى مكتبك.',
  'moving.goes': 'يستطيع أعضاؤه قراءة البلاغ والمحادثة والملاحظات والترجمات والقرارات.',
  'moving.stays':
    'لا يستطيع مكتبك فتح أي شيء منها بعد ذلك. تُحذف الملاحظات التي لا يفتحها غيرك وعنوان العمل وما جُمعت معه.',
  'moving.told': 'يُخبر المبلّغ بلغته أي مكتب يقرؤه الآن. وما يكتبه بعد ذلك لا يفتحه إلا ذلك المكتب.',
  'moving.final': 'لا يمكنك التراجع عن ذلك. قد ينقلها المكتب الآخر إلى هنا من جديد.',
  'moving.to': 'أي مكتب؟',
  'moving.to.missing': 'اختر مكتبًا',
  'moving.reason': 'لماذا؟',
  'moving.reason.hint': 'ملاحظة للمكتب الآخر. لا يراها المبلّغ.',
  'moving.reason.missing': 'اكتب لماذا ينبغي أن تكون لدى المكتب الآخر',
  'moving.do': 'نقل الحالة',
  'moving.working': 'تُختم للمكتب الآخر',
  'moving.said': 'نُقلت إلى {desk}.',
  'moving.row.here': 'نُقلت إلى هنا ولم تُقرأ بعد',
  'moving.row.away': 'نُقلت إلى مكتب آخر',
  'moving.more': 'نقل إلى مكتب آخر …',
} as const satisfies TranslationOf<typeof english>;
