import type { filesLive as enLive, filesPage as enPage } from './en.ts';

/** Files and voice notes, in Arabic: what stands in the pages. */
export const filesPage: Record<keyof typeof enPage, string> = {
  'file.partlyTitle': 'أُزيلت خصائصه. التعليقات والتغييرات باقية فيه.',
  'file.partly':
    'ما زالت في هذا المستند تعليقات أو تغييرات متتبَّعة أو برامج. أُزيلت الأسماء والتواريخ التي بجانبها، أما ما كتبه الناس فيها فباقٍ. احذفها أولاً إن كانت تقول الكثير، أو أرسله هكذا.',
  'file.undrawableTitle': 'لا يستطيع متصفحك إعادة رسم هذه الصورة.',
  'file.undrawable':
    'لذلك لا يمكن هنا إزالة ما تخفيه، كالمكان والوقت والكاميرا. احفظها بصيغة JPEG أو التقط صورة للشاشة وهي معروضة، واختر تلك بدلاً منها، أو أرسلها كما هي. القرار لك.',
  'write.files': 'أضف ملفاً أو صوتك',
  'write.filesLabel': 'ملفات هذه الرسالة',
  'voice.title': 'أو قل ذلك بصوتك',
  'voice.warning': 'يمكن التعرّف على الصوت: يعرفه من يعرفك، وتعرفه الحواسيب. الكتابة تقول عنك أقل.',
  'voice.record': 'سجّل رسالة صوتية',
  'voice.stop': 'أوقف التسجيل',
  'voice.listen': 'استمع إلى رسالتك الصوتية',
  'voice.keep': 'أرفقها',
  'voice.discard': 'تخلّص منها',
};

/** What the scripts show. */
export const filesLive: Record<keyof typeof enLive, string> = {
  'voice.recording': 'جارٍ التسجيل. تكلّم الآن: {time}',
  'voice.ready': 'رسالتك الصوتية، {time}. ما زالت على هذه الصفحة فقط',
  'voice.refused': 'لا يسمح متصفحك لهذه الصفحة باستخدام الميكروفون. يمكنك أن تكتب، أو أن تختار تسجيلاً',
  'voice.none': 'لم نجد ميكروفوناً. يمكنك أن تكتب، أو أن تختار تسجيلاً',
  'voice.discarded': 'حُذفت الرسالة الصوتية',
  'voice.attached': 'أُرفقت الرسالة الصوتية',
  'voice.fileName': 'رسالة-صوتية',
};
