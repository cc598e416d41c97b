import type { TranslationOf } from '../message.ts';
import type { redress as english } from './en.ts';

export const redress = {
  'redress.desk': 'La oficina de garantes',
  'redress.desk.what':
    'Le escriben las personas afectadas: preguntan, se oponen y se quejan. Ninguna otra oficina la lee.',
  'redress.desk.no-slot':
    'Es para garantes que tienen una clave. Cree antes la suya en la página Claves de garantes.',
  'redress.desk.waiting': 'La oficina está abierta. Entrará en cuanto un garante que ya está inicie sesión.',
  'redress.desk.open': 'Abrir la oficina de garantes',
  'redress.desk.opening': 'Abriéndola',
  'redress.finding.title': 'Terminar',
  'redress.finding.legend': '¿Qué encuentra?',
  'redress.finding.missing': 'Elija qué encuentra.',
  'redress.finding.text': 'Su motivo, para las demás personas garantes',
  'redress.finding.hint':
    'Queda con el caso hasta que todo se borre. Quien escribió no lo ve: respóndale antes.',
  'redress.finding.text.missing': 'Escriba el motivo.',
  'redress.finding.do': 'Terminar el caso',
  'redress.finding.working': 'Sellándolo',
  'redress.check.title': 'Enviar la respuesta que reciben todas las personas',
  'redress.check.what':
    'Termine antes la comprobación y lo que haya ordenado. Se envía esto, se haya encontrado lo que sea:',
  'redress.check.on': 'Se lee el {day}, y no antes.',
  'redress.check.warning':
    'No diga nunca en otro mensaje si se encontró un nombre: quien pregunta puede no ser quien lo lleva.',
  'redress.check.do': 'Hemos comprobado: enviar la respuesta',
  'redress.said.found': 'Terminado. Se borra el {day}.',
  'redress.said.checked': 'Enviado. Se lee el {day}.',
  'redress.readers': 'Cada garante de esta oficina',
  'redress.reply.warning': 'No escriba nunca si se encontró un nombre.',
  'problem.no-slot': 'Hace falta una clave de las personas garantes en vigor.',
  'problem.no-slot.next': 'Cree la suya en la página Claves de garantes, o pregunte a otra persona garante.',
} as const satisfies TranslationOf<typeof english>;
