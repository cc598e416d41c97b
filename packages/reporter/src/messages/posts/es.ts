import type { Text } from '../message.ts';
import type { postsPage as english } from './en.ts';

export const postsPage: Record<keyof typeof english, Text> = {
  'site.verify': 'Comprobar un mensaje',
  'post.good': 'Auténtico. Esta línea firmó estas palabras el {day}.',
  'post.differs':
    'El enlace es auténtico. Pero lo que usted pegó junto a él no es lo que esta línea firmó el {day}. Solo las palabras de abajo son de esta línea.',
  'post.altered':
    'No es de esta línea, o algo en él se ha cambiado. Dice que esta línea lo firmó, y no es así.',
  'post.other':
    'Dice que viene de otro programa, {origin}. Solo la página de ese programa puede decir si es así.',
  'post.words': 'Lo que esta línea firmó',
  'post.compare':
    'Compárelo palabra por palabra con lo que le enseñaron. Si algo es distinto, lo que le enseñaron no es de esta línea.',
  'post.old': 'Fue hace más de 30 días. Mire en este sitio si sigue valiendo.',
  'post.aboutTitle': 'Mensajes de esta línea en otros sitios',
  'post.about1':
    'Cualquiera puede copiar un nombre y una imagen. Por eso esta línea puede firmar lo que publica en otros sitios. Debajo de ese mensaje hay un enlace a esta página.',
  'post.about2': '¿No hay tal enlace? Entonces un mensaje no dice quién lo escribió.',
  'post.about3':
    'Llegue a esta página por una dirección en la que confíe, por ejemplo la de un cartel. Una página falsa puede llamar auténtico a cualquier cosa.',
  'post.keyTitle': 'La huella de esta línea',
  'post.keyLead': 'La misma está en los carteles de esta línea. Si es distinta, no se fíe de esta página.',
  'post.keyWords': 'En palabras',
  'post.keyFigures': 'En cifras',
  'post.keyWhole': 'La clave entera, para programas',
  'post.keyOffline': 'No se pudo obtener. Pruebe de nuevo con conexión.',
  'post.self': 'En un ordenador propio, un mensaje se comprueba con la clave entera:',
};
