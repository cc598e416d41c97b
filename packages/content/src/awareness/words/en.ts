export const en = {
  otherLanguage: 'This page is not there in English yet. You read it in another language: {language}.',
  transcript: 'The film in words',
  filmOf: 'Film: {title}',
  noFilm: 'Your browser does not play this film. What it says stands below it.',
  reportTitle: 'Did you see something like this?',
  reportFree: 'You do not have to report. We take no action against anyone who is wrong in good faith.',
  reportLink: 'Report this',
  lookUpLink: 'Is this suspicious? Look it up',
} as const;
