import type { ArticleWords } from './article-words.ts';

export const es: ArticleWords = {
  otherLanguage: 'Esta página todavía no está en español. La lee en otro idioma: {language}.',
  transcript: 'El vídeo en palabras',
  filmOf: 'Vídeo: {title}',
  noFilm: 'Su navegador no reproduce este vídeo. Lo que dice está escrito debajo.',
  reportTitle: '¿Ha visto algo así?',
  reportFree: 'No tiene obligación de informar. No actuamos contra nadie que se equivoque de buena fe.',
  reportLink: 'Informar de esto',
  lookUpLink: '¿Es preocupante? Consúltelo',
};
