import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finished.as': 'Terminé : {outcome}',
  'finished.what':
    'Il sera effacé selon le calendrier du programme. Le rouvrir arrête cela ; un nouveau message le repousse.',
  'finished.reopen': 'Rouvrir',
  'finished.reopening': 'Réouverture',
  'disposition.passed-on': 'Transmis',
  'disposition.no-further-action': 'Sans suite',
  'disposition.no-further-action.hint': 'Examiné ; il n’y a rien de plus à faire.',
  'disposition.unfounded': 'Infondé',
  'disposition.unfounded.hint':
    'Les faits ne l’appuient pas. Sans reproche : la plupart des signalements honnêtes finissent ainsi.',
  'disposition.out-of-scope': 'Hors cadre',
  'disposition.duplicate': 'Doublon',
  'disposition.duplicate.hint': 'Le même auteur a déjà envoyé la même chose.',
  'disposition.unopenable': 'Impossible à ouvrir',
  'disposition.knowingly-false': 'Faux en connaissance de cause',
  'disposition.upheld': 'Fondé',
  'disposition.partly-upheld': 'Fondé en partie',
  'disposition.not-upheld': 'Non fondé',
  'disposition.checked': 'Vérifié',
} as const satisfies TranslationOf<typeof english>;
