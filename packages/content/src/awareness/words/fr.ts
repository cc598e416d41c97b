import type { ArticleWords } from './article-words.ts';

export const fr: ArticleWords = {
  otherLanguage:
    'Cette page n’existe pas encore en français. Vous la lisez dans une autre langue : {language}.',
  transcript: 'Le film en mots',
  filmOf: 'Film : {title}',
  noFilm: 'Votre navigateur ne lit pas ce film. Ce qu’il dit est écrit dessous.',
  reportTitle: 'Avez-vous vu quelque chose de semblable ?',
  reportFree:
    'Rien ne vous oblige à signaler. Nous ne faisons rien contre quelqu’un qui se trompe de bonne foi.',
  reportLink: 'Signaler cela',
  lookUpLink: 'Est-ce inquiétant ? Cherchez ici',
};
