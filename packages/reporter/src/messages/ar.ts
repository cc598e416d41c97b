import { comingBackPage } from './coming-back/ar.ts';
import { commendationPage } from './commendation/ar.ts';
import { demandsPage } from './demands/ar.ts';
import { filesPage } from './files/ar.ts';
import { gatePage } from './gate/ar.ts';
import type { PageKey } from './keys.ts';
import { learnPage } from './learn/ar.ts';
import type { Text } from './message.ts';
import { namesPage } from './names/ar.ts';
import { offlinePage } from './offline/ar.ts';
import { pagesPage } from './pages/ar.ts';
import { postsPage } from './posts/ar.ts';
import { practicePage } from './practice/ar.ts';
import { redeemPage } from './redeem/ar.ts';
import { redressPage } from './redress/ar.ts';
import { rewardsPage } from './rewards/ar.ts';
import { sealedPage } from './sealed/ar.ts';
import { transparencyPage } from './transparency/ar.ts';
import { workPage } from './work/ar.ts';

/** What stands in the pages, in Arabic. */
export const ar = {
  ...pagesPage,
  ...redeemPage,
  ...sealedPage,
  ...offlinePage,
  ...redressPage,
  ...transparencyPage,
  ...practicePage,
  ...demandsPage,
  ...rewardsPage,
  ...commendationPage,
  ...postsPage,

  ...gatePage,
  ...learnPage,
  // Every page
  'site.name': 'Bellbuoy',
  'site.skip': 'انتقل إلى المحتوى الرئيسي',
  'site.navigation': 'الصفحات',
  'site.languages': 'اللغات',
  'site.home': 'البداية',
  'site.report': 'الإبلاغ',
  'site.return': 'العودة بكلماتك',
  'site.safety': 'هل هو آمن؟',
  'site.otherWays': 'إذا تعذر الإرسال',
  'site.footer': 'لا يضع هذا الموقع ملفات تعريف ارتباط، ولا يحتفظ بعناوين، ولا يطلب شيئًا من أي موقع آخر.',
  'site.origin': 'اسم هذا الخط:',
  'site.source': 'Bellbuoy برنامج حر يستطيع أي شخص أن يفحصه.',
  'site.back': 'رجوع',
  'exit.button': 'غادر الموقع بسرعة',
  'exit.hint': 'هذا لا يمحو سجل التصفح.',
  'exit.keys': 'الضغط على Shift ثلاث مرات يفعل الشيء نفسه.',
  'exit.leaving': 'جارٍ المغادرة',

  // Emergency, above anything that asks
  'emergency.title': 'هل هناك من هو في خطر، أو هل وجدت جهازًا؟',
  'emergency.call': 'اتصل أولًا بالرقم {number} أو برقم الطوارئ في مكانك.',
  'emergency.device':
    'لا تلمس الجهاز. ابتعد، وأبعد الآخرين، وتذكر المكان والوقت. يمكنك أن تبلغ عنه هنا بعد ذلك.',

  // What must be known before anything is sent
  'state.slow': 'ألا يظهر هنا شيء آخر؟ إذن لا يستطيع هذا المتصفح أن يختم بلاغًا، ولا يمكن إرسال شيء منه.',
  'state.notOpenTitle': 'لم نفتح بعد',
  'state.notOpen':
    'لا يوجد هنا بعد من يقرأ البلاغات، لذلك لا يمكن إرسال شيء. عد في يوم آخر من فضلك. وإذا كان الأمر لا يحتمل الانتظار فاقرأ {otherWays}.',
  'state.expiredTitle': 'لا يمكن إرسال شيء الآن',
  'state.expired':
    'مفاتيح الختم في هذا الموقع قديمة. البلاغ المختوم بها قد لا يُقرأ أبدًا، لذلك لا يُرسل شيء. لم يغادر جهازك شيء مما كتبته. حاول مرة أخرى غدًا، وتأكد من أن التاريخ في جهازك صحيح.',
  'state.unverifiedTitle': 'لا يمكن إرسال شيء من هذا الموقع الآن',
  'state.unverified':
    'مفاتيح الختم في هذا الموقع ليست موقعة كما يجب. ربما يحاول أحد أن يقرأ بلاغات ليست له، لذلك لا يُرسل شيء. لم يغادر جهازك شيء مما كتبته. إن استطعت فأخبر المؤسسة التي تدير هذا الخط.',
  'state.unreachableTitle': 'لا يوجد اتصال',
  'state.unreachable':
    'لا يمكن الوصول إلى المكتب الآن. لم يغادر جهازك شيء مما كتبته. تعيد هذه الصفحة المحاولة من نفسها.',
  'state.unsupportedTitle': 'لا يستطيع هذا المتصفح أن يختم بلاغًا',
  'state.unsupported': 'لا يغادر البلاغ جهازك إلا وهو مختوم، وهذا المتصفح لا يستطيع ذلك. لم يُرسل شيء.',
  'state.otherWays': 'ما يمكنك فعله غير ذلك',
  'state.otherWaysLink': 'ما يمكنك فعله غير ذلك',
  'state.tryAgain': 'حاول مرة أخرى',
  'noscript.title': 'لا يمكن إرسال شيء من دون JavaScript',
  'noscript.body':
    'يُختم بلاغك في متصفحك قبل أن يغادره. وهذا يحتاج إلى JavaScript، وهو متوقف هنا، لذلك لا يمكن إرسال شيء. {otherWays}.',

  // Home
  'home.title': 'أخبرنا بما رأيت',
  'home.lead': 'أبلغ عن أمر يمس الأمن لدى من ينظرون فيه. قل ما رأيت، لا من أنت، وعد لتقرأ جوابهم.',
  'home.start': 'أبلغ عما رأيت',
  'home.return': 'العودة بكلماتك',
  'home.effort': 'نحو خمس دقائق. لا حساب، ولا اسم، ولا شيء يُثبَّت.',
  'home.free': 'لست ملزمًا بالإبلاغ.',
  'home.faith': 'لا نفعل شيئًا ضد من يخطئ بحسن نية.',
  'home.doTitle': 'ماذا يمكنني أن أفعل هنا؟',
  'home.do1':
    'أبلغ عن فعل أو شيء أو رسالة صادفتها بنفسك: جهاز وُضع في مكان، أو اقتحام، أو عبث، أو مسؤول مزيف، أو عرض مال مقابل معلومات من الداخل.',
  'home.do2': 'اطلب المساعدة إذا ضغط عليك أحد أو أراد تجنيدك. لن يلومك أحد.',
  'home.do3': 'عد باثنتي عشرة كلمة: اقرأ الجواب، أو أضف شيئًا، أو اسحب بلاغك.',
  'home.safeTitle': 'هل هو آمن؟',
  'home.safe1': 'يُختم بلاغك على جهازك قبل أن يغادره. ولا يستطيع هذا الحاسوب أن يفتحه.',
  'home.safe2': 'لا شيء محفوظ هنا يدل على من أنت: لا حساب، ولا عنوان، ولا ملفات تعريف ارتباط.',
  'home.safe3': 'تحصل على إثبات موقع بأن بلاغك قُبل.',
  'home.safeMore': 'ما الذي يحميك، وما الذي لا يستطيع',
  'home.whoTitle': 'من يقرؤه؟',
  'home.who1': 'العاملون في المكتب الذي تكتب إليه فقط.',
  'home.who2': 'لا يقرؤه من يشغلون هذا الحاسوب، ولا تقرر أي آلة شيئًا.',
  'home.who3': 'يجيبك إنسان، في العادة خلال يومي عمل.',
  'home.nextTitle': 'ماذا يحدث للبلاغ',
  'home.next1Title': 'تجيب عن أسئلة قصيرة',
  'home.next1': 'ماذا رأيت، وأين، ومتى؟ سؤال واحد في كل صفحة، وبكلامك أنت.',
  'home.next2Title': 'تحتفظ باثنتي عشرة كلمة',
  'home.next2': 'هي المفتاح الوحيد لمحادثتك. لا اسم، ولا رقم هاتف، ولا كلمة مرور.',
  'home.next3Title': 'يختمه جهازك ويرسله',
  'home.next3': 'ترى متى وصل، وتحصل على الإثبات.',
  'home.next4Title': 'يقرؤه إنسان ويجيب',
  'home.next4': 'عد بكلماتك لتقرأ الجواب. يمكنك أن تسحبه ما دام لم يُنقل.',
  'home.notTitle': 'ما ليس لهذا الخط',
  'home.notLead': 'من هو الشخص وبماذا يفكر وكيف يعيش ليس سببًا للإبلاغ أبدًا. من فضلك لا تبلغ عن أي من هذه:',
  'home.notMore': 'لماذا لا، ومن يستطيع أن يساعد',

  // Safety
  'safety.title': 'ما الذي يحميك، وما الذي لا يستطيع',
  'safety.lead': 'من حقك أن تعرف ما يحدث بالضبط قبل أن تقرر. لست ملزمًا بالإبلاغ.',
  'safety.sealTitle': 'يُختم بلاغك على جهازك',
  'safety.seal':
    'يحول متصفحك بلاغك إلى ملف مختوم قبل أن يرسل أي شيء. والمفاتيح عند العاملين في المكتب وحدهم. من يشغل هذا الحاسوب يحفظ ملفًا لا يستطيع فتحه، وما تكتبه في هذه الصفحة لا يُرسل أبدًا وأنت تكتب.',
  'safety.keepTitle': 'ما الذي يُحفظ هنا',
  'safety.keep1': 'البلاغ المختوم، واليوم الذي وصل فيه، وحجمه بالتقريب.',
  'safety.keep2': 'ما إذا كنت قد قلت إنه عاجل. عندئذ فقط يُحفظ وقت، إلى أن ينظر فيه أحد.',
  'safety.keep3': 'لا شيء عنك: لا حساب، ولا عنوان إنترنت، ولا اسم متصفح، ولا ملف تعريف ارتباط.',
  'safety.keepMore': 'ما الذي يُحفظ، وكم يبقى',
  'safety.proofTitle': 'يمكنك أن تثبت ذلك',
  'safety.proof':
    'الرد على بلاغك وعد موقع بأن قيدًا له يظهر في سجل عام خلال ثمانية أيام. لا يبين القيد شيئًا مما كتبته. وإذا لم يظهر فالوعد الذي معك يثبت ذلك.',
  'safety.limitTitle': 'ما لا يستطيع هذا الموقع أن يفعله لك',
  'safety.limit1': 'لا يستطيع أن يعرف من ينظر إلى شاشتك، أو من يراقب جهازك أو شبكتك. {protect}.',
  'safety.limit1Protect': 'ما يمكنك أن تفعله أنت في ذلك',
  'safety.limit2':
    'من يملك مفتاح التوقيع لهذا البرنامج يستطيع أن يجعل البلاغات الجديدة تُختم لمفتاح عنده. أما البلاغات السابقة فتبقى مغلقة أمامه.',
  'safety.limit3': 'ما قرأه شخص لا يمكن أن يصير غير مقروء، حتى إذا سحبت بلاغك.',
  'safety.wrongTitle': 'إذا كنت مخطئًا',
  'safety.wrong':
    'يتبين أن معظم البلاغات لا ضرر فيها، ولا بأس بذلك. وما لا أساس له يُحذف وفق جدول منشور. العقوبات لمن يكذب عن قصد ليؤذي غيره، وليست أبدًا لمن يخطئ بحسن نية.',

  // If nothing can be sent
  'other.title': 'إذا تعذر الإرسال من هذا الجهاز',
  'other.lead':
    'ما لا يمكن ختمه لا يُرسل. هذا يحميك: البلاغ غير المختوم قد يُقرأ في طريقه، وقد يحفظه من يشغل هذا الحاسوب.',
  'other.browserTitle': 'جرب متصفحًا آخر',
  'other.browser1': 'استعمل نسخة حديثة من Firefox أو Chrome أو Edge أو Safari، أو استعمل Tor Browser.',
  'other.browser2': 'اسمح بتشغيل JavaScript لهذا العنوان. وهو يأتي من هذا الموقع وحده.',
  'other.browser3': 'حدّث جهازك، أو استعمل جهاز شخص تثق به. لا تستعمل جهازًا من العمل.',
  'other.waitTitle': 'إذا كان الأمر يحتمل الانتظار',
  'other.wait1': 'اكتب على ورقة ما رأيته بنفسك، وأين، ومتى. الذاكرة تضعف بسرعة، والورقة تبقى.',
  'other.wait2': 'عد إلى هنا في يوم آخر، أو من مكان آخر.',
  'other.nowTitle': 'إذا كان الأمر لا يحتمل الانتظار',
  'other.now1': 'في الخطر، أو إذا كان أمامك جهاز: اتصل بالرقم {number} أو برقم الطوارئ في مكانك.',
  'other.now2': 'وإلا فاذهب إلى المؤسسة التي تدير هذا الخط أو إلى الشرطة، أو اتصل بها.',
  'other.now3': 'المكالمة أو الزيارة ليست مختومة وقد تُسجل. يمكنك أن تطلب ألا يُكتب اسمك.',

  // Not found
  'missing.title': 'لا توجد صفحة كهذه',
  'missing.body': 'ربما كُتب العنوان خطأ، أو نُقلت الصفحة. لم يُرسل شيء.',

  // Report: the frame around the questions
  'report.title': 'أبلغ عما رأيت',
  'report.continue': 'متابعة',
  'report.ready': 'نستعد للختم …',
  'report.errorTitle': 'هناك مشكلة',
  'report.memory': 'ما تكتبه يبقى في هذه الصفحة إلى أن ترسله. وإذا أغلقت الصفحة زال.',

  // Report: the questions
  'urgent.title': 'هل هو عاجل؟',
  'urgent.hint': 'عاجل يعني أن ينظر فيه أحد قبل يوم العمل التالي.',
  'urgent.no': 'لا، يمكن أن ينتظر ساعات العمل',
  'urgent.yes': 'نعم، هو عاجل',
  'urgent.yesHint': 'يعلم المكتب فورًا بأن بلاغًا عاجلًا وصل',
  'urgent.visible':
    'هذا هو الجواب الوحيد غير المختوم. إذا قلت نعم علم هذا الحاسوب أن البلاغ عاجل، واحتفظ بوقت له إلى أن ينظر فيه أحد.',
  'urgent.emergency': 'لا يأتي أحد من هنا لمساعدتك. عند الخطر اتصل بالرقم {number}.',

  // Report: check
  'check.title': 'راجع ما كتبته',
  'check.hint': 'ما زلت تستطيع تغيير أي شيء. لم يغادر جهازك شيء.',
  'check.identity': 'اقرأه مرة أخرى وفي بالك سؤال واحد: هل يدل على من أنت؟ اترك ما لا حاجة إليه.',
  'check.continue': 'تابع إلى كلماتك الاثنتي عشرة',

  // Report: the words
  'words.title': 'احتفظ بهذه الكلمات الاثنتي عشرة',
  'words.lead':
    'هذه الكلمات تفتح محادثتك. لا نستطيع أن نجدها لك. ومن كانت معه يستطيع أن يقرأها. وهي كلمات إنجليزية، وتُقرأ من اليسار إلى اليمين.',
  'words.card': 'كلماتك الاثنتا عشرة',
  'words.list': 'اثنتا عشرة كلمة، بهذا الترتيب',
  'words.numbers': 'أظهرها أرقامًا',
  'words.asWords': 'أظهرها كلمات',
  'words.copy': 'نسخ',
  'words.save': 'حفظ في ملف',
  'words.print': 'طباعة',
  'words.where':
    'أفضل مكان لها برنامج لحفظ كلمات المرور، أو ورقة في مكان آمن. لا ترسلها إلى أحد بالبريد أو الدردشة.',
  'words.cardNote': 'عد بها إلى',
  'words.continue': 'احتفظت بها',

  // Report: two words typed back
  'confirm.title': 'اكتب اثنتين من كلماتك',
  'confirm.hint': 'بهذا نتأكد من أنك تستطيع العودة: الكلمات الضائعة لا يمكن أن توجد مرة أخرى.',
  'confirm.word': 'الكلمة {number}',
  'confirm.back': 'أرني الكلمات مرة أخرى',
  'confirm.continue': 'اختم وأرسل',

  // Report: sending
  'sending.title': 'بلاغك في الطريق',
  'sending.keepOpen': 'أبق هذه الصفحة مفتوحة من فضلك.',
  'sending.seal': 'الختم على جهازك',
  'sending.send': 'إرسال البلاغ المختوم',
  'sending.verify': 'فحص الوعد الموقع',
  'sending.state.waiting': 'ليس بعد',
  'sending.state.doing': 'الآن',
  'sending.state.done': 'تم',
  'sending.state.stopped': 'توقف',
  'sending.retry': 'حاول الآن',
  'sending.copy': 'انسخ ما كتبته',
  'sending.edit': 'عد إلى أجوبتي',
  'sending.problemTitle': 'لم يُرسل',

  // Report: sent
  'sent.title': 'وصل بلاغك',
  'sent.lead': 'هو مختوم لدى المكتب، وقد فحصنا الوعد الموقع بأنه قُبل.',
  'sent.promiseTitle': 'إثباتك',
  'sent.promise': 'يقول الوعد إن قيدًا لبلاغك يظهر في السجل العام. ولا يبين القيد شيئًا مما كتبته.',
  'sent.promiseSave': 'احفظ الوعد',
  'sent.promiseWarning': 'هذا الملف يثبت أنك أبلغت.',
  'sent.promiseAdvice': 'احفظه فقط حيث لا يجده أحد تخافه. ويمكنك الاستغناء عنه: كلماتك تبين الشيء نفسه.',
  'sent.nextTitle': 'ماذا يحدث بعد ذلك',
  'sent.next1': 'يفتح أحد العاملين في المكتب بلاغك.',
  'sent.next2': 'يجيبك، في العادة خلال يومي عمل. وقد يكون لديه سؤال لك.',
  'sent.next3': 'عد بكلماتك الاثنتي عشرة. لا يستطيع أحد أن يتصل بك: أنت وحدك تستطيع فتح هذه المحادثة.',
  'sent.return': 'العودة بكلماتك',
  'sent.wordsAgain': 'أظهر كلماتي مرة أخرى',
  'sent.leaveTitle': 'قبل أن تغادر',
  'sent.leave': 'أغلق هذه الصفحة. وإذا كان غيرك يستعمل هذا الجهاز فامح سجل المتصفح.',

  // Return
  'return.title': 'العودة بكلماتك',
  'return.label': 'كلماتك الاثنتا عشرة، أو الأرقام الاثنا عشر',
  'return.hint':
    'اكتبها أو ألصقها بترتيبها. تصلح أي من اللغات العشر، ولا تهم الحروف الكبيرة ولا المسافات الزائدة.',
  'return.show': 'إظهار',
  'return.hide': 'إخفاء',
  'return.showLabel': 'إظهار الكلمات',
  'return.hideLabel': 'إخفاء الكلمات',
  'return.continue': 'افتح محادثتي',
  'return.lostTitle': 'ضاعت كلماتي',
  'return.lost':
    'لا نستطيع أن نجدها لك: لا شيء محفوظ هنا يدل على أي بلاغ هو بلاغك. يبقى بلاغك لدى المكتب، ويمكنك أن ترسل بلاغًا جديدًا تذكر فيه ذلك.',
  'return.opening': 'نفتحها على جهازك …',

  // Conversation
  'conversation.title': 'محادثتك',
  'conversation.close': 'أغلق المحادثة',
  'conversation.closeHint': 'عندئذ تنسى هذه الصفحة كلماتك.',
  'conversation.refresh': 'انظر هل من جديد',
  'conversation.timeline': 'ما حدث حتى الآن',
  'conversation.writeTitle': 'اكتب إلى المكتب',
  'conversation.writeLabel': 'رسالتك',
  'conversation.writeHint': 'تُختم على جهازك، مثل بلاغك.',
  'conversation.writeSend': 'اختم وأرسل',
  'conversation.delete': 'احذف هذه الرسالة',
  'conversation.deleteSure': 'احذفها نهائيًا',
  'conversation.deleteKeep': 'أبقها',
  'conversation.deleteHint': 'تُحذف هنا، عندك أنت. ويحتفظ المكتب بما كتبه.',
  'log.title': 'بلاغك في السجل العام',
  'log.lead':
    'السجل عام ولا يمكن تغييره لاحقًا من دون أن يُكشف ذلك. يفحصه متصفحك هنا، ولا يصدق هذا الحاسوب من دون دليل.',
  'log.details': 'ما الذي فُحص بالضبط',
  'withdraw.title': 'اسحب بلاغك',
  'withdraw.lead': 'يمكنك أن تسحب بلاغك ما دام لم يُنقل. لا عقوبة على ذلك، ولا يلزم أن تقول لماذا.',
  'withdraw.sentence': 'نحذف نسختنا. وما قرأه شخص لا يمكن أن يصير غير مقروء.',
  'withdraw.ask': 'اسحب بلاغي',
  'withdraw.sureTitle': 'هل تريد أن تسحبه؟',
  'withdraw.sure': 'نعم، اسحبه',
  'withdraw.keep': 'لا، أبقه',

  // Files
  'files.title': 'هل لديك صورة أو تسجيل أو مستند؟',
  'files.hint': 'يمكنك المتابعة من دونه. لا تعد إلى المكان لتلتقط صورة، ولا تفتح رسالة مرة أخرى لتحفظها.',
  'files.limits': 'حتى 10 ملفات، كل منها 500 ميغابايت على الأكثر. تُختم على جهازك مثل بلاغك.',
  'files.list': 'الملفات التي اخترتها',
  'files.pause': 'أوقف الإرسال مؤقتاً',
  'files.resume': 'تابع الإرسال',
  'files.lapse':
    'تُرسل الملفات المختومة وأنت تتابع الكتابة. لا تخص أحداً حتى ترسل بلاغك، ومن دونه تُحذف بعد غد.',
  'files.cleanTitle': 'ما الذي قد يقوله الملف عنك',
  'files.clean1':
    'كثيراً ما تحمل الصور مكان التقاطها ووقته والكاميرا، وكثيراً ما تذكر المستندات اسم كاتبها. ما نجده يظهر هنا ويُزال على جهازك.',
  'files.clean2': 'ما يُرى أو يُسمع يبقى: انعكاس، أو لافتة شارع، أو صوت يعرفه أحد.',
  'files.clean3': 'ملف لم يكن إلا لديك قد يدل على أنه منك.',
  'files.clean4': 'يرى المكتب اسم الملف. غيّر الاسم قبل أن تختاره إن كان يقول الكثير.',
  'file.unsureTitle': 'قد يقول هذا الملف أكثر مما تراه.',
  'file.unsure':
    'قد يحمل المكان أو الوقت أو الجهاز أو اسماً، ولا نضمن إزالة ذلك من هذا النوع من الملفات. القرار لك.',
  'file.asIs': 'أرسله كما هو',
  'file.leaveOut': 'لا ترسله',
  'file.remove': 'إزالة',
  'sending.files': 'إرسال الملفات المختومة',

  ...comingBackPage,
  ...workPage,
  ...filesPage,
  ...namesPage,
} as const satisfies Record<PageKey, Text>;
