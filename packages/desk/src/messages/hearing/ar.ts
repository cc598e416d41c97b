import type { TranslationOf } from '../message.ts';
import type { hearing as english } from './en.ts';

export const hearing = {
  'heard.letter.report': 'الرسالة',
  'heard.letter.message': 'رسالة إلى الأوصياء',
  'heard.letter.reply': 'جواب الأوصياء',
  'heard.letter.reporter-wrote': 'كتب صاحب الرسالة',
  'heard.letter.desk-wrote': 'أجاب الأوصياء',
  'heard.letter.told-opened': 'أُخبر صاحب الرسالة في {day} بأنها فُتحت',
  'heard.attachments.failed':
    'لا يمكن فتح هذا المرفق: ليس هو الذي تسميه الرسالة. لا يُعرض منه شيء. أخبر وصيًّا آخر.',
  'heard.gap.unreadable.in': 'رسالة من {day} تعذر فتحها، أو لا شيء يثبت أن صاحب الرسالة كتبها. لذلك لا تُعرض.',
  'heard.gap.gap.in': 'تنقص هنا رسالة واحدة على الأقل من صاحب الرسالة. اسأله عما كتب.',
  'heard.gap.repeat.in': 'رسالته التالية تحمل رقمًا استُعمل من قبل. قد تكون إحداهما نسخة.',
  'heard.gap.reordered.in': 'رسالته التالية كُتبت قبل التي فوقها.',
  'heard.gap.broken-link.in': 'رسالته التالية لا تتبع التي قبلها. قد ينقص شيء بينهما.',
  'heard.gap.unknown-seen.in': 'رسالته التالية تجيب عن شيء ليس هنا.',
  'heard.reply.label': 'الرد على صاحب الرسالة',
  'heard.reply.hint': 'مختوم لصاحب الرسالة وموقع من مكتب الأوصياء. يراه حين يعود بكلماته.',
  'heard.note.who-reads': 'للأوصياء في هذا المكتب فقط. لا يراها من كتب إليكم أبدًا.',
  'heard.next.wrote-again': 'كتب صاحب الرسالة بعد إنهائها.',
  'heard.command.claim-next': 'خذ الرسالة التالية',
  'heard.command.reply': 'اكتب إلى صاحب الرسالة',
  'heard.row.unopened': 'رسالة من {day}',
  'heard.nothing.first': 'تظهر الرسائل الجديدة من تلقاء نفسها في الجانب. لا شيء يُفعل هنا حتى تصل الأولى.',
  'heard.nothing.choose': 'اختر حالة لقراءتها. تظهر الرسائل الجديدة من تلقاء نفسها.',
  'heard.nothing.waiting': {
    zero: 'لا رسائل تنتظر',
    one: 'رسالة واحدة تنتظر',
    two: 'رسالتان تنتظران',
    few: '{count} رسائل تنتظر',
    many: '{count} رسالة تنتظر',
    other: '{count} رسالة تنتظر',
  },
  'heard.waiting.screen-by': 'هي موسومة بالعاجلة: انظر فيها قبل {time}.',
  'heard.waiting.claiming': 'أخذها يفتحها في هذا المتصفح، ويُخبر صاحبها بأنها فُتحت.',
  'heard.waiting.taken': '{name} أخذ هذه الرسالة ويفتحها الآن.',
  'heard.waiting.gone': 'هذه الرسالة لم تعد تنتظر',
  'heard.waiting.gone.what': 'فتحها أحد، أو سُحبت. تبيّن القائمة أيهما.',
  'heard.opening.title': 'تُفتح الرسالة',
  'heard.opening.keeping': 'تُنشأ الحالة ويُخبر صاحب الرسالة',
  'heard.unopenable.title': 'لا يمكن فتح هذه الرسالة',
  'heard.unopenable.why':
    'ليست مختومة لمفاتيح هذا المكتب، أو لا يناسب توقيعها المكان الذي وُجدت فيه، أو هي بلاغ. لا يستطيع أي وصي قراءتها، ولا تفيد إعادة المحاولة.',
  'heard.unopenable.next': 'سجّل ذلك فيُخبر صاحبها بأنه تعذر فتحها. أو أعدها فتبقى منتظرة.',
  'heard.unopened.title': 'تعذر فتح هذه الرسالة',
  'heard.unopened.what':
    'حاول أحد الأوصياء وسجّل أن لا مفتاح للمكتب يفتحها. يرى صاحبها ذلك ويمكنه إرسال غيرها.',
  'heard.unopened.next':
    'إن تكرر هذا فأخبر من يدير الخادم: قارن بصمة مفتاح البرنامج التي يعرضها الموقع العام بالتي على ملصقاتكم. فالموقع الذي يوزع مفاتيح أخرى ينتج رسائل لا يقرؤها إلا شخص آخر.',
  'heard.gone.withdrawn': 'سُحبت',
  'heard.said.opened': 'فُتحت، وأُخبر صاحبها.',
  'heard.said.not-opened': 'تعذر فتح الرسالة.',
  'heard.problem.unreadable-case': 'لا تُفتح هذه الحالة، أو لا يناسبها توقيع رسالتها.',
  'heard.problem.unreadable-case.next': 'لا يُعرض منها شيء. أخبر وصيًّا آخر: ربما غيّرها الخادم.',
  'heard.problem.claimed.next': 'هذه الرسالة عند وصي آخر الآن. خذ التالية.',
  'heard.problem.not-claimed': 'لم تعد هذه الرسالة عندك.',
  'heard.problem.gone': 'سُحبت أو حُذفت.',
  'heard.notices.what':
    'يمكن إخبارك بالبريد بأن شيئًا ينتظر. في البريد أرقام والطريق إلى هنا، ولا شيء من أي رسالة.',
  'heard.notices.batches':
    'يُرسل البريد في {times} ({zone}) ولا يُرسل في غيرها أبدًا، كي لا يُعرف منه متى وصلت رسالة.',
  'heard.search.what':
    'يبحث في عناوين العمل وفي موضوع كل حالة، ولا يبحث أبدًا فيما كُتب إليكم. لا يُحفظ شيء مما تكتبه.',
  'heard.scrub.recuse.reason.hint': 'يُحفظ ملاحظةً يقرؤها بقية الأوصياء. لا تسمِّ فيها أحدًا.',
  'heard.scrub.translation.command': 'ترجمة الرسالة',
  'heard.viewer.refused.locked': 'هو مقفل بكلمة سر. اطلبها في المحادثة ثم افتح نسخة محفوظة.',
  'heard.viewer.where':
    'لا تفتح النسخة إلا على حاسوب معزول: بلا شبكة، وليس عليه شيء من المكتب، ويُمسح بعد ذلك. قد تدل على من كتب: لا تسلّمها كما هي.',
} as const satisfies TranslationOf<typeof english>;
