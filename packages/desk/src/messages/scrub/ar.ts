import type { TranslationOf } from '../message.ts';
import type { scrub as english } from './en.ts';

export const scrub = {
  'scrub.summary': 'ملخص العمل',
  'scrub.summary.by': 'كتبه {name}',
  'scrub.summary.unproven': 'لا شيء يثبت أن هذا الشخص كتبه.',
  'scrub.original': 'البلاغ كما كُتب',
  'scrub.restricted': 'البلاغ نفسه مقيّد لأنه يسمّي شخصًا. يستطيع الحراس فتحه لسبب قانوني.',
  'scrub.kept': 'البلاغ نفسه يسمّي شخصًا. لا يقرؤه إلا من بيده الحالة، وأنت تقرأ الملخص.',
  'scrub.kept.own':
    'هذا البلاغ يسمّي شخصًا، وليس لهذا البرنامج حراس يُختم لهم. أنت وحدك تقرؤه ما دامت الحالة بيدك، والزملاء يقرؤون الملخص.',
  'scrub.message.restricted': 'رسالة بتاريخ {day} مقيّدة لأنها تسمّي شخصًا.',
  'scrub.message.kept': 'رسالة بتاريخ {day} تسمّي شخصًا: لا يقرؤها إلا من بيده الحالة.',
  'scrub.message.waiting': 'رسالة بتاريخ {day} لم تُلخّص بعد: لا يقرؤها إلا من بيده الحالة.',
  'scrub.message.summary': 'بكلمات المكتب',
  'scrub.message.no-name': 'لا تسمّي أحدًا: يمكن للزملاء قراءتها',
  'scrub.bystander.free': 'لا أحد بيده هذه الحالة الآن. يمكنك قراءتها، ومن يأخذها يجيب.',
  'scrub.bystander.held': 'الحالة بيد {name} وهو من يجيب. يمكنك قراءتها وكتابة ملاحظات.',
  'scrub.fact': 'من يقرؤها',
  'scrub.fact.open': 'أنت وحدك، إلى أن تلخّصها',
  'scrub.fact.no-name': 'كل المكتب',
  'scrub.fact.restricted': 'كل المكتب يقرأ الملخص، والأصل مقيّد',
  'scrub.fact.kept': 'كل المكتب يقرأ الملخص، والأصل لمن بيده الحالة',
  'scrub.recused.row': 'تنحيت عن هذه الحالة',
  'scrub.recused.title': 'تنحيت عن هذه الحالة',
  'scrub.recused.what': 'حُذف مفتاحك إليها ولا يستطيع أحد أن يعطيك غيره. الزملاء يتابعونها.',
  'scrub.recused.state': 'متنحٍّ',
} as const satisfies TranslationOf<typeof english>;
