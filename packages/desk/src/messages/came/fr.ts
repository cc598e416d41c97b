import type { TranslationOf } from '../message.ts';
import type { came as english } from './en.ts';

export const came = {
  'came.title': 'Proposé par un bureau, pour le public',
  'came.none': 'Rien n’est proposé.',
  'came.what':
    'Un bureau a écrit ces mots pour tout le monde. Reprenez-les dans un avis ou une leçon s’ils doivent être publiés, avec vos propres mots. Dites ensuite que c’est traité : la note est effacée.',
  'came.settle': 'Traité',
  'came.settled': 'La note est effacée.',
  'came.helped': { one: '{title} : {count} réponse a aidé', other: '{title} : {count} réponses ont aidé' },
  'came.different': 'Ce qui a changé avec un avis',
  'came.different.what':
    'Des parts et des jours, jamais le nombre de signalements. Un tiret remplace ce qui parlerait de moins de cinq.',
  'came.advisory': 'Avis',
  'came.first': 'Jusqu’au premier signalement dans le périmètre',
  'came.before': 'Dans le périmètre, trois mois avant',
  'came.after': 'Dans le périmètre, trois mois à partir de là',
  'came.days': { one: '{count} jour', other: '{count} jours' },
  'came.share': '{percent} %',
} as const satisfies TranslationOf<typeof english>;
