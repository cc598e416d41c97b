import type { TranslationOf } from '../message.ts';
import type { clusters as english } from './en.ts';

export const clusters = {
  'clusters.title': 'Mismo objeto o hecho',
  'clusters.burst':
    'Muchos informes parecidos en una semana: posible coordinación, independencia no demostrada. Ninguno es por ello más urgente.',
  'clusters.folded': {
    one: '{count} caso, agrupado.',
    other: '{count} casos, agrupados. A cada persona se le contesta aparte.',
  },
  'clusters.take-out': 'Sacar',
  'clusters.take-out-of': 'Sacar: {title}',
  'clusters.unfold': 'Separar todos',
  'clusters.similar': 'Parecidos por las palabras de la oficina y la categoría. Mire antes de agrupar.',
  'clusters.fold': 'Agrupar',
  'clusters.fold-in': 'Agrupar con: {title}',
  'clusters.of': 'del {day}',
  'clusters.more': {
    one: '{count} caso más agrupado con este',
    other: '{count} casos más agrupados con este',
  },
  'clusters.selected': { one: '{count} elegido', other: '{count} elegidos' },
  'clusters.selected.row': 'Elegido para agrupar',
  'clusters.fold-selected': 'Agrupar',
  'clusters.clear': 'No elegir ninguno',
} as const satisfies TranslationOf<typeof english>;
