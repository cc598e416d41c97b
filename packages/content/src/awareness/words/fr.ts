import type { ArticleWords } from './article-words.ts';

export const fr: ArticleWords = {
  otherLanguage:
    'Cette page n’existe pas encore en français. Vous la lisez dans une autre langue : {language}.',
  transcript: 'Le texte du film',
  filmOf: 'Film : {title}',
  noFilm: 'Votre navigateur ne lit pas ce film. Ce qu’il dit est écrit dessous.',
  reportTitle: 'Avez-vous vu quelque chose de semblable ?',
  reportFree:
    'Rien ne vous oblige à signaler. Nous ne faisons rien contre quelqu’un qui se trompe de bonne foi.',
  reportLink: 'Signaler cela',
  lookUpLink: 'Est-ce inquiétant ? Cherchez ici',
  comesIntoForce: 'En vigueur à partir du {day}.',
  inForce: 'En vigueur jusqu’au {day}.',
  ended: 'Terminé le {day}.',
  endedAsking: 'Terminé le {day}. Plus rien n’est demandé.',
  place: 'Où',
  period: 'Quand',
  days: 'Dates',
  asksTitle: 'Ce que nous aimerions savoir',
  asksHint: 'Seulement si vous l’avez déjà vu : n’allez pas le chercher. Rien ne vous oblige à répondre.',
  asksLink: 'Répondre dans un signalement',
  helped: 'Réponses qui ont aidé : {count}',
  helpedFew: 'Réponses qui ont aidé : moins de cinq',
  lessonsAbout: 'Leçons à ce sujet',
  advisoryAbout: 'L’avis à ce sujet',
  exerciseAbout: 'S’exercer à distinguer',
  packTitle: 'Guide pour animer un groupe',
  pressTitle: 'Fiche pour la presse',
  forGroups: 'Pour les groupes et la presse',
};
