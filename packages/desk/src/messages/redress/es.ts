import type { TranslationOf } from '../message.ts';
import type { redress as english } from './en.ts';

export const redress = {
  'redress.desk': 'La oficina de guardianes',
  'redress.desk.what':
    'Le escriben las personas afectadas: preguntan, se oponen y se quejan. Ninguna otra oficina la lee.',
  'redress.desk.no-slot':
    'Es para guardianes que tienen una clave. Cree antes la suya en la página Claves de guardianes.',
  'redress.desk.waiting': 'La oficina está abierta. Entrará en cuanto un guardián que ya está inicie sesión.',
  'redress.desk.open': 'Abrir la oficina de guardianes',
  'redress.desk.opening': 'Abriéndola',
  'redress.finding.title': 'Terminar',
  'redress.finding.legend': '¿Qué encuentra?',
  'redress.finding.missing': 'Elija qué encuentra.',
  'redress.finding.text': 'Su motivo, para los demás guardianes',
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
  'redress.readers': 'Cada guardián de esta oficina',
  'redress.reply.warning': 'No escriba nunca si se encontró un nombre.',
  'problem.no-slot': 'Hace falta una clave de los guardianes actuales.',
  'problem.no-slot.next': 'Cree la suya en la página Claves de guardianes, o pregunte a otro guardián.',
} as const satisfies TranslationOf<typeof english>;
