import type { Message } from '../message.ts';
import type { oversight as english } from './en.ts';

export const oversight = {
  'oversight.loading': 'Buscando lo que vigilan los garantes',
  'alerts.title': 'Fuera de lo habitual',
  'alerts.none': 'Nada fuera de lo habitual.',
  'missed.title': 'Hecho tarde',
  'missed.what':
    'Plazos cumplidos, pero tarde. Cada uno de estos casos les llega como muestra cuando termina.',
  'missed.none': 'Nada se hizo tarde.',
  'missed.late': 'Con cuánto retraso',
  'missed.done': 'Hecho el',
  'samples.title': 'Muestras de casos terminados',
  'samples.what':
    'El servidor sortea algunos. También llega todo lo que se cerró como falso a sabiendas o con retraso. Leen las palabras de la mesa y lo que decidió, nunca lo que escribió quien informó.',
  'samples.none': 'Aún no se ha sorteado ningún caso.',
  'samples.no-key':
    'Para leerlas hace falta en este navegador la clave de su puesto de garante: vea Claves de los garantes.',
  'samples.unreadable':
    'Esta muestra no se abre, no está completa o no la selló nadie de esa mesa. No se muestra nada de ella.',
  'samples.reason': 'Por qué',
  'samples.reason.knowingly-false': 'Falso a sabiendas',
  'samples.reason.deadline': 'Con retraso',
  'samples.reason.drawn': 'Por sorteo',
  'samples.standing': 'Dónde está',
  'samples.delivered': 'Entregada el {day}',
  'samples.due': 'A más tardar el {day}',
  'samples.late': 'Con retraso desde el {day}',
  'samples.gone': 'Entregada; el caso se ha borrado',
  'samples.never': 'Nunca entregada; el caso se ha borrado',
  'samples.read': 'Leer',
  'samples.read-case': 'Leer la muestra del caso {case}',
  'samples.of': 'Muestra del caso {case}',
  'samples.sealed-by': 'Sellada para ustedes por {account} el {day}',
  'samples.cut': 'El final de un texto no cabía y falta.',
  'samples.passed-on': 'Transmitido a {body}',
  'samples.summary': 'Las palabras de la mesa',
  'samples.close': 'Cerrar la muestra',
  'alerts.exports': {
    one: '{name} ({account}) exportó {count} caso',
    other: '{name} ({account}) exportó {count} casos',
  },
  'alerts.purges': { one: 'Se borró {count} caso', other: 'Se borraron {count} casos' },
} as const satisfies Record<keyof typeof english, Message>;
