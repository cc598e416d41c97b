import type { TranslationOf } from '../message.ts';
import type { replies as english } from './en.ts';

export const replies = {
  'replies.begin': 'Commencer par …',
  'replies.command': 'Commencer une réponse par un modèle',
  'replies.title': 'Commencer la réponse par',
  'replies.what': 'En {language}, comme la personne le lit. Vous pouvez changer chaque mot avant l’envoi.',
  'replies.meaning': 'Ce que cela dit, pour vous',
  'replies.gaps': 'À compléter avant l’envoi :',
  'replies.gaps.refused': 'Pas encore envoyé. À compléter d’abord :',
  'replies.said': 'Inséré : {title}.',
} as const satisfies TranslationOf<typeof english>;
