import type { TranslationOf } from '../message.ts';
import type { queue as english } from './en.ts';

export const queue = {
  'claim.next': 'Tomar el siguiente',
  'claim.next.short': 'Tomar',
  'claim.do': 'Tomar y abrir',
  'claim.again': 'Abrirlo ahora',
  'claim.release': 'Devolverlo',
  'claim.releasing': 'Devolviéndolo',
  'claim.working': 'Tomándolo',
  'not-yours.free': 'Nadie tiene este caso en este momento. Quien lo toma lo lee y lo contesta.',
  'not-yours.take': 'Tomar este caso',
  'not-yours.held':
    '{name} tiene este caso. Solo quien lo tiene lo lee hasta que se tape lo que podría delatar a quien informó.',
  'not-yours.lead': 'Si no está, puede devolverlo a la oficina para que otra persona lo tome.',
  'not-yours.give-back': 'Devolverlo a la oficina',
  'waiting.known': 'Sellado, {size}. Hasta que se abra, nadie sabe más de él.',
  'waiting.screen-by': 'Quien informó lo marcó como urgente: mírelo antes de las {time}.',
  'waiting.claiming': 'Al tomarlo se abre en este navegador. A quien informó se le dice que se abrió.',
  'waiting.taken': '{name} ha tomado este informe y lo está abriendo.',
  'waiting.gone': 'Este informe ya no espera',
  'waiting.gone.what': 'Alguien lo abrió, o quien informó lo retiró. La lista dice cuál de las dos cosas.',
  'opening.title': 'Abriendo el informe',
  'opening.claiming': 'Tomándolo, para que nadie más lo abra a la vez',
  'opening.opening': 'Abriéndolo y comprobando su firma',
  'opening.keeping': 'Creando el caso y avisando a quien informó',
  'unopenable.title': 'Este informe no se puede abrir',
  'unopenable.why':
    'No está sellado con las claves de esta oficina, o su firma no encaja con el lugar donde estaba. Nadie en la oficina puede leerlo, y volver a intentarlo no sirve.',
  'unopenable.next':
    'Si lo anota, a quien informó se le dice que no se pudo abrir. O devuélvalo, y sigue esperando.',
  'unopened.title': 'Este informe no se pudo abrir',
  'unopened.what':
    'Alguien de aquí lo intentó y anotó que ninguna clave de la oficina lo abre. Quien informó ve que la oficina terminó con él y puede enviar otro.',
  'unopened.next':
    'Si pasa más de una vez, avise a quien lleva el servidor: compare la huella de la clave del programa que muestra el sitio público con la de sus carteles. Un sitio que da otras claves produce informes que solo otra persona puede leer.',
  'unopened.again': 'Intentar abrirlo',
  'unopened.purge': 'Se borra: {day}.',
  'unopenable.do': 'Anotar que no se puede abrir',
  'unopenable.marking': 'Anotándolo',
  'gone.withdrawn': 'Quien informó retiró este informe',
  'gone.withdrawn.what': 'Nuestra copia está borrada. Lo que alguien ha leído no se puede desleer.',
  'gone.purged': 'Este caso se borró',
  'gone.purged.what':
    'Se borró en su fecha, o porque los guardianes lo ordenaron. Sus claves están destruidas. Solo constan el día y el motivo.',
  'gone.moved': 'Ahora otra oficina tiene este caso',
  'gone.moved.what': 'Aquí no queda nada de él. Se ha dicho a quien informó qué oficina es.',
  'gone.received': 'Llegó: {day}.',
} as const satisfies TranslationOf<typeof english>;
