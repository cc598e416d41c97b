import type { TranslationOf } from '../message.ts';
import type { moving as english } from './en.ts';

export const moving = {
  'moving.title': 'Trasladar a otra oficina',
  'moving.command': 'Trasladar el caso a otra oficina',
  'moving.what': 'La otra oficina recibe el caso y la suya deja de tenerlo.',
  'moving.goes':
    'Sus miembros pueden leer el informe, la conversación, las notas, las traducciones y las decisiones.',
  'moving.stays':
    'Su oficina ya no puede abrir nada de él. Se borran las notas que solo usted puede abrir, el título de trabajo y con qué está agrupado.',
  'moving.told':
    'A quien informó se le dice en su idioma qué oficina lo lee ahora. Lo que escriba después solo podrá abrirlo esa oficina.',
  'moving.final': 'No puede deshacerlo. La otra oficina podría trasladarlo aquí de nuevo.',
  'moving.to': '¿A qué oficina?',
  'moving.to.missing': 'Elija una oficina',
  'moving.reason': '¿Por qué?',
  'moving.reason.hint': 'Una nota para la otra oficina. Quien informó no la ve.',
  'moving.reason.missing': 'Escriba por qué debe tenerlo la otra oficina',
  'moving.do': 'Trasladar el caso',
  'moving.working': 'Sellándolo para la otra oficina',
  'moving.said': 'Trasladado a {desk}.',
  'moving.row.here': 'Trasladado aquí, aún sin leer',
  'moving.row.away': 'Trasladado a otra oficina',
  'moving.more': 'Trasladar a otra oficina …',
} as const satisfies TranslationOf<typeof english>;
