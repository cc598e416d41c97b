import type { TranslationOf } from '../message.ts';
import type { telling as english } from './en.ts';

export const telling = {
  'telling.more': 'Contar a todos en qué quedó…',
  'telling.title': 'Contar a todos en qué quedó',
  'telling.reached': {
    one: 'Lo recibe {count} persona que informó, en su propia conversación.',
    other:
      'Lo reciben {count} personas que informaron, cada una en su propia conversación. Ninguna ve que hay otras.',
  },
  'telling.held': {
    one: '{count} caso lo lleva otra persona. Pídale que escriba ahí.',
    other: '{count} casos los llevan otras personas. Pídales que escriban ahí.',
  },
  'telling.finished': {
    one: '{count} caso está terminado. Retómelo para escribir ahí.',
    other: '{count} casos están terminados. Retómelos para escribir ahí.',
  },
  'telling.text': '¿En qué quedó?',
  'telling.text.hint':
    'Diga qué era y qué se hizo. No nombre a nadie, ni cuente nada que solo una de esas personas pueda haberle dicho.',
  'telling.text.missing': 'Escriba en qué quedó',
  'telling.names': 'Esto parece un nombre: {found}',
  'telling.public': 'Proponerlo al equipo de edición, para el público',
  'telling.public.hint':
    'Solo ven estas palabras: ni quién las escribió ni ningún caso. Deciden si se publica y cómo.',
  'telling.public.too-long': 'Para el público, {count} caracteres como máximo',
  'telling.advisory': '¿Qué aviso lo pidió?',
  'telling.advisory.none': 'Ninguno',
  'telling.helped': '¿Cuántas respuestas ayudaron?',
  'telling.helped.hint': 'De todas las que llegaron. Por debajo de cinco, el público lee «menos de cinco».',
  'telling.nobody': 'Ahora no se puede llegar a nadie',
  'telling.do': { one: 'Contarlo a {count} persona', other: 'Contarlo a {count} personas' },
  'telling.go-on': 'Seguir',
  'telling.working': 'Se sella para cada persona',
  'telling.told': 'Contado a {told} de {count}.',
  'telling.said': { one: 'Contado a {count} persona.', other: 'Contado a {count} personas.' },
  'telling.kept': 'Nadie lo recibe dos veces. Siga con las demás personas.',
} as const satisfies TranslationOf<typeof english>;
