import type { TimeTexts } from './en.ts';

/** The question when it was, in Spanish. */
export const texts = {
  moreTitle: '¿Puede decir el día?',
  moreHint: 'Con la exactitud que quiera, y no más.',
  wayWords: 'Mis palabras bastan',
  wayToday: 'Hoy, {day}',
  wayDay: 'Un día determinado',
  wayBetween: 'Entre dos días',
  wayOngoing: 'Continúa, o se repite',
  wayUnknown: 'No lo sé',

  day: 'Día',
  from: 'Primer día en que pudo ser',
  to: 'Último día en que pudo ser',
  since: 'Desde qué día, si lo sabe',
  time: 'Hacia qué hora, si lo sabe',
  clockTitle: '¿Según qué reloj?',
  clockLocal: 'El reloj de ese lugar',
  clockUtc: 'UTC, como lo anotan los barcos',
  clockHint: 'No se dice la zona horaria de su dispositivo: mostraría más o menos dónde está usted.',

  saysDay: 'Es el {day}.',
  saysFuture: 'Es el {day}, que aún no ha llegado. Si es correcto, siga adelante.',

  summaryTime: '{day}, hacia las {time}, {clock}',
  summaryLocal: 'según el reloj de ese lugar',
  summaryUtc: 'UTC',
  summaryBetween: 'Del {from} al {to}',
  summarySince: 'Continúa desde el {day}',
  summaryOngoing: 'Continúa',

  errorEmpty: 'Escriba cuándo fue o que no lo sabe',
  errorDay: 'Indique el día, con su mes y su año',
  errorFrom: 'Indique el primer día, con su mes y su año',
  errorTo: 'Indique el último día, con su mes y su año',
  errorOrder: 'El último día es anterior al primero. Cambie uno de los dos',
  errorTime: 'Complete la hora, o bórrela',
} as const satisfies TimeTexts;
