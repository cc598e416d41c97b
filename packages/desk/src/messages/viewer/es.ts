import type { Message } from '../message.ts';
import type { viewer as english } from './en.ts';

export const viewer = {
  'viewer.title': 'Archivo adjunto {name}',
  'viewer.frame': 'Lo que muestra el archivo adjunto',
  'viewer.apart':
    'Se muestra separado de la oficina: nada de lo que contiene puede llegar a la red, a sus claves ni al resto del caso.',
  'viewer.position': '{position} de {count}',
  'viewer.next': 'Archivo siguiente',
  'viewer.previous': 'Archivo anterior',
  'viewer.larger': 'Más grande',
  'viewer.smaller': 'Más pequeño',
  'viewer.fit': 'Ajustar',
  'viewer.page': 'Página {page} de {pages}',
  'viewer.next-page': 'Página siguiente',
  'viewer.previous-page': 'Página anterior',
  'viewer.save': 'Guardar…',
  'viewer.save-now': 'Guardar una copia',
  'viewer.back': 'Volver a verlo',
  'viewer.keys':
    'Teclas: n y p para el archivo siguiente y el anterior, + − 0 para el tamaño, Re Pág y Av Pág, s para guardar, Esc para cerrar.',
  'viewer.drawing': 'Leyéndolo',
  'viewer.kind.picture': 'Imagen',
  'viewer.kind.pdf': 'PDF',
  'viewer.kind.media': 'Vídeo o sonido',
  'viewer.kind.text': 'Texto',
  'viewer.kind.page': 'Página web o dibujo, mostrado como su texto',
  'viewer.kind.program': 'Programa o script',
  'viewer.kind.document': 'Documento',
  'viewer.kind.archive': 'Archivo comprimido o documento de oficina',
  'viewer.kind.plain': 'Imagen de un tipo que aquí no se muestra',
  'viewer.kind.unknown': 'Tipo desconocido',
  'viewer.mislabelled': 'Se envió como {claimed}, pero su contenido es otra cosa: {kind}, {type}.',
  'viewer.pixels': '{width} × {height} píxeles',
  'viewer.encoding': 'Escrito en {encoding}',
  'viewer.text-cut': 'Solo se muestra el principio.',
  'viewer.pages-cut': 'Las páginas siguientes no se muestran.',
  'viewer.marks':
    'Tiene marcas que cambian la dirección de la escritura. Se muestran como ⟨U+…⟩ y aquí no hacen nada.',
  'viewer.refused.kind': 'Los archivos de este tipo no se muestran aquí.',
  'viewer.refused.too-large': 'Sería demasiado grande al descomprimirlo, así que no se muestra.',
  'viewer.refused.too-slow': 'Tardó demasiado en dibujarse y se detuvo.',
  'viewer.refused.damaged': 'Está dañado, o no es exactamente lo que dice ser, y no se puede mostrar.',
  'viewer.refused.locked':
    'Está protegido con una contraseña. Pídasela al informante en la conversación y abra después una copia guardada.',
  'viewer.before-saving': 'Antes de guardarlo',
  'viewer.risk.program':
    'Es un programa. Si se abre, puede hacer en ese ordenador todo lo que usted puede hacer en él.',
  'viewer.risk.document':
    'Un documento de este tipo puede ejecutar cosas al abrirse, o descargar algo y así avisar a quien lo envió de que alguien lo lee.',
  'viewer.risk.archive':
    'Puede contener cualquier cosa, también programas, y ocupar mucho más una vez descomprimido. Los documentos de oficina pueden ejecutar cosas al abrirse.',
  'viewer.risk.page':
    'Abierto en un navegador, puede ejecutar scripts y descargar algo, y así avisar a quien lo envió de que alguien lo lee.',
  'viewer.risk.plain': 'Un archivo preparado con cuidado puede aprovechar fallos del programa que lo abre.',
  'viewer.risk.unknown': 'Nadie puede saber qué hace al abrirse.',
  'viewer.where':
    'Abra la copia solo en un ordenador aislado: sin red, sin nada de la oficina en él y que se borre después. Puede revelar quién es el informante: no la entregue tal como está.',
} as const satisfies Record<keyof typeof english, Message>;
