import type { TranslationOf } from '../message.ts';
import type { came as english } from './en.ts';

export const came = {
  'came.title': 'Sugerido por una oficina, para el público',
  'came.none': 'No hay nada sugerido.',
  'came.what':
    'Una oficina escribió estas palabras para todo el mundo. Páselas a un aviso o a una lección si deben publicarse, con sus propias palabras. Después márquelo como atendido: la nota se borra.',
  'came.settle': 'Atendido',
  'came.settled': 'La nota se ha borrado.',
  'came.helped': { one: '{title}: ayudó {count} respuesta', other: '{title}: ayudaron {count} respuestas' },
  'came.different': 'Qué cambió con un aviso',
  'came.different.what':
    'Proporciones y días, nunca cuántos informes hubo. Hay una raya donde se hablaría de menos de cinco.',
  'came.advisory': 'Aviso',
  'came.first': 'Hasta el primer informe dentro del ámbito',
  'came.before': 'Dentro del ámbito, tres meses antes',
  'came.after': 'Dentro del ámbito, tres meses desde entonces',
  'came.days': { one: '{count} día', other: '{count} días' },
  'came.share': '{percent} %',
} as const satisfies TranslationOf<typeof english>;
