import type { Message } from '../message.ts';
import type { audits as english } from './en.ts';

export const audits = {
  'audits.title': 'Qué hay detrás de las cifras',
  'audits.what':
    'Con las cifras de un mes va un paquete para cada guardián, sellado para su puesto. Dice de cada línea oculta del registro público si es un suceso de un informe o solo relleno, y de qué se contó cada cifra. No nombra a nadie ni ningún caso. Al comprobarlo aquí, este navegador lo abre, lee todo el registro y vuelve a contar.',
  'audits.none':
    'Todavía no hay ninguno. El primero llega el día cinco de un mes, con las cifras del mes anterior.',
  'audits.no-key':
    'Para comprobarlo hace falta la clave de su puesto en este navegador: vea Claves de guardianes.',
  'audits.sealed': 'sellado para el puesto {slot}',
  'audits.check': 'Comprobarlo aquí',
  'audits.check-month': 'Comprobarlo aquí: el paquete de {month}',
  'audits.save': 'Guardarlo sellado',
  'audits.save-month': 'Guardarlo sellado: el paquete de {month}',
  'audits.saved': 'Guardado, sellado para su puesto como estaba.',
  'audits.opening': 'Abriéndolo',
  'audits.saving': 'Descargándolo',
  'audits.reading': 'Leyendo el registro: {done} de {all} líneas',
  'audits.of': 'Paquete de {month}',
  'audits.good': 'Cada línea queda explicada, y las cifras publicadas se siguen de lo contado.',
  'audits.bad': 'No cuadra. Guarde el paquete y dígaselo a los demás guardianes y a quienes auditan.',
  'audits.open-entries': 'Actos de poder y otras líneas abiertas',
  'audits.fillings': 'Rellenos',
  'audits.reports': 'Informes con algún suceso',
  'audits.received': 'Recibidos',
  'audits.opened': 'Abiertos',
  'audits.withdrawn': 'Retirados',
  'audits.deleted': 'Eliminados',
  'audits.joined': 'También se comprobó lo que retuvo el mes anterior.',
  'audits.not-joined': 'El paquete del mes anterior no está aquí: no se comprobó lo que retuvo.',
  'audits.corrected': 'Una edición posterior ha sustituido estas cifras.',
  'audits.close': 'Cerrarlo',
  'audits.fault.unexplained':
    'La hoja {leaf} del registro no es ni relleno ni un suceso que el paquete explique.',
  'audits.fault.twice': 'La hoja {leaf} del registro se explica dos veces.',
  'audits.fault.batch': 'Los lotes del paquete no casan con el registro en la hoja {leaf}.',
  'audits.fault.not-in-log': 'El informe {report} del paquete tiene un suceso que falta en el registro.',
  'audits.fault.not-a-report': 'Lo que el paquete llama informe {report} no puede ser un solo informe.',
  'audits.fault.other-figures': 'El paquete va con otras cifras que las publicadas.',
  'audits.fault.cell': 'La cifra publicada «{row}» no se sigue de lo contado.',
  'audits.fault.carried': '«{row}» no continúa lo que retuvo el mes anterior.',
  'audits.fault.count': '«{row}»: el paquete dice {said}, el registro tiene {found}.',
  'problem.audit-unopenable': 'Ninguna de sus claves abre este paquete.',
  'problem.audit-unopenable.next':
    'Se selló para una clave que su puesto tuvo antes, o para quien lo ocupaba entonces. Si tiene esa clave, tráigala en Claves de guardianes.',
  'problem.audit-unproven':
    'Este paquete, las cifras y el registro no se verifican juntos. No se muestra nada de él.',
  'problem.audit-unproven.next': 'Guarde el paquete y dígaselo a los demás guardianes y a quienes auditan.',
} as const satisfies Record<keyof typeof english, Message>;
