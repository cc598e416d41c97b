import type { TranslationOf } from '../message.ts';
import type { answering as english } from './en.ts';

export const answering = {
  'reply.label': 'أجب صاحب البلاغ',
  'reply.hint':
    'مختوم لصاحب البلاغ وموقع من المكتب. يراه حين يعود بكلماته. لا تسأل عن أسماء: فما يرد به ليس في صندوق الأسماء.',
  'reply.send': 'إرسال',
  'reply.sending': 'جارٍ الختم والإرسال',
  'reply.sends': 'يرسل',
  'reply.room': 'بقي متسع لـ {count} بايت.',
  'reply.too-long': 'أطول من اللازم بمقدار {count} بايت. اختصره أو أرسله على دفعتين.',
  'note.title': 'ملاحظات',
  'note.who-reads': 'للمكتب فقط. لا يراها أصحاب البلاغات أبدًا.',
  'note.label': 'اكتب ملاحظة',
  'note.add': 'أضف الملاحظة',
  'note.saving': 'جارٍ الختم',
  'note.unproven': 'لا شيء يبين أنها له',
} as const satisfies TranslationOf<typeof english>;
