import type { TranslationOf } from '../message.ts';
import type { search as english } from './en.ts';

export const search = {
  'search.label': 'Buscar en los casos',
  'search.what':
    'Busca en los títulos de trabajo, las categorías y los resúmenes de trabajo. Nunca en lo que escribieron quienes informaron, en los mensajes ni en las casillas de nombres. No se guarda nada de lo que escriba.',
  'search.nothing': 'Ningún caso tiene estas palabras.',
  'search.found': { one: '{count} caso.', other: '{count} casos.' },
} as const satisfies TranslationOf<typeof english>;
