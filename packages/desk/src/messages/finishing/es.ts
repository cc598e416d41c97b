import type { TranslationOf } from '../message.ts';
import type { finishing as english } from './en.ts';

export const finishing = {
  'finish.begin': 'Terminar …',
  'finish.outcome': '¿Cuál es el resultado?',
  'finish.told': 'Quien informó ve que ha terminado y cuándo se borrará.',
  'finish.outcome.missing': 'Elija un resultado',
  'finish.category': 'Categoría, según la ve ahora',
  'finish.category.hint': 'De qué resultó tratarse. Esta palabra y el resultado no van sellados.',
  'finish.do': 'Terminar el caso',
  'finish.working': 'Terminando',
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
  'disposition.out-of-scope.hint': 'No es un acto, objeto o hecho de los que admite esta oficina.',
  'disposition.duplicate': 'Duplicado',
  'disposition.duplicate.hint': 'La misma persona envió lo mismo antes.',
  'disposition.unopenable': 'No se puede abrir',
  'disposition.knowingly-false': 'Falso a sabiendas',
} as const satisfies TranslationOf<typeof english>;
