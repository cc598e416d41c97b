import type { Message } from '../message.ts';
import type { oversight as english } from './en.ts';

export const oversight = {
  'oversight.loading': 'Recherche de ce que les garants surveillent',
  'alerts.title': 'Hors de l’ordinaire',
  'alerts.none': 'Rien d’inhabituel.',
  'missed.title': 'Fait trop tard',
  'missed.what':
    'Des délais tenus, mais en retard. Chacun de ces dossiers vous vient comme échantillon une fois terminé.',
  'missed.none': 'Rien n’a été fait trop tard.',
  'missed.late': 'De combien',
  'missed.done': 'Fait le',
  'samples.title': 'Échantillons de dossiers terminés',
  'samples.what':
    'Le serveur en tire au sort. Ce qui a été classé comme sciemment faux, ou en retard, vient aussi. Vous lisez les mots du bureau et ce qu’il a décidé, jamais ce que la personne a écrit.',
  'samples.none': 'Aucun dossier n’a encore été tiré.',
  'samples.no-key':
    'Pour les lire, il faut dans ce navigateur la clé de votre place de garant : voir Clés des garants.',
  'samples.unreadable':
    'Cet échantillon ne s’ouvre pas, n’est pas entier, ou n’a été scellé par personne de ce bureau. Rien n’en est montré.',
  'samples.reason': 'Pourquoi',
  'samples.reason.knowingly-false': 'Sciemment faux',
  'samples.reason.deadline': 'En retard',
  'samples.reason.drawn': 'Tiré au sort',
  'samples.standing': 'Où il en est',
  'samples.delivered': 'Remis le {day}',
  'samples.due': 'Attendu le {day}',
  'samples.late': 'En retard depuis le {day}',
  'samples.gone': 'Remis ; le dossier a été effacé',
  'samples.never': 'Jamais remis ; le dossier a été effacé',
  'samples.read': 'Lire',
  'samples.read-case': 'Lire l’échantillon du dossier {case}',
  'samples.of': 'Échantillon du dossier {case}',
  'samples.sealed-by': 'Scellé pour vous par {account} le {day}',
  'samples.cut': 'La fin d’un texte ne tenait pas et manque.',
  'samples.passed-on': 'Transmis à {body}',
  'samples.summary': 'Les mots du bureau',
  'samples.close': 'Fermer l’échantillon',
  'alerts.exports': {
    one: '{name} ({account}) a exporté {count} dossier',
    other: '{name} ({account}) a exporté {count} dossiers',
  },
  'alerts.purges': { one: '{count} dossier a été effacé', other: '{count} dossiers ont été effacés' },
} as const satisfies Record<keyof typeof english, Message>;
