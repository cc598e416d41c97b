import type { TranslationOf } from '../message.ts';
import type { recovery as english } from './en.ts';

export const recovery: TranslationOf<typeof english> = {
  'recovery.title': 'Si se pierden claves',
  'recovery.what':
    'Todas las claves de la oficina se guardan también para un llavero de recuperación. No lo tiene nadie: solo surge al juntar dos partes.',
  'recovery.two-leads':
    'Cada responsable tiene una parte. A quien pierde sus claves se le da de baja y se le invita de nuevo; la recuperación devuelve lo que ya nadie puede abrir.',
  'recovery.parts': 'Quién tiene una parte',
  'recovery.none': 'Todavía no hay llavero de recuperación.',
  'recovery.since': 'Hecho el {day}. Dos de estas partes lo abren.',
  'recovery.on-paper': 'Papel',
  'recovery.out-of-date':
    'Desde entonces ha llegado o se ha ido un responsable. Hágalo de nuevo, para que cada responsable tenga una parte.',
  'recovery.alone':
    'Usted es la única persona responsable: la segunda parte va en papel. Si pierde su frase y sus llaves de acceso, el papel solo no abre nada: tenga una segunda persona responsable.',
  'recovery.make': 'Hacer el llavero de recuperación',
  'recovery.make-anew': 'Hacerlo de nuevo',
  'recovery.making': 'Haciéndolo y guardando cada clave para él',
  'recovery.made': 'El llavero de recuperación está en vigor.',
  'recovery.paper.title': 'La parte en papel',
  'recovery.paper.what':
    'Imprima o anote estas 24 palabras y guárdelas lejos de su frase de acceso, por ejemplo en una caja fuerte.',
  'recovery.paper.once': 'Solo se muestran ahora. Quien las tenga junto con sus claves puede abrirlo todo.',
  'recovery.paper.kept': 'Las he guardado',
  'recovery.paper.field': 'Las 24 palabras del papel',
  'recovery.paper.hint': 'En su orden. Los números y las mayúsculas no importan.',
  'recovery.paper.wrong': 'Escriba las 24 palabras',
  'recovery.use': 'Usarlo',
  'recovery.use.what':
    'Dos partes se juntan en su navegador. Los compañeros reciben las claves que les faltan, otro llavero ocupa el lugar de este y el registro público dice que se usó.',
  'recovery.use.no-part': 'Usted no tiene ninguna parte. Pídalo a un responsable que la tenga.',
  'recovery.ask': 'Pedir a los demás responsables',
  'recovery.waiting': 'Lo ha pedido. Diga a otro responsable que abra esta página; tiene un día.',
  'recovery.answered': '{name} ha dado su parte.',
  'recovery.use.do': 'Recuperar ahora',
  'recovery.using': 'Abriendo todas las claves',
  'recovery.used': {
    one: 'Recuperado: {count} clave devuelta. El registro lo dice.',
    other: 'Recuperado: {count} claves devueltas. El registro lo dice.',
  },
  'recovery.asked-of-you': 'Un responsable pide su parte',
  'recovery.asked-of-you.what':
    'Désela solo si ha hablado con esa persona. Con ella puede abrir todo lo que tiene la oficina.',
  'recovery.pass': 'Dar mi parte a {name}',
  'recovery.passing': 'Sellando su parte',
  'recovery.passed': 'Parte entregada.',
  'recovery.passed-to': 'Ha dado su parte a {name}.',
  'recovery.no-part': '{name} la pide, pero usted no tiene ninguna parte.',
  'recovery.to': 'Abrir la página de recuperación',
  'bar.recovery': 'Recuperación',
  'recovery.link': 'Si se pierden claves',
  'recovery.link.what': 'Quién puede devolver lo que ya nadie puede abrir.',
  'problem.paper-wrong': 'No son 24 palabras de la lista.',
  'problem.paper-wrong.next': 'Compruebe la ortografía y que no falte ninguna.',
  'problem.parts-wrong': 'Estas partes no abren el llavero de recuperación.',
  'problem.parts-wrong.next': 'Una puede ser de un llavero anterior o de otra oficina. Pídalo de nuevo.',
};
