import type { filesLive as enLive, filesPage as enPage } from './en.ts';

/** Files and voice notes, in Spanish: what stands in the pages. */
export const filesPage: Record<keyof typeof enPage, string> = {
  'file.partlyTitle': 'Se han quitado sus propiedades. Los comentarios y los cambios se quedan.',
  'file.partly':
    'Este documento todavía contiene comentarios, cambios o programas. Se han quitado los nombres y las fechas que llevaban al lado, pero no lo que se escribió en ellos. Bórrelos antes si dicen demasiado, o envíelo así.',
  'file.undrawableTitle': 'Su navegador no puede rehacer esta imagen.',
  'file.undrawable':
    'Por eso no se puede quitar aquí lo que esconde, como el lugar, la hora y la cámara. Guárdela como JPEG o haga una captura de pantalla y elija esa en su lugar, o envíela así. Usted decide.',
  'write.files': 'Añadir un archivo o su voz',
  'write.filesLabel': 'Archivos para este mensaje',
  'voice.title': 'O dígalo de viva voz',
  'voice.warning':
    'Una voz se puede reconocer: la reconocen quienes le conocen y también los ordenadores. Escribir dice menos de usted.',
  'voice.record': 'Grabar una nota de voz',
  'voice.stop': 'Parar',
  'voice.listen': 'Escuchar su nota de voz',
  'voice.keep': 'Adjuntarla',
  'voice.discard': 'Descartarla',
};

/** What the scripts show. */
export const filesLive: Record<keyof typeof enLive, string> = {
  'voice.recording': 'Grabando. Hable ahora: {time}',
  'voice.ready': 'Su nota de voz, {time}. Todavía está solo en esta página',
  'voice.refused':
    'Su navegador no deja que esta página use el micrófono. Puede escribir o elegir una grabación',
  'voice.none': 'No se ha encontrado ningún micrófono. Puede escribir o elegir una grabación',
  'voice.discarded': 'La nota de voz se ha borrado',
  'voice.attached': 'La nota de voz está adjunta',
  'voice.fileName': 'nota-de-voz',
};
