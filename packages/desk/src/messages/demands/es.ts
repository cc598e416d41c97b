import { demandWords } from '@bellbuoy/content/demand-words/es';
import type { Message } from '../message.ts';
import type { demands as english } from './en.ts';

export const demands = {
  'bar.demands': 'Requerimientos',
  'command.demands': 'Ir a los requerimientos',
  'demands.title': 'Requerimientos legales e incidentes',
  'demands.what':
    'Lo que autoridades y tribunales pidieron a este programa, y lo que salió mal. Todo consta en el registro público desde que se anota, sin el nombre de nadie.',
  'demands.loading': 'Leyendo lo anotado …',
  'demands.none': 'No hay nada anotado.',
  'demands.recorded': 'Anotado',
  'demands.day': 'Día',
  'demands.kind': 'Qué',
  'demands.about': 'Sobre',
  'demands.outcome': 'En qué quedó',
  'demands.open': 'abierto',
  'demands.close': 'Decir en qué quedó',
  'demands.close-of': 'Decir en qué quedó: {kind}, {day}',
  'demands.close.hint': 'Una sola vez: lo entregado no se puede recuperar.',
  'demands.close.do': 'Anotar el resultado',
  'demands.type': '¿Qué es?',
  'demands.type.legal-demand': 'Un requerimiento legal',
  'demands.type.incident': 'Un incidente',
  'demands.record': 'Anotar uno',
  'demands.record.hint':
    'No hay campo para texto propio: no se puede nombrar a nadie. Si la ley le prohíbe anotarlo, no lo haga, y no vuelva a declarar abajo que no hubo nada más.',
  'demands.kind.which': '¿De qué tipo?',
  'demands.about.which': '¿Sobre qué? Marque todo lo que corresponda',
  'demands.outcome.which': '¿En qué quedó? Marque todo lo que corresponda',
  'demands.missing': 'Elija al menos uno',
  'demands.kind.missing': 'Elija el tipo',
  'demands.working': 'Anotando …',
  'demands.do': 'Anotarlo para siempre',
  'demands.said': 'Anotado. Consta en el registro público.',
  'demands.said.closed': 'El resultado está anotado.',
  'demands.statement': 'La declaración pública',
  'demands.statement.none': 'Aún no se ha declarado nada.',
  'demands.statement.until': 'Declarado el {day}: estos y ningún otro. Vale hasta el {expires}.',
  'demands.statement.over': 'Caducó el {expires}. La página pública lo dice.',
  'demands.statement.waits': 'Espera la clave del programa: bellbuoy programme sign.',
  'demands.statement.more': 'Desde entonces se ha anotado más.',
  'demands.statement.hint':
    'La firma la clave del programa y vale 90 días. Nunca se renueva sola: alguien tiene que poder volver a decirlo.',
  'demands.state': 'Declarar que hubo estos y ningún otro',
  'demands.state.working': 'Declarando …',
  'demands.said.stated': 'Declarado.',
  'demands.can': 'Qué se puede entregar y qué no',
  'demands.can.no1': 'Quién avisó: aquí nadie lo sabe, y nada de lo guardado lo dice.',
  'demands.can.no2':
    'Un nombre sellado: ningún administrador, servidor ni clave de aquí lo abre. Hacen falta varios guardianes, y cada uno decide por su cuenta.',
  'demands.can.no3': 'Lo borrado: su clave ya no existe, tampoco en las copias pasados ocho días.',
  'demands.can.no4': 'Direcciones, dispositivos, horas: no se guardan.',
  'demands.can.yes1':
    'Lo que el equipo ha abierto y resumido, en la medida en que la ley lo exija a quienes lo leen.',
  'demands.can.yes2':
    'Archivos sellados, cuentas del personal con su nombre y el registro de accesos: el servidor los tiene.',
  'demands.can.yes': 'Se tiene',
  'demands.can.no': 'No se tiene, o aquí nadie puede abrirlo',
  'demands.can.first':
    'Pida el requerimiento por escrito, no diga nada en el momento y llame a quien le asesora legalmente antes de entregar nada.',
  ...demandWords,
} as const satisfies Record<keyof typeof english, Message>;
