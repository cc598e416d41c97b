import type { ArticleWords } from './article-words.ts';

export const ar: ArticleWords = {
  otherLanguage: 'هذه الصفحة غير متوفرة بالعربية بعد. أنت تقرؤها بلغة أخرى: {language}.',
  transcript: 'الفيلم مكتوبًا',
  filmOf: 'فيلم: {title}',
  noFilm: 'متصفحك لا يشغّل هذا الفيلم. ما يقوله مكتوب تحته.',
  reportTitle: 'هل رأيت شيئًا كهذا؟',
  reportFree: 'لست ملزمًا بالإبلاغ. ولا نفعل شيئًا ضد من يخطئ بحسن نية.',
  reportLink: 'أبلغ عن هذا',
  lookUpLink: 'هل يدعو هذا إلى القلق؟ ابحث هنا',
};
