import type { TranslationOf } from '../message.ts';
import type { exporting as english } from './en.ts';

export const exporting = {
  'export.case': 'Exportar este caso',
  'export.case.what':
    'Un archivo para el expediente o para imprimir: resumen de trabajo, cómo se valoró y lo que usted puede leer de la conversación. Las notas y los archivos adjuntos no van en él.',
  'export.list': 'Exportar la lista',
  'export.list.what':
    'Una tabla con lo que muestran las filas: como mucho los primeros 1000 casos, y nada de lo que dicen.',
  'export.leaves':
    'Lo que sale de la oficina ya no está sellado. Nadie puede retirarlo, restringirlo ni borrarlo en su fecha: eso queda en sus manos.',
  'export.recorded': 'Los guardianes ven que usted lo exportó, y qué día.',
  'export.do': 'Guardar el archivo',
  'export.working': 'Anotando',
  'export.failed': 'No se pudo anotar, así que no se guardó nada. Inténtelo otra vez.',
  'export.file': 'Expediente del caso',
  'export.warning':
    'Exportado de la oficina. No está sellado: guárdelo donde solo lo lea quien deba, y bórrelo cuando la oficina lo haría.',
  'export.not-shown': 'Un mensaje ({day}) no se muestra aquí.',
} as const satisfies TranslationOf<typeof english>;
