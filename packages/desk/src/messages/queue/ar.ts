import type { TranslationOf } from '../message.ts';
import type { queue as english } from './en.ts';

export const queue = {
  'claim.next': 'خذ التالي',
  'claim.next.short': 'خذ التالي',
  'claim.do': 'خذه وافتحه',
  'claim.again': 'افتحه الآن',
  'claim.release': 'أعده',
  'claim.releasing': 'جارٍ إعادته',
  'claim.working': 'جارٍ أخذه',
  'not-yours.free': 'لا أحد لديه هذه الحالة الآن. من يأخذها يقرؤها ويجيب عنها.',
  'not-yours.take': 'خذ هذه الحالة',
  'not-yours.held': 'هذه الحالة لدى {name}. لا يقرؤها غيره حتى يُحجب ما قد يكشف صاحب البلاغ.',
  'not-yours.lead': 'إن كان غائبًا فيمكنك أن تعيدها إلى المكتب ليأخذها غيره.',
  'not-yours.give-back': 'أعدها إلى المكتب',
  'waiting.known': 'مختوم، {size}. حتى يُفتح لا يعرف أحد عنه أكثر من هذا.',
  'waiting.screen-by': 'علّمه صاحبه بأنه عاجل: انظر فيه قبل {time}.',
  'waiting.claiming': 'أخذه يفتحه في هذا المتصفح. ويُخبَر صاحب البلاغ بأنه فُتح.',
  'waiting.taken': 'أخذ {name} هذا البلاغ وهو يفتحه.',
  'waiting.gone': 'لم يعد هذا البلاغ ينتظر',
  'waiting.gone.what': 'فتحه أحد، أو سحبه صاحبه. القائمة تبين أيهما.',
  'opening.title': 'جارٍ فتح البلاغ',
  'opening.claiming': 'جارٍ أخذه، حتى لا يفتحه غيرك أيضًا',
  'opening.opening': 'جارٍ فتحه والتحقق من توقيعه',
  'opening.keeping': 'جارٍ إنشاء الحالة وإخبار صاحب البلاغ',
  'unopenable.title': 'لا يمكن فتح هذا البلاغ',
  'unopenable.why':
    'ليس مختومًا بمفاتيح هذا المكتب، أو لا يناسب توقيعه المكان الذي وُجد فيه. لا يستطيع أحد في المكتب أن يقرأه، ولا تفيد إعادة المحاولة.',
  'unopenable.next': 'سجّل ذلك فيُخبَر صاحبه بأنه تعذر فتحه. أو أعده فيبقى منتظرًا.',
  'unopened.title': 'تعذر فتح هذا البلاغ',
  'unopened.what':
    'حاول أحد هنا وسجّل أن لا مفتاح لدى المكتب يفتحه. يرى صاحبه أن المكتب انتهى منه، ويستطيع أن يرسل بلاغًا جديدًا.',
  'unopened.next':
    'إن تكرر هذا فأخبر من يدير الخادم: قارن بصمة مفتاح البرنامج التي يعرضها الموقع العام بالتي على ملصقاتكم. فالموقع الذي يوزع مفاتيح أخرى ينتج بلاغات لا يقرؤها إلا شخص آخر.',
  'unopened.purge': 'يُحذف في {day}.',
  'unopenable.do': 'سجّل أنه لا يُفتح',
  'unopenable.marking': 'جارٍ التسجيل',
  'gone.withdrawn': 'سحب صاحب البلاغ بلاغه',
  'gone.withdrawn.what': 'حُذفت نسختنا. ما قرأه أحد لا يمكن محوه من ذهنه.',
  'gone.purged': 'حُذفت هذه الحالة في موعدها',
  'gone.purged.what': 'دُمرت مفاتيحها. لم يبق مسجلًا إلا اليوم والسبب.',
  'gone.received': 'وصل في {day}.',
} as const satisfies TranslationOf<typeof english>;
