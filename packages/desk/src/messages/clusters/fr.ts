import type { TranslationOf } from '../message.ts';
import type { clusters as english } from './en.ts';

export const clusters = {
  'clusters.title': 'Même objet ou événement',
  'clusters.burst':
    'Beaucoup de signalements semblables en une semaine : coordination possible, indépendance non établie. Aucun n’en devient plus urgent.',
  'clusters.folded': {
    one: '{count} dossier regroupé.',
    other: '{count} dossiers regroupés. Chaque auteur reçoit sa propre réponse.',
  },
  'clusters.take-out': 'Retirer',
  'clusters.take-out-of': 'Retirer : {title}',
  'clusters.unfold': 'Tout séparer',
  'clusters.similar': 'Semblables d’après les mots du bureau et la catégorie. Regardez avant de regrouper.',
  'clusters.fold': 'Regrouper',
  'clusters.fold-in': 'Regrouper avec : {title}',
  'clusters.of': 'du {day}',
  'clusters.more': {
    one: '{count} autre dossier regroupé avec lui',
    other: '{count} autres dossiers regroupés avec lui',
  },
  'clusters.selected': { one: '{count} choisi', other: '{count} choisis' },
  'clusters.selected.row': 'Choisi pour être regroupé',
  'clusters.fold-selected': 'Regrouper',
  'clusters.clear': 'Ne rien choisir',
} as const satisfies TranslationOf<typeof english>;
