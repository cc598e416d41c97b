import type { Message, Text } from '../message.ts';
import type { gateLive as en, gatePage as enPage } from './en.ts';

export const gatePage = {
  'gate.free': 'No tiene obligación de informar. No actuamos contra nadie que se equivoque de buena fe.',
  'gate.or': 'o bien',
  'state.rulesChangedTitle': 'Las reglas acaban de cambiar',
  'state.rulesChanged':
    'Lo que se acepta aquí ha cambiado hace un momento, y esta página muestra todavía el texto anterior. No se ha enviado nada. Vuelva a cargar la página y verá el nuevo.',
  'state.reload': 'Volver a cargar',
} as const satisfies Record<keyof typeof enPage, Text>;

export const gateLive = {
  'gate.or': 'o bien',
  'gate.continue': 'Continuar',
  'gate.skip': 'Saltar esta pregunta',
  'gate.outsideOther':
    'Esta línea es solo para las cosas de la lista. Así la vida corriente queda fuera. Quién es una persona, qué piensa y cómo vive nunca son motivo para informar.',
  'gate.notTaken': 'Esto no se acepta aquí',
  'gate.careTitle': 'Para protegerse',
  'gate.leave': 'Salir sin escribir',
  'gate.writeToDesk': 'Escribir a la oficina de todos modos',
  'gate.stoppedTitle': 'No se ha enviado nada',
  'gate.stopped':
    'Gracias por pensarlo bien. Lo que eligió se quedó en esta página y desaparece cuando la cierra.',
  'gate.stoppedClose': 'Si ocurre algo, puede volver cuando quiera.',
  'gate.home': 'Ir al inicio',
  'gate.askedBy': 'Lo pide «{title}». Déjelo en blanco si no lo sabe.',
  'gate.usually': 'Muchas veces resulta ser:',
  'error.seen': 'Elija qué encontró',
  'error.closest': 'Elija lo que más se acerca',
  'error.reason': 'Elija lo que más se acerca, o la última respuesta',
  'error.reader': 'Elija quién debe leerlo',
  'error.whoever': 'Elija una respuesta',
  'error.remark': 'Diga en pocas palabras por qué',
  'error.allTooLong': {
    one: 'Todas sus respuestas juntas son demasiado largas para sellarlas. Acórtelas en {count} carácter más o menos',
    other:
      'Todas sus respuestas juntas son demasiado largas para sellarlas. Acórtelas en unos {count} caracteres',
  },
  'check.change': 'Cambiar',
  'check.passed': 'Sin respuesta',
} as const satisfies Record<keyof typeof en, Message>;
