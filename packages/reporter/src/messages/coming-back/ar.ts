import type { comingBackLive as enLive, comingBackPage as enPage } from './en.ts';

/** The words on paper and the calendar entry, in Arabic: what stands in the pages. */
export const comingBackPage: Record<keyof typeof enPage, string> = {
  'card.address': 'أضف عنوان هذا الموقع أيضًا إلى الورقة والملف',
  'card.addressHint': 'من دونه تبدو كأي قائمة كلمات، ولا شيء عليها يدل على الغرض منها.',
  'card.moreTitle': 'على الورق، أو في برنامج لحفظ كلمات المرور',
  'card.manager':
    'انسخ الكلمات وألصقها ككلمة مرور في بند جديد. وعندما تعود يستطيع البرنامج أن يملأها لك. وسيُذكر هذا الموقع في البند.',
  'card.print':
    'إن أراد متصفحك أن يطبع عنوانًا على حافة الورقة فأوقف «الرؤوس والتذييلات» في نافذة الطباعة. وقد تحتفظ طابعة في العمل أو في متجر بنسخة.',

  'reminder.heading': 'ذكّر نفسك بالعودة',
  'reminder.title': 'النظر في جدول المد والجزر',
  'reminder.lead':
    'لا يستطيع أحد أن يتصل بك، ونصف الناس ينسون. قد تساعدك ملاحظة في التقويم. لا تقول إلا «{title}»، ولا تذكر هذا الموقع ولا أي بلاغ.',
  'reminder.once': 'ذكّرني مرة واحدة',
  'reminder.weekly': 'ذكّرني كل أسبوع لمدة ثلاثة أشهر',
  'reminder.cloud':
    'إن كان تقويمك يُنسخ إلى خدمة سحابية فإن صاحبها يرى الملاحظة واليوم الذي أُنشئت فيه. وإن كان من يقرأ تقويمك قد يسألك عنها فاتركها وتذكّر اليوم.',
};

/** What scripts show. */
export const comingBackLive: Record<keyof typeof enLive, string> = {
  'card.words': 'كلمات للحفظ',
  'card.numbers': 'قراءات',
  'card.wordsFile': 'كلمات-للحفظ.txt',
  'card.numbersFile': 'قراءات.txt',
  'card.note': 'عد بها إلى',
  'reminder.day': 'عد يوم {day}.',
  'reminder.fileName': 'جدول-المد-والجزر.ics',
  'reminder.saved': 'أُنشئت على جهازك. افتح الملف فيأخذ تقويمك الملاحظة',
};
