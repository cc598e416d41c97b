import type { Message, Text } from '../message.ts';
import type { offlineLive as englishLive, offlinePage as englishPage } from './en.ts';

export const offlinePage = {
  'site.offline': 'Sin conexión',
  'offline.title': 'Sin conexión',
  'offline.lead':
    'Puede guardar este sitio en este dispositivo. Entonces funciona sin conexión: usted escribe y sella un informe, y este sale en cuanto haya conexión.',
  'offline.whatTitle': 'Qué queda entonces en este dispositivo',
  'offline.what1':
    'Las páginas y los programas de este sitio en este idioma, unos dos megabytes, y las claves públicas de la oficina. Sin conexión no falta ninguna pregunta de un informe. Las conversaciones y el registro público la necesitan.',
  'offline.what2':
    'Un informe que todavía no pudo salir, sellado, y sus archivos si usted lo eligió. Nadie puede leerlo en este dispositivo, tampoco usted.',
  'offline.what3': 'Nunca sus doce palabras, ni nada de lo que escribió.',
  'offline.riskTitle': 'Quién puede verlo',
  'offline.risk1':
    'Quien mire en este navegador puede ver que este sitio está guardado aquí y si un informe espera. Si eso puede perjudicarle, no lo guarde: así no queda nada al cerrar la página.',
  'offline.risk2':
    'Puede que su navegador ofrezca además poner el sitio entre sus aplicaciones. Allí lleva su nombre, Bellbuoy, y su signo, una boya de campana. No se hace pasar por otra cosa. Quien lo puso allí, allí también lo quita.',
  'offline.keep': 'Guardar este sitio en este dispositivo',
  'offline.keptTitle': 'Este sitio está guardado en este dispositivo',
  'offline.kept':
    'Funciona sin conexión. Una versión nueva espera a que no haya abierta ninguna página de este sitio, para no estorbar ningún informe.',
  'offline.otherLanguage': 'Está guardado en otro idioma. Puede guardarlo también en este.',
  'offline.remove': 'Quitar todo de este dispositivo',
  'offline.removeTitle': '¿Quitar todo?',
  'offline.removeSure':
    'Se van las páginas, las claves y todo informe sellado que espere aquí. Un informe que no ha salido se pierde. El historial del navegador queda.',
  'offline.removeYes': 'Sí, quitar todo',
  'offline.removeNo': 'No, dejarlo',
  'offline.impossible':
    'Este navegador no puede guardar el sitio, quizá porque es una ventana privada. Con conexión puede informar como siempre.',
  'offline.waitingTitle': 'Informes sellados en este dispositivo',
  'files.offline':
    'Ahora no hay conexión. Puede elegir archivos de todos modos: se envían cuando la haya, y al final puede guardarlos hasta entonces en este dispositivo, sellados.',
  'offline.lead2':
    'No se guarda nada antes de que pulse el botón, y un solo botón aquí lo quita todo otra vez.',
  'offline.risk3':
    'Algunos navegadores borran lo que un sitio ha guardado si no se abre durante unas semanas o si el dispositivo está lleno. Lo que espera más tiempo está más seguro como archivo.',
  'offline.nowTitle': 'Ahora no hay conexión',
  'offline.now':
    'Puede que lo que pidió la necesite. Aun así puede {report}: se sella y espera en este dispositivo.',
  'offline.nowReport': 'escribir un informe',
  'offline.languages': 'Guardado en:',
  'sending.filesOffline':
    'No hay conexión. El informe y sus archivos salen de esta página abierta cuando la haya. O vuelva atrás y quite los archivos: entonces el informe sellado puede esperar sin ellos en este dispositivo.',
  'sending.withoutFiles': 'Volver a las respuestas',
} as const satisfies Record<keyof typeof englishPage, Text>;

export const offlineLive = {
  'offline.keeping': 'Guardando el sitio en este dispositivo',
  'offline.failed':
    'No se pudo guardar. Compruebe la conexión y si queda espacio en el dispositivo. No ha quedado nada de ello.',
  'offline.removed': 'Se ha quitado todo de este dispositivo.',
  'waiting.lineWaiting': 'Un informe sellado espera en este dispositivo a que haya conexión.',
  'waiting.lineStopped': 'Un informe sellado en este dispositivo no se pudo enviar.',
  'waiting.see': 'Ver cómo está',
  'waiting.waiting':
    'El informe sellado está en este dispositivo. Sale cuando este sitio está abierto y hay conexión; algunos navegadores lo envían solos en cuanto la hay.',
  'waiting.lapsed':
    'La oficina tiene ahora otras claves y ya no lo acepta. No se puede sellar otra vez. Bórrelo aquí y escriba el informe de nuevo. Tendrá entonces palabras nuevas.',
  'waiting.taken': 'Antes llegó otro informe con las mismas palabras. Vuelva con sus palabras para verlo.',
  'waiting.gone': 'Este informe ya había llegado, y después se retiró o se borró.',
  'waiting.refused':
    'El ordenador de la oficina no lo acepta en esta forma. No guardó nada. Bórrelo aquí y escriba el informe de nuevo.',
  'waiting.unverified':
    'Llegó una respuesta, pero su promesa no está firmada como debe. Por eso no decimos que llegó. Se queda aquí y se vuelve a intentar.',
  'waiting.tryNow': 'Intentar ahora',
  'waiting.deleted': 'Se ha borrado de este dispositivo.',
  'waiting.save': 'Guardar la promesa y olvidarlo aquí',
  'waiting.forget': 'Olvidarlo aquí sin guardar',
  'waiting.lineArrived': 'Un informe que esperaba en este dispositivo ha llegado.',
  'state.waiting': 'Espera una conexión',
  'state.leaving': 'Saliendo ahora',
  'state.arrived': 'Ha llegado',
  'state.refused': 'Rechazado',
  'state.lapsed': 'Su plazo ha terminado',
  'state.unverified': 'No es seguro',
  'state.deleted': 'Borrado',
  'waiting.leaving': 'Se está enviando.',
  'waiting.arrived':
    'Hemos comprobado la promesa firmada de que fue aceptado. La entrada aparece en el registro público a más tardar el {day}. El informe sellado ya no está en este dispositivo.',
  'waiting.ends': 'Aquí se muestra que un informe llegó hasta que usted lo quite, o hasta el {day}.',
  'waiting.deleteTitle': '¿Borrarlo de este dispositivo?',
  'waiting.deleteSure':
    'No se ha enviado. Si no lo guardó como archivo, se pierde, y sus doce palabras no abren nada.',
  'waiting.deleteYes': 'Sí, borrarlo',
  'waiting.deleteNo': 'No, que espere',
  'keep.filesOffer':
    'Este navegador puede guardar el informe y sus archivos en este dispositivo, sellados, hasta que hayan llegado. Entonces puede cerrar esta página, y el envío sigue siempre que este sitio esté abierto. Para eso los archivos se sellan otra vez y se envían desde el principio. Nadie puede leerlos en este dispositivo, pero quien mire puede ver que están ahí y cuánto ocupan. Sus palabras no se guardan con ellos.',
  'keep.filesButton': 'Guardar el informe y sus archivos en este dispositivo',
  'keep.filesSealing':
    'Sellando los archivos en este dispositivo. Deje abierta esta página hasta que termine.',
  'keep.filesFailed':
    'Este navegador no deja que la página los guarde, o no hay sitio. Deje abierta la página hasta que se hayan enviado.',
  'keep.filesKept':
    'El informe y sus archivos están sellados. Salen mientras este sitio esté abierto y haya conexión. Puede cerrar esta página; llévese sus palabras.',
  'waiting.filesSending':
    'Se ha enviado el {percent} de sus archivos. Si cierra esta página, sigue desde ahí cuando vuelva.',
  'waiting.filesWaiting': 'No hay conexión. Se ha enviado el {percent} de sus archivos, y sigue desde ahí.',
  'waiting.lineSending':
    'Se está enviando un informe sellado con sus archivos. Quédese en esta página hasta que lleguen, o vuelva más tarde.',
  'waiting.filesGone':
    'Sus archivos ya no se pueden leer en este dispositivo; puede que el navegador los haya borrado. Sin ellos no se puede enviar. Bórrelo aquí y escriba el informe de nuevo.',
  'waiting.filesRefused':
    'El ordenador de la oficina no acepta sus archivos y no ha guardado nada de ellos. Bórrelo aquí y escriba el informe de nuevo.',
} as const satisfies Record<keyof typeof englishLive, Message>;
