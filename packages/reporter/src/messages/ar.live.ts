import { comingBackLive } from './coming-back/ar.ts';
import { filesLive } from './files/ar.ts';
import { gateLive } from './gate/ar.ts';
import type { LiveKey } from './keys.ts';
import type { Message } from './message.ts';
import { namesLive } from './names/ar.ts';
import { workLive } from './work/ar.ts';

/** What scripts show, in Arabic. */
export const messages = {
  ...gateLive,
  'title.error': 'خطأ: {title}',
  'title.site': '{title} – Bellbuoy',

  'report.step': 'الخطوة {step} من نحو {steps}',

  // Opening hours
  'hours.open': 'يقرأ هذا إنسان من {from} إلى {to} اليوم. الساعة الآن {now}: يوجد أحد.',
  'hours.laterToday': 'يقرأ هذا إنسان من {from} إلى {to}. الساعة الآن {now}: لن يراه أحد قبل {next}.',
  'hours.laterTodayUrgent':
    'يقرأ هذا إنسان من {from} إلى {to}. الساعة الآن {now}: لن يراه أحد قبل {next} إلا إذا قلت إنه عاجل.',
  'hours.laterDay':
    'تُقرأ البلاغات ثانية يوم {day} من {from} إلى {to}. الساعة الآن {now}: لن يراه أحد قبل ذلك.',
  'hours.laterDayUrgent':
    'تُقرأ البلاغات ثانية يوم {day} من {from} إلى {to}. الساعة الآن {now}: لن يراه أحد قبل ذلك إلا إذا قلت إنه عاجل.',
  'hours.zone': 'الأوقات بحسب {zone}.',
  'home.reader': 'وهو هنا المكتب «{desk}».',

  // Errors, beside the field and in the summary
  'error.saw': 'اكتب ما رأيت',
  'error.tooLong': {
    one: 'اختصره بحرف واحد',
    two: 'اختصره بحرفين',
    few: 'اختصره بمقدار {count} أحرف',
    many: 'اختصره بمقدار {count} حرفًا',
    other: 'اختصره بمقدار {count} حرف',
  },
  'error.where': 'اكتب أين كان، أو أنك لا تعرف',
  'error.when': 'اكتب متى كان، أو أنك لا تعرف',
  'error.urgent': 'اختر هل هو عاجل',
  'error.confirmEmpty': 'اكتب الكلمة {number}',
  'error.confirmWrong': 'الكلمة {number} ليست التي في بطاقتك',
  'error.wordsEmpty': 'اكتب كلماتك الاثنتي عشرة',
  'error.wordsCount': {
    one: 'اكتب الكلمات الاثنتي عشرة كلها. هنا كلمة واحدة حتى الآن',
    two: 'اكتب الكلمات الاثنتي عشرة كلها. هنا كلمتان حتى الآن',
    few: 'اكتب الكلمات الاثنتي عشرة كلها. هنا {count} كلمات حتى الآن',
    many: 'اكتب الكلمات الاثنتي عشرة كلها، ولا شيء غيرها. هنا {count} كلمة',
    other: 'اكتب الكلمات الاثنتي عشرة كلها، ولا شيء غيرها. هنا {count} كلمة',
  },
  'error.wordsUnknown': 'الكلمة {number} ليست في أي من القوائم العشر. راجع كتابتها',
  'error.wordsOrder': 'هذه الكلمات لا تجتمع معًا. راجع ترتيبها، وتأكد من أنك لم تخلط كلمة بأخرى',
  'error.wordsNoMailbox':
    'لا تفتح هذه الكلمات أي محادثة. راجعها مرة أخرى؛ وإذا لم تر قط أن بلاغك وصل فهو لم يُرسل',
  'error.offline': 'لا يوجد اتصال. حاول مرة أخرى عندما يعود. لم يضع شيء',
  'error.server': 'لا يستطيع حاسوب المكتب أن يجيب الآن. حاول مرة أخرى بعد بضع دقائق. لم يضع شيء',
  'error.programme': 'لا يمكن فحص مفاتيح هذا الموقع الآن، لذلك لا يُفتح شيء ولا يُرسل. حاول في وقت لاحق',
  'error.message': 'اكتب رسالتك',
  'error.moved': 'وصل شيء جديد في هذه الأثناء. اقرأه ثم أرسل مرة أخرى؛ ما كتبته ما زال هنا',
  'error.messageTooLong': 'الرسالة أطول من أن تُختم. اختصرها',
  'error.otherDesk': 'مكتب آخر يقرأ بلاغك الآن. انظر أعلاه أي مكتب هو، ثم أرسل مرة أخرى؛ ما كتبته ما زال هنا',
  'error.gone': 'بلاغك مسحوب أو محذوف. لا يمكن إرسال شيء آخر',

  // Counting down a long text
  'count.left': {
    zero: 'لم يبق أي حرف',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {count} أحرف',
    many: 'بقي {count} حرفًا',
    other: 'بقي {count} حرف',
  },
  'count.over': {
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: '{count} أحرف زائدة',
    many: '{count} حرفًا زائدًا',
    other: '{count} حرف زائد',
  },

  // Words
  'words.copied': 'نُسخت. ألصقها الآن في مكان آمن',
  'words.copyFailed': 'لا يسمح لنا هذا المتصفح بالنسخ. حدد الكلمات وانسخها بنفسك',
  'words.saved': 'حُفظت في التنزيلات',
  'urgent.yes': 'نعم',
  'urgent.no': 'لا',

  // Sending
  'sending.sealing': 'نختم على جهازك',
  'sending.sending': 'نرسل',
  'sending.verifying': 'نفحص الوعد الموقع',
  'sending.waiting': 'ننتظر الاتصال. بلاغك مختوم ولم يُرسل بعد. سيذهب من نفسه عندما يعود الاتصال.',
  'sending.busy': 'حاسوب المكتب مشغول. تُعاد المحاولة من نفسها.',
  'sending.refused':
    'رفض حاسوب المكتب البلاغ ولم يحتفظ بشيء منه. ما كتبته ما زال في هذه الصفحة. انسخه وحاول في وقت لاحق.',
  'sending.expired':
    'انتهت مفاتيح الختم وأنت تكتب، ولا توجد مفاتيح جديدة بعد. لم يُرسل شيء. ما كتبته ما زال في هذه الصفحة.',
  'sending.unverified':
    'وصل رد، لكن الوعد فيه ليس موقعًا كما يجب. لذلك لا نقول إن بلاغك وصل. احتفظ بكلماتك، وانظر بها غدًا هل هو هناك.',
  'sending.failed':
    'لم يستطع هذا المتصفح أن يختم البلاغ، لذلك لم يُرسل شيء. ما كتبته ما زال في هذه الصفحة. انسخه وجرب متصفحًا آخر.',
  'sending.tooLong': 'البلاغ أطول من أن يُختم. اختصر ما كتبته. لم يُرسل شيء، وكل شيء ما زال هنا.',
  'sending.textCopied': 'نُسخ',
  'sent.by': 'يظهر القيد في السجل العام في موعد أقصاه {day}.',
  'promise.fileName': 'وعد-{day}.txt',

  // Conversation: where it stands
  'state.received': 'وصل بلاغك. لم يفتحه أحد بعد.',
  'state.moved': 'انتقل بلاغك إلى مكتب آخر. يقرؤه ويرد عليك الآن: {desk}.',
  'state.opened': 'فتح المكتب بلاغك.',
  'state.second-review': 'ينظر شخص ثان في بلاغك.',
  'state.passed-on': 'نُقل بلاغك إلى الجهة المختصة. لم يعد من الممكن سحبه.',
  'state.finished': 'انتهى المكتب من بلاغك.',
  'state.withdrawn': 'سحبت بلاغك. وحُذفت نسخة المكتب.',
  'state.purged': 'حُذف بلاغك وفق الجدول المنشور.',
  'outcome.no-further-action': 'النتيجة: لا إجراء آخر. نظر المكتب في الأمر ولا شيء آخر يُعمل.',
  'outcome.out-of-scope': 'النتيجة: هذا الخط ليس لهذا الأمر. ليس في ذلك لوم، ولم يُتخذ شيء ضد أحد.',
  'outcome.unfounded': 'النتيجة: الوقائع لا تُظهر ذلك. ليس في ذلك لوم: هكذا تنتهي معظم البلاغات الصادقة.',
  'outcome.duplicate': 'النتيجة: لدى المكتب هذا الأمر في بلاغ آخر.',
  'outcome.unopenable': 'النتيجة: لم يستطع المكتب فتحه. أرسل بلاغا جديدا إن كان الأمر ما زال مهما.',
  'outcome.knowingly-false':
    'النتيجة: رأى شخصان في المكتب أن مرسله كان يعلم أنه غير صحيح. إن كان ذلك خطأ فاكتب إلى المكتب.',
  'outcome.upheld': 'النتيجة: كنت على حق. وما سيُفعل مذكور في جواب الأوصياء.',
  'outcome.partly-upheld': 'النتيجة: كنت على حق في بعضه. وما سيُفعل مذكور في جواب الأوصياء.',
  'outcome.not-upheld': 'النتيجة: لم يجد الأوصياء الأمر كذلك. والسبب في جوابهم.',
  'outcome.checked': 'النتيجة: تم الفحص. كل من يسأل عن اسم يتلقى هذا.',
  'can.opened': 'يمكنك أن تكتب ثانية، ويمكنك سحب بلاغك.',
  'can.passed-on': 'ما زال بإمكانك الكتابة إلى المكتب.',
  'can.finished': 'إن جدّ شيء فاكتبه: يراه المكتب، ولا يُحذف شيء قبل أن يمكن قراءته. ويمكنك أيضا سحب بلاغك.',
  'state.answerBy': 'موعد الجواب أقصاه {day}.',
  'state.answerLate': 'كان موعد الجواب أقصاه {day}. والمكتب متأخر.',
  'state.answerLate.next':
    'ما يمكنك فعله: اكتب من جديد في هذه الصفحة ولا يضيع شيء، أو عُد غدًا لتنظر، أو اسحب بلاغك. وإن كان لهذا الخط أمناء فهم يرون أن المكتب متأخر. إن كان أحد في خطر الآن فلا تنتظر: اتصل برقم الطوارئ.',
  'state.purgeOn': 'سيُحذف في {day}.',
  'state.purgeSoon': 'احفظ قبل ذلك ما تريد الاحتفاظ به. وإن كتبت من جديد بقي مدة أطول.',
  'state.checked': 'نظرنا الآن.',
  'state.nothingNew': 'لا جديد.',

  // Conversation: the timeline
  'timeline.you': 'أنت',
  'timeline.desk': 'المكتب',
  'timeline.openedDay': 'فتح المكتب بلاغك ووقّع على ذلك',
  'timeline.openedUnsigned': 'يقول هذا الحاسوب إن المكتب فتح بلاغك. لكن توقيع المكتب غير موجود',
  'timeline.movedTo': 'من هنا فصاعدًا: {desk}',
  'write.reader': 'ما تكتبه هنا لا يقرؤه إلا {desk}. المكتب الذي كتبت إليه أولًا لا يستطيع.',
  'timeline.passedOn': 'نُقل إلى {body}',
  'timeline.secondReview': 'ينظر فيه الآن شخص ثان قبل أن ينتهي',
  'timeline.finished': 'انتهى المكتب من بلاغك',
  'timeline.withdrawn': 'سحبت بلاغك',
  'timeline.purged': 'حُذف بلاغك',
  'timeline.deleted': 'حذفت هذه الرسالة',
  'timeline.noExcerpt': 'ما كتبته لا يظهر هنا: كان عندك وعند المكتب فقط.',
  'timeline.excerpt': 'هكذا تبدأ.',
  'timeline.verified': 'وقّعها المكتب',
  'timeline.broken': 'توجد هنا رسالة لا تفتحها كلماتك، أو لم يوقعها المكتب. لذلك لا تظهر. أخبر المكتب بذلك.',
  'timeline.gap': 'تنقص هنا رسالة واحدة على الأقل من المكتب. أخبر المكتب بذلك.',
  'timeline.repeat': 'أرسل المكتب رسالتين برقم واحد. أخبر المكتب بذلك.',
  'timeline.reordered': 'وصلت رسالة من المكتب بترتيب غير صحيح.',
  'timeline.brokenLink': 'لا تتفق رسالة من المكتب مع التي قبلها. أخبر المكتب بذلك.',
  'timeline.unknownSeen': 'رسالة من المكتب تجيب عن شيء لم ترسله. أخبر المكتب بذلك.',
  'timeline.ownMissing': {
    one: 'رسالة أرسلتها لم تعد هنا. أخبر المكتب بذلك.',
    two: 'رسالتان أرسلتهما لم تعودا هنا. أخبر المكتب بذلك.',
    few: '{count} رسائل أرسلتها لم تعد هنا. أخبر المكتب بذلك.',
    many: '{count} رسالة أرسلتها لم تعد هنا. أخبر المكتب بذلك.',
    other: '{count} رسالة أرسلتها لم تعد هنا. أخبر المكتب بذلك.',
  },
  'write.sending': 'نختم ونرسل …',
  'write.sent': 'وصلت رسالتك.',
  'write.notAdded': 'وصلت رسالتك، لكن لم نستطع أن نحفظ كلماتها الأولى لتراها هنا.',
  'delete.done': 'حُذفت الرسالة.',
  'withdraw.done': 'سُحب بلاغك. وحذفنا نسختنا.',
  'withdraw.late': 'نُقل بلاغك من قبل، لذلك لا يمكن سحبه هنا. ما زلت تستطيع أن تكتب إلى المكتب.',

  // The log
  'log.in': 'بلاغك في السجل. فحص متصفحك ذلك.',
  'log.pending': 'بلاغك ليس في السجل بعد. يقول الوعد: في موعد أقصاه {day}.',
  'log.overdue':
    'كان يجب أن يكون بلاغك في السجل في موعد أقصاه {day}، وهو ليس فيه. هذا يخالف الوعد الموقع. احفظ الوعد: فهو يثبت ذلك.',
  'log.letGo':
    'انتهى هذا قبل أكثر من سنة. حُذف ما كان يقود من هنا إلى السجل العام. والوعد الذي حفظته ما زال يثبت أنك أبلغت.',
  'log.promiseBad': 'الوعد الذي يعرضه هذا الحاسوب ليس موقعًا كما يجب.',
  'log.proofBad': 'الإثبات الذي يعرضه هذا الحاسوب غير صحيح. لا تعتمد عليه، واحتفظ بوعدك.',
  'log.stepLine': 'ما يخفيه القيد',
  'log.stepEntry': 'القيد المغلق الذي تصنعه كلماتك منه',
  'log.stepLeaf': 'ورقته في السجل',
  'log.stepProof': 'مكانه',
  'log.stepProofText': 'القيد {index} من {size}',
  'log.stepRoot': 'جذر السجل الذي يؤدي إليه',
  'log.stepCheckpoint': 'رأس السجل الموقع',
  'log.event.report': 'وصل بلاغك',
  'log.event.opened': 'فتحه المكتب',
  'log.event.withdrawn': 'سحبته',
  'log.event.purge': 'حُذف',
  'log.eventIn': '{event}، {day}: في السجل',
  'log.eventPending': '{event}، {day}: ليس في السجل بعد',
  'log.explain':
    'صنع متصفحك القيد المغلق من كلماتك، ووجد مكانه في السجل بالإثبات، وحسب الجذر من هناك، وقارنه بالرأس الذي وقّعه مفتاح السجل. لا يستطيع غيرك أن يعرف أن هذا القيد لك.',

  // Files
  'error.filesMany': 'اختر {max} ملفات على الأكثر. لم تُضف الأخرى',
  'error.fileLarge': '«{name}» أكبر من {size} ولم يُضف',
  'error.fileEmpty': '«{name}» فارغ ولم يُضف',
  'error.fileUndecided': 'اختر هل يُرسل «{name}» كما هو أم يُترك',
  'error.fileFailed': 'أزل «{name}»، أو أزله واختره من جديد',
  'sending.filesSending': 'جارٍ إرسال الملفات المختومة',
  'file.checking': 'جارٍ فحصه على جهازك…',
  'file.sending': 'جارٍ الختم والإرسال: {percent}',
  'file.waiting': 'في انتظار اتصال. يتابع وحده من حيث توقف',
  'file.paused': 'متوقف مؤقتاً',
  'file.sent': 'خُتم وأُرسل',
  'file.refused': 'لم يقبل حاسوب المكتب هذا الملف. لم يُحفظ منه شيء',
  'file.unreadable': 'لا يمكن قراءة هذا الملف على جهازك. لم يُرسل منه شيء',
  'file.cleaned': 'وُجد وأُزيل: {list}',
  'file.nothingFound': 'أُعيد صنعه بلا تفاصيل مخفية. لم نجد شيئاً منها',
  'file.found': 'وُجد فيه: {list}',
  'finding.place': 'مكان التقاطها',
  'finding.time': 'الوقت',
  'finding.camera': 'الكاميرا',
  'finding.author': 'اسم',
  'finding.program': 'البرنامج الذي صنعه',
  'finding.description': 'عنوان أو وصف',
  'sending.files':
    'لم يصل أحد الملفات. لم يُرسل بلاغك، وما كتبته ما زال في هذه الصفحة. عد إلى إجاباتك وغيّر الملفات.',

  ...comingBackLive,
  ...workLive,
  ...filesLive,
  ...namesLive,
} as const satisfies Record<LiveKey, Message>;
