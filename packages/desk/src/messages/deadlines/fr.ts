import type { Message } from '../message.ts';
import type { deadlines as english } from './en.ts';

export const deadlines = {
  'deadlines.purge': 'Supprimé',
  'deadlines.purge.on': 'le {day}',
  'deadlines.answer.on': 'Réponse attendue le {day}',
  'deadlines.answer.today': 'Réponse attendue aujourd’hui',
  'deadlines.answer.late': {
    one: 'Réponse en retard de {count} jour ouvré',
    other: 'Réponse en retard de {count} jours ouvrés',
  },
  'deadlines.triage.on': 'Évaluation attendue le {day}',
  'deadlines.triage.today': 'Évaluation attendue aujourd’hui',
  'deadlines.triage.late': {
    one: 'Évaluation en retard de {count} jour ouvré',
    other: 'Évaluation en retard de {count} jours ouvrés',
  },
  'deadlines.outcome.on': 'Issue attendue le {day}',
  'deadlines.outcome.today': 'Issue attendue aujourd’hui',
  'deadlines.outcome.late': {
    one: 'Issue en retard de {count} jour ouvré',
    other: 'Issue en retard de {count} jours ouvrés',
  },
  'deadlines.review.on': 'Second regard attendu le {day}',
  'deadlines.review.today': 'Second regard attendu aujourd’hui',
  'deadlines.review.late': {
    one: 'Second regard en retard de {count} jour ouvré',
    other: 'Second regard en retard de {count} jours ouvrés',
  },
  'deadlines.notice.on': 'Décision d’informer attendue le {day}',
  'deadlines.notice.today': 'Décision d’informer attendue aujourd’hui',
  'deadlines.notice.late': {
    one: 'Décision d’informer en retard de {count} jour ouvré',
    other: 'Décision d’informer en retard de {count} jours ouvrés',
  },
  'deadlines.sample.on': 'Échantillon attendu le {day}',
  'deadlines.sample.today': 'Échantillon attendu aujourd’hui',
  'deadlines.sample.late': {
    one: 'Échantillon en retard de {count} jour ouvré',
    other: 'Échantillon en retard de {count} jours ouvrés',
  },
} as const satisfies Record<keyof typeof english, Message>;
