import type { TranslationOf } from '../message.ts';
import type { hearing as english } from './en.ts';

export const hearing = {
  'heard.letter.report': 'Carta',
  'heard.letter.message': 'Mensaje a los guardianes',
  'heard.letter.reply': 'Respuesta de los guardianes',
  'heard.letter.reporter-wrote': 'Escribió la persona',
  'heard.letter.desk-wrote': 'Contestaron los guardianes',
  'heard.letter.told-opened': 'El {day} se le dijo que se había abierto',
  'heard.attachments.failed':
    'Este adjunto no se puede abrir: no es el que nombra la carta. No se muestra nada de él. Avise a otro guardián.',
  'heard.gap.unreadable.in':
    'Un mensaje del {day} no se pudo abrir, o nada muestra que lo escribiera esa persona. No se muestra.',
  'heard.gap.gap.in':
    'Aquí falta al menos un mensaje de la persona que escribe. Pregúntele qué había escrito.',
  'heard.gap.repeat.in': 'Su mensaje siguiente lleva un número ya usado. Uno de los dos puede ser una copia.',
  'heard.gap.reordered.in': 'Su mensaje siguiente se escribió antes que el de arriba.',
  'heard.gap.broken-link.in': 'Su mensaje siguiente no sigue al anterior. Puede faltar algo en medio.',
  'heard.gap.unknown-seen.in': 'Su mensaje siguiente contesta a algo que no está aquí.',
  'heard.reply.label': 'Contestar',
  'heard.reply.hint':
    'Sellado para quien escribe y firmado por la oficina de los guardianes. Lo ve cuando vuelve con sus palabras.',
  'heard.note.who-reads': 'Solo para los guardianes de esta oficina. Quien escribe no las ve nunca.',
  'heard.next.wrote-again': 'Ha escrito desde que se terminó.',
  'heard.command.claim-next': 'Tomar la carta siguiente',
  'heard.command.reply': 'Escribir a la persona',
  'heard.row.unopened': 'Carta del {day}',
  'heard.nothing.first':
    'Las cartas nuevas aparecen solas a un lado. Hasta que llegue la primera no hay nada que hacer aquí.',
  'heard.nothing.choose': 'Elija un caso para leerlo. Las cartas nuevas aparecen solas.',
  'heard.nothing.waiting': {
    one: '{count} carta espera',
    other: '{count} cartas esperan',
  },
  'heard.waiting.screen-by': 'Está marcada como urgente: mírela antes de las {time}.',
  'heard.waiting.claiming':
    'Al tomarla se abre en este navegador. A quien la escribió se le dice que se ha abierto.',
  'heard.waiting.taken': '{name} ha tomado esta carta y la está abriendo.',
  'heard.waiting.gone': 'Esta carta ya no espera',
  'heard.waiting.gone.what': 'Alguien la abrió, o se retiró. La lista lo muestra.',
  'heard.opening.title': 'Abriendo la carta',
  'heard.opening.keeping': 'Creando el caso y avisando a quien escribió',
  'heard.unopenable.title': 'Esta carta no se puede abrir',
  'heard.unopenable.why':
    'No está sellada para las claves de esta oficina, su firma no encaja en el lugar donde estaba, o es un informe. Ningún guardián puede leerla, y volver a intentarlo no sirve.',
  'heard.unopenable.next':
    'Regístrelo, y a quien la escribió se le dice que no se pudo abrir. O devuélvala, y sigue esperando.',
  'heard.unopened.title': 'Esta carta no se pudo abrir',
  'heard.unopened.what':
    'Un guardián lo intentó y registró que ninguna clave de la oficina la abre. Quien la escribió lo ve, y puede enviar otra.',
  'heard.unopened.next':
    'Si pasa más de una vez, avise a quien lleva el servidor: compare la huella de la clave del programa que muestra el sitio público con la de sus carteles. Un sitio que da otras claves produce cartas que solo otra persona puede leer.',
  'heard.gone.withdrawn': 'Se retiró',
  'heard.said.opened': 'Abierta. Quien escribió lo sabe.',
  'heard.said.not-opened': 'La carta no se pudo abrir.',
  'heard.problem.unreadable-case': 'Este caso no se abre, o la firma de su carta no encaja.',
  'heard.problem.unreadable-case.next':
    'No se muestra nada. Avise a otro guardián: puede que el servidor lo haya cambiado.',
  'heard.problem.claimed.next': 'Ahora tiene esta carta otra persona. Tome la siguiente.',
  'heard.problem.not-claimed': 'Esta carta ya no es suya.',
  'heard.problem.gone': 'Se retiró o se borró.',
  'heard.notices.what':
    'Se le puede avisar por correo de que algo espera. El correo lleva números y el camino hasta aquí, y nada de ninguna carta.',
  'heard.notices.batches':
    'El correo sale a las {times} ({zone}) y nunca a otras horas, para que nadie sepa por él cuándo llegó una carta.',
  'heard.search.what':
    'Busca en los títulos de trabajo y en el asunto de cada caso. Nunca en lo que le escribieron. No se guarda nada de lo que escriba.',
  'heard.scrub.recuse.reason.hint':
    'Se guarda como nota que los demás guardianes pueden leer. No nombre a nadie en ella.',
  'heard.scrub.translation.command': 'Traducir la carta',
  'heard.viewer.refused.locked':
    'Está cerrado con contraseña. Pídala en la conversación y abra después una copia guardada.',
  'heard.viewer.where':
    'Abra la copia solo en un ordenador aislado: sin red, sin nada de la oficina en él y que se borre después. Puede revelar quién escribió: no la entregue tal como está.',
} as const satisfies TranslationOf<typeof english>;
