import type { TranslationOf } from '../message.ts';
import type { telling as english } from './en.ts';

export const telling = {
  'telling.more': 'Dire à tous ce qu’il en est…',
  'telling.title': 'Dire à tous ce qu’il en est',
  'telling.reached': {
    one: '{count} personne le reçoit, dans sa propre conversation.',
    other:
      '{count} personnes le reçoivent, chacune dans sa propre conversation. Aucune ne voit qu’il y en a d’autres.',
  },
  'telling.held': {
    one: '{count} dossier est suivi par un collègue. Demandez-lui d’y écrire.',
    other: '{count} dossiers sont suivis par des collègues. Demandez-leur d’y écrire.',
  },
  'telling.finished': {
    one: '{count} dossier est terminé. Reprenez-le pour y écrire.',
    other: '{count} dossiers sont terminés. Reprenez-les pour y écrire.',
  },
  'telling.text': 'Qu’en est-il ?',
  'telling.text.hint':
    'Dites ce que c’était et ce qui a été fait. Ne nommez personne, et rien qu’une seule de ces personnes ait pu vous dire.',
  'telling.text.missing': 'Écrivez ce qu’il en est',
  'telling.names': 'Cela ressemble à un nom : {found}',
  'telling.public': 'Le proposer à la rédaction, pour le public',
  'telling.public.hint':
    'Elle ne voit que ces mots : ni qui les a écrits, ni aucun dossier. Elle décide si et comment c’est publié.',
  'telling.public.too-long': 'Pour le public, {count} caractères au plus',
  'telling.advisory': 'Quel avis l’a demandé ?',
  'telling.advisory.none': 'Aucun',
  'telling.helped': 'Combien de réponses ont aidé ?',
  'telling.helped.hint': 'Sur toutes celles reçues. En dessous de cinq, le public lit « moins de cinq ».',
  'telling.nobody': 'Personne ne peut être joint maintenant',
  'telling.do': { one: 'Le dire à {count} personne', other: 'Le dire à {count} personnes' },
  'telling.go-on': 'Continuer',
  'telling.working': 'Scellement pour chaque personne',
  'telling.told': 'Dit à {told} sur {count}.',
  'telling.said': { one: 'Dit à {count} personne.', other: 'Dit à {count} personnes.' },
  'telling.kept': 'Personne ne le reçoit deux fois. Continuez pour les autres.',
} as const satisfies TranslationOf<typeof english>;
