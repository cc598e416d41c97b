import type { Text } from '../message.ts';
import type { sealedPage as english } from './en.ts';

export const sealedPage = {
  'sealed.title': 'Entregar un informe sellado',
  'sealed.lead':
    'Para un informe que se selló en otro ordenador. Esta página no necesita JavaScript y no acepta nada que no esté sellado.',
  'sealed.file': 'El archivo sellado',
  'sealed.fileHint':
    'Casi siempre se llama bundle.json. No se mira su nombre ni se guarda. Nadie más que la oficina puede abrirlo.',
  'sealed.send': 'Entregarlo',
  'sealed.howTitle': 'Cómo se hace uno',
  'sealed.how1':
    'Guarde estos tres archivos de este sitio en una misma carpeta: {programme}, {descriptor} y {note}. Son públicos.',
  'sealed.how2':
    'Ejecute esto en esa carpeta con el programa «bellbuoy». El ordenador no necesita conexión. Le preguntará por su informe:',
  'sealed.how3':
    'Anote las doce palabras que muestra. No están en ningún archivo y nadie puede volver a encontrarlas.',
  'sealed.how4':
    'Traiga el archivo aquí, en cualquier dispositivo, y entréguelo. Las claves cambian: hágalo en pocos días.',
  'sealed.see':
    'Este ordenador ve que de su conexión llega un informe sellado. No guarda ninguna dirección. Con Tor Browser no la ve.',
  'sealed.acceptedTitle': 'Su informe ha llegado',
  'sealed.accepted': 'Está sellado en la oficina. Sus doce palabras abren la conversación: {return}.',
  'sealed.check':
    'Esta página no ejecuta ningún programa, así que no pudo comprobar la promesa. «bellbuoy promise verify» puede.',
  'sealed.fileName': 'promesa.txt',
  'sealed.refusedTitle': 'No se ha entregado',
  'sealed.none': 'Con el formulario no llegó ningún archivo. Elija el archivo sellado y entréguelo.',
  'sealed.notSealed':
    'Esto no es un informe sellado, así que no se guardó nada. Si es un texto, séllelo primero: lo que no está sellado puede leerse por el camino.',
  'sealed.lapsed':
    'La oficina no acepta lo que se selló con estas claves, o ya no lo acepta. No se guardó nada. Selle el informe otra vez con archivos nuevos de este sitio. Tendrá palabras nuevas; las anteriores no abren nada.',
  'sealed.taken':
    'Antes llegó otro informe con las mismas palabras. De este no se guardó nada. Vuelva con sus palabras para verlo.',
  'sealed.gone': 'Este informe ya había llegado, y después se retiró o se borró.',
  'sealed.files': 'Este informe nombra archivos que no están aquí, o que ya no están. No se guardó nada.',
  'sealed.busy':
    'El ordenador de la oficina no puede aceptarlo en este momento. No se guardó nada. El archivo sigue siendo válido: inténtelo dentro de unos minutos.',
  'other.sealed':
    'Séllelo en otro ordenador y entregue el archivo sellado {here}. Para eso no hace falta JavaScript.',
  'other.sealedHere': 'en esta página',
} as const satisfies Record<keyof typeof english, Text>;
