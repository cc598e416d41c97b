import type { ArticleWords } from './article-words.ts';

export const zhHans: ArticleWords = {
  otherLanguage: '本页还没有中文版。您现在读的是另一种语言：{language}。',
  transcript: '影片的文字',
  filmOf: '影片：{title}',
  noFilm: '您的浏览器不能播放这部影片。它说的话写在下面。',
  reportTitle: '您见过这样的事吗？',
  reportFree: '您不是非报告不可。出于善意而弄错的人，我们不会追究。',
  reportLink: '报告此事',
  lookUpLink: '这可疑吗？查一查',
};
