import type { Message } from '../message.ts';
import type { deadlines as english } from './en.ts';

export const deadlines = {
  'deadlines.purge': 'Se borra',
  'deadlines.purge.on': 'el {day}',
  'deadlines.answer.on': 'Respuesta a más tardar el {day}',
  'deadlines.answer.today': 'Hay que responder hoy',
  'deadlines.answer.late': {
    one: 'Respuesta con {count} día hábil de retraso',
    other: 'Respuesta con {count} días hábiles de retraso',
  },
  'deadlines.triage.on': 'Evaluación a más tardar el {day}',
  'deadlines.triage.today': 'Hay que evaluarlo hoy',
  'deadlines.triage.late': {
    one: 'Evaluación con {count} día hábil de retraso',
    other: 'Evaluación con {count} días hábiles de retraso',
  },
  'deadlines.outcome.on': 'Resultado a más tardar el {day}',
  'deadlines.outcome.today': 'Hay que dar el resultado hoy',
  'deadlines.outcome.late': {
    one: 'Resultado con {count} día hábil de retraso',
    other: 'Resultado con {count} días hábiles de retraso',
  },
  'deadlines.review.on': 'Segunda revisión a más tardar el {day}',
  'deadlines.review.today': 'Segunda revisión hoy',
  'deadlines.review.late': {
    one: 'Segunda revisión con {count} día hábil de retraso',
    other: 'Segunda revisión con {count} días hábiles de retraso',
  },
  'deadlines.notice.on': 'Decisión sobre avisar a más tardar el {day}',
  'deadlines.notice.today': 'Decisión sobre avisar hoy',
  'deadlines.notice.late': {
    one: 'Decisión sobre avisar con {count} día hábil de retraso',
    other: 'Decisión sobre avisar con {count} días hábiles de retraso',
  },
  'deadlines.sample.on': 'Muestra a más tardar el {day}',
  'deadlines.sample.today': 'Muestra hoy',
  'deadlines.sample.late': {
    one: 'Muestra con {count} día hábil de retraso',
    other: 'Muestra con {count} días hábiles de retraso',
  },
} as const satisfies Record<keyof typeof english, Message>;
