import type { TranslationOf } from '../message.ts';
import type { leaving as english } from './en.ts';

export const leaving: TranslationOf<typeof english> = {
  'leaving.change': 'Changer',
  'leaving.change-of': 'Changer : {name}',
  'leaving.role.what': '{name} est déconnecté, et a le nouveau rôle à la prochaine connexion.',
  'leaving.role.save': 'Enregistrer le rôle',
  'leaving.role.saved': 'Rôle enregistré.',
  'leaving.working': 'Signature du changement',
  'leaving.end': 'Mettre fin à l’appartenance',
  'leaving.end.what':
    '{name} est déconnecté partout et toutes ses clés sont retirées. Le bureau reçoit aussitôt de nouvelles clés, et les signalements que {name} avait pris reviennent au bureau.',
  'leaving.end.copied': 'Ce que {name} a lu ou copié ne peut être repris.',
  'leaving.end.do': 'Mettre fin à l’appartenance de {name}',
  'leaving.end.working': 'Création de nouvelles clés pour ceux qui restent',
  'leaving.ended': 'L’appartenance a pris fin. Le bureau a de nouvelles clés.',
  'leaving.last-lead':
    '{name} est le seul responsable. Nommez-en d’abord un autre : sans responsable, personne ne pourrait être admis.',
};
