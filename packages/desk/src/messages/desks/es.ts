import type { Message } from '../message.ts';
import type { desks as english } from './en.ts';

export const desks = {
  'desks.title': 'Oficinas',
  'desks.what':
    'Cada oficina tiene miembros y claves propios: nadie de una puede leer lo que se envía a otra. Usted puede añadir una sin poder leer en ella.',
  'desks.first': 'recibe lo que no se dirige a ninguna en particular',
  'desks.waits': 'espera a su primer responsable',
  'desks.renew': 'Enlace nuevo',
  'desks.renew-of': 'Enlace nuevo para {name}',
  'desks.link': 'Enlace de instalación de {name}',
  'desks.link.hint': 'Se muestra una sola vez. Quien lo abra dirigirá la oficina: déselo solo a esa persona.',
  'desks.another': 'Añadir otra',
  'desks.add': 'Añadir una oficina',
  'desks.name-in': 'Nombre en {language}',
  'desks.name.missing': 'Ponga a la oficina un nombre en inglés',
  'desks.id': 'Nombre corto',
  'desks.id.hint': 'De la a a la z, cifras y guiones. No se puede cambiar.',
  'desks.id.wrong': 'Use de la a a la z, cifras y guiones, 32 como máximo',
  'desks.working': 'Añadiendo la oficina',
  'desks.do': 'Añadir la oficina',
  'desks.made': 'Oficina añadida. Entregue el enlace.',
  'problem.desk-taken': 'Ya hay una oficina con ese nombre corto.',
  'problem.desk-taken.next': 'Elija otro nombre corto.',
} as const satisfies Record<keyof typeof english, Message>;
