import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finished.as': 'Terminado: {outcome}',
  'finished.what':
    'Se borrará según el calendario del programa. Reabrirlo lo detiene; un mensaje nuevo lo aplaza.',
  'finished.reopen': 'Reabrir',
  'finished.reopening': 'Reabriendo',
  'disposition.passed-on': 'Pasado a otro organismo',
  'disposition.no-further-action': 'Sin más medidas',
  'disposition.no-further-action.hint': 'Examinado; no hay nada más que hacer.',
  'disposition.unfounded': 'Infundado',
  'disposition.unfounded.hint':
    'Los hechos no lo sostienen. Sin culpa: así acaba la mayoría de los informes honestos.',
  'disposition.out-of-scope': 'Fuera del ámbito',
  'disposition.duplicate': 'Duplicado',
  'disposition.duplicate.hint': 'La misma persona envió lo mismo antes.',
  'disposition.unopenable': 'No se puede abrir',
  'disposition.knowingly-false': 'Falso a sabiendas',
  'disposition.upheld': 'Estimada',
  'disposition.partly-upheld': 'Estimada en parte',
  'disposition.not-upheld': 'No estimada',
  'disposition.checked': 'Comprobado',
} as const satisfies TranslationOf<typeof english>;
