import type { workLive as enLive, workPage as enPage } from './en.ts';

/** The sum that a busy line asks for, in Spanish: what stands in the pages. */
export const workPage: Record<keyof typeof enPage, string> = {
  'work.lead':
    'Esta línea está muy ocupada. Su dispositivo hace un pequeño cálculo para que las máquinas no le quiten el sitio.',
  'work.progress': 'Cuánto del cálculo está hecho',
  'work.stop': 'Detener',
  'work.passTitle': '¿Tiene un pase de una entidad asociada?',
  'work.passHint':
    'Puede habérselo dado un puerto, una empresa o una universidad: una línea larga de letras. Le lleva al principio de la cola. No dice quién es usted y sirve una sola vez.',
  'work.passLabel': 'Su pase',
  'work.passUse': 'Usar este pase',
};

/** What scripts show. */
export const workLive: Record<keyof typeof enLive, string> = {
  'work.about': 'Unos {time}',
  'work.passRefused': 'Este pase no es válido aquí o ya se ha usado. Su dispositivo sigue con el cálculo',
  'sending.stopped':
    'Lo ha detenido antes de que se enviara. No se ha guardado nada. Puede intentarlo de nuevo cuando quiera.',
};
