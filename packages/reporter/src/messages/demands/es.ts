import { demandWords } from '@bellbuoy/content/demand-words/es';
import type { Text } from '../message.ts';
import type { demandsPage as english } from './en.ts';

export const demandsPage = {
  'site.demands': 'Requerimientos legales',
  'demands.title': 'Requerimientos legales e incidentes',
  'demands.lead':
    'Lo que autoridades y tribunales han pedido a esta línea, lo que se les entregó y lo que aquí salió mal. No se nombra a nadie y no se distingue ningún informe.',
  'demands.statementTitle': 'Lo que declara el programa',
  'demands.reading': 'Leyendo y comprobando la declaración …',
  'demands.good':
    'El {day} había los que aquí figuran y ningún otro. Lo ha firmado la clave del programa y esta página lo ha comprobado. Vale hasta el {expires}; después hay que volver a decirlo.',
  'demands.over':
    'La última declaración caducó el {expires} y nadie ha vuelto a decirlo. Puede ser un descuido. También puede significar que alguien ya no puede decirlo.',
  'demands.none': 'Este programa aún no ha declarado nada. Eso no dice nada en ningún sentido.',
  'demands.broken': 'Lo que envió el servidor no es lo que firmó la clave del programa. No se fíe de ello.',
  'demands.offline': 'No se pudo obtener la declaración. Inténtelo con conexión.',
  'demands.listTitle': 'Lo anotado',
  'demands.empty': 'Nada: ningún requerimiento y ningún incidente.',
  'demands.day': 'Día',
  'demands.kind': 'Qué',
  'demands.about': 'Sobre',
  'demands.outcome': 'En qué quedó',
  'demands.open': 'aún abierto',
  'demands.checkTitle': 'Compruébelo usted',
  'demands.check':
    'El registro y la declaración firmada son archivos de este sitio. Cada entrada consta también en el registro público, desde el día en que se anotó.',
  'demands.cannotTitle': 'Lo que aquí nadie puede entregar',
  'demands.cannot1': 'Quién avisó. Nada de lo guardado lo dice.',
  'demands.cannot2': 'Un nombre sellado. Solo se abre si así lo deciden varios guardianes independientes.',
  'demands.cannot3': 'Lo borrado. Su clave ya no existe.',
  ...demandWords,
} as const satisfies Readonly<Record<keyof typeof english, Text>>;
