import type { TimeTexts } from './en.ts';

/** The question when it was, in French. */
export const texts = {
  moreTitle: 'Pouvez-vous dire le jour ?',
  moreHint: 'Aussi précisément que vous le voulez, et pas plus.',
  wayWords: 'Mes mots suffisent',
  wayToday: 'Aujourd’hui, {day}',
  wayDay: 'Un certain jour',
  wayBetween: 'Entre deux jours',
  wayOngoing: 'Cela continue, ou se répète',
  wayUnknown: 'Je ne sais pas',

  day: 'Jour',
  from: 'Premier jour possible',
  to: 'Dernier jour possible',
  since: 'Depuis quel jour, si vous le savez',
  time: 'Vers quelle heure, si vous le savez',
  clockTitle: 'À quelle horloge ?',
  clockLocal: 'L’heure de ce lieu',
  clockUtc: 'UTC, comme dans le journal de bord',
  clockHint: 'Le fuseau horaire de votre appareil n’est pas dit : il montrerait à peu près où vous êtes.',

  saysDay: 'C’est le {day}.',
  saysFuture: 'C’est le {day}, qui est encore à venir. Si c’est juste, continuez.',

  summaryTime: '{day}, vers {time}, {clock}',
  summaryLocal: 'heure de ce lieu',
  summaryUtc: 'UTC',
  summaryBetween: 'Du {from} au {to}',
  summarySince: 'Cela continue depuis le {day}',
  summaryOngoing: 'Cela continue',

  errorEmpty: 'Écrivez quand c’était, ou que vous ne savez pas',
  errorDay: 'Indiquez le jour, avec le mois et l’année',
  errorFrom: 'Indiquez le premier jour, avec le mois et l’année',
  errorTo: 'Indiquez le dernier jour, avec le mois et l’année',
  errorOrder: 'Le dernier jour vient avant le premier. Changez l’un des deux',
  errorTime: 'Complétez l’heure, ou effacez-la',
} as const satisfies TimeTexts;
