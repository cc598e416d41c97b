import type { HearingTexts } from './en.ts';

export const texts = {
  'conversation.writeTitle': 'Escribir a los guardianes',
  'conversation.writeHint': 'Se sella en su dispositivo, igual que su carta.',
  'log.title': 'Su carta en el registro público',
  'sent.promiseWarning': 'Este archivo demuestra que usted escribió aquí.',
  'withdraw.title': 'Retirar su carta',
  'withdraw.lead': 'Puede retirarla en cualquier momento. No hay sanción y no tiene que decir por qué.',
  'withdraw.ask': 'Retirar mi carta',
  'error.gone': 'Su carta se retiró o se borró. Ya no se puede enviar nada',
  'sending.waiting':
    'Esperando conexión. Su carta está sellada y todavía no se ha enviado. Sale sola en cuanto puede.',
  'sending.refused':
    'El ordenador de esta línea rechazó la carta y no guardó nada de ella. Lo que escribió sigue en esta página. Cópielo y vuelva a intentarlo más tarde.',
  'sending.unverified':
    'Llegó una respuesta, pero su promesa no está firmada como debe. Por eso no decimos que su carta haya llegado. Guarde sus palabras y mire mañana con ellas si está.',
  'sending.failed':
    'Este navegador no pudo sellar la carta, así que no se envió nada. Lo que escribió sigue en esta página. Cópielo y pruebe con otro navegador.',
  'sending.tooLong':
    'La carta es demasiado larga para sellarla. Acorte lo que escribió. No se envió nada y todo sigue aquí.',
  'state.received': 'Su carta ha llegado. Ningún guardián la ha abierto todavía.',
  'state.opened': 'Un guardián ha abierto su carta.',
  'state.finished': 'Los guardianes han terminado.',
  'state.withdrawn': 'Usted retiró su carta. La copia de los guardianes está borrada.',
  'state.purged': 'Su carta se borró, como dice el calendario publicado.',
  'outcome.unopenable':
    'Resultado: los guardianes no pudieron abrirla. Escriba otra carta si todavía importa.',
  'can.opened': 'Puede volver a escribir y puede retirar su carta.',
  'can.finished':
    'Si hay algo nuevo, escríbalo: los guardianes lo ven, y nada se borra antes de poder leerse. También puede retirar su carta.',
  'state.answerLate': 'Se debía una respuesta antes del {day}. Los guardianes van con retraso.',
  'state.answerLate.next':
    'Lo que puede hacer: escribir otra vez en esta página, y nada se pierde; mirar de nuevo mañana; o retirar su carta. Si alguien está en peligro ahora, no espere: llame al número de emergencias.',
  'timeline.desk': 'Los guardianes',
  'timeline.openedDay': 'Un guardián abrió su carta, y la oficina de los guardianes lo firmó',
  'timeline.openedUnsigned':
    'Este ordenador dice que un guardián abrió su carta. Falta la firma de la oficina de los guardianes',
  'timeline.finished': 'Los guardianes terminaron',
  'timeline.withdrawn': 'Usted retiró su carta',
  'timeline.purged': 'Su carta se borró',
  'timeline.noExcerpt': 'Lo que escribió no se muestra aquí: solo lo tenían usted y los guardianes.',
  'timeline.verified': 'Firmado por la oficina de los guardianes',
  'timeline.broken':
    'Hay aquí un mensaje que sus palabras no abren o que los guardianes no firmaron. No se muestra. Dígaselo a los guardianes.',
  'timeline.gap': 'Aquí falta al menos un mensaje de los guardianes. Dígaselo.',
  'timeline.repeat': 'Los guardianes enviaron dos mensajes con el mismo número. Dígaselo.',
  'timeline.reordered': 'Un mensaje de los guardianes llegó fuera de orden.',
  'timeline.brokenLink': 'Un mensaje de los guardianes no encaja con el anterior. Dígaselo.',
  'timeline.unknownSeen': 'Un mensaje de los guardianes contesta a algo que usted no envió. Dígaselo.',
  'timeline.ownMissing': {
    one: 'Un mensaje que usted envió ya no está aquí. Dígaselo a los guardianes.',
    many: '{count} mensajes que usted envió ya no están aquí. Dígaselo a los guardianes.',
    other: '{count} mensajes que usted envió ya no están aquí. Dígaselo a los guardianes.',
  },
  'withdraw.done': 'Su carta está retirada. Borramos nuestra copia.',
  'log.in': 'Su carta está en el registro. Su navegador lo ha comprobado.',
  'log.pending': 'Su carta todavía no está en el registro. La promesa dice: el {day} a más tardar.',
  'log.overdue':
    'Su carta debía estar en el registro el {day} y no está. Eso rompe la promesa firmada. Guarde la promesa: lo demuestra.',
  'log.letGo':
    'Esto terminó hace más de un año. Lo que llevaba de aquí al registro público está borrado. Una promesa que guardó sigue demostrando que escribió.',
  'log.event.report': 'Su carta llegó',
  'log.event.opened': 'Un guardián la abrió',
} as const satisfies HearingTexts;
