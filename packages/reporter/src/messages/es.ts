import { comingBackPage } from './coming-back/es.ts';
import { commendationPage } from './commendation/es.ts';
import { demandsPage } from './demands/es.ts';
import { filesPage } from './files/es.ts';
import { gatePage } from './gate/es.ts';
import type { PageKey } from './keys.ts';
import { learnPage } from './learn/es.ts';
import type { Text } from './message.ts';
import { namesPage } from './names/es.ts';
import { offlinePage } from './offline/es.ts';
import { pagesPage } from './pages/es.ts';
import { postsPage } from './posts/es.ts';
import { practicePage } from './practice/es.ts';
import { redeemPage } from './redeem/es.ts';
import { redressPage } from './redress/es.ts';
import { rewardsPage } from './rewards/es.ts';
import { sealedPage } from './sealed/es.ts';
import { transparencyPage } from './transparency/es.ts';
import { workPage } from './work/es.ts';

/** What stands in the pages, in Spanish. */
export const es = {
  ...pagesPage,
  ...redeemPage,
  ...sealedPage,
  ...offlinePage,
  ...redressPage,
  ...transparencyPage,
  ...practicePage,
  ...demandsPage,
  ...rewardsPage,
  ...commendationPage,
  ...postsPage,

  ...gatePage,
  ...learnPage,
  'site.name': 'Bellbuoy',
  'site.skip': 'Ir al contenido principal',
  'site.navigation': 'Páginas',
  'site.languages': 'Idiomas',
  'site.home': 'Inicio',
  'site.report': 'Informar',
  'site.return': 'Volver con sus palabras',
  'site.safety': '¿Es seguro?',
  'site.otherWays': 'Si no puede enviar',
  'site.footer': 'Este sitio no usa cookies, no guarda direcciones y no pide nada a ningún otro sitio.',
  'site.origin': 'Nombre de este programa:',
  'site.source': 'Bellbuoy es software libre que cualquiera puede comprobar.',
  'site.back': 'Atrás',
  'exit.button': 'Salir rápido de este sitio',
  'exit.hint': 'No borra su historial.',
  'exit.keys': 'Pulsar tres veces la tecla Mayúsculas hace lo mismo.',
  'exit.leaving': 'Saliendo',

  'emergency.title': '¿Hay alguien en peligro o ha encontrado un aparato extraño?',
  'emergency.call': 'Llame primero al {number}, o al número de emergencias del lugar donde está.',
  'emergency.device':
    'No toque un aparato que no conoce. Aléjese, mantenga lejos a los demás y recuerde el lugar y la hora. Después puede informar aquí.',

  'state.slow':
    '¿No aparece nada más aquí? Entonces este navegador no puede sellar un informe y desde él no se puede enviar nada.',
  'state.notOpenTitle': 'Todavía no está abierto',
  'state.notOpen':
    'Aún no hay nadie aquí que lea los informes, así que no se puede enviar nada. Vuelva otro día. Si no puede esperar, lea {otherWays}.',
  'state.expiredTitle': 'De momento no se puede enviar nada',
  'state.expired':
    'Las claves que este sitio da para sellar han caducado. Un informe sellado con ellas quizá nunca se leería, así que no se envía nada. Nada de lo que escribió ha salido de su dispositivo. Inténtelo mañana y compruebe que la fecha de su dispositivo es correcta.',
  'state.unverifiedTitle': 'Ahora no se puede enviar nada desde este sitio',
  'state.unverified':
    'Las claves que este sitio da para sellar no están firmadas como deben. Puede que alguien intente leer informes que no son para él, así que no se envía nada. Nada de lo que escribió ha salido de su dispositivo. Si puede, avise a la organización que lleva esta línea.',
  'state.unreachableTitle': 'Falta la conexión',
  'state.unreachable':
    'Ahora mismo no se puede llegar a la oficina. Nada de lo que escribió ha salido de su dispositivo. Esta página lo vuelve a intentar sola.',
  'state.unsupportedTitle': 'Este navegador no puede sellar un informe',
  'state.unsupported':
    'Un informe sale de su dispositivo solo cuando está sellado, y este navegador no puede hacerlo. No se ha enviado nada.',
  'state.otherWays': 'qué más puede hacer',
  'state.otherWaysLink': 'Qué más puede hacer',
  'state.tryAgain': 'Intentar de nuevo',
  'noscript.title': 'Sin JavaScript no se puede enviar nada',
  'noscript.body':
    'Su informe se sella en su navegador antes de salir. Para eso hace falta JavaScript, que aquí está desactivado, así que no se puede enviar nada. {otherWays}.',

  'home.title': 'Cuéntenos qué vio',
  'home.lead':
    'Informe de un problema de seguridad a las personas que lo investigan. Diga qué vio, no quién es usted, y vuelva para leer la respuesta.',
  'home.start': 'Informar de lo que vi',
  'home.return': 'Volver con sus palabras',
  'home.effort': 'Unos cinco minutos. Sin cuenta, sin nombre, sin instalar nada.',
  'home.free': 'No tiene obligación de informar.',
  'home.faith': 'No actuamos contra nadie que se equivoque de buena fe.',
  'home.doTitle': '¿Qué puedo hacer aquí?',
  'home.do1':
    'Informar de un acto, un objeto o un mensaje que usted mismo encontró: un aparato colocado, una intrusión, una manipulación, un falso funcionario, dinero a cambio de información interna.',
  'home.do2': 'Pedir ayuda si alguien le presiona o quiere captarle. Nadie le culpará.',
  'home.do3': 'Volver con doce palabras: leer la respuesta, añadir algo o retirar su informe.',
  'home.safeTitle': '¿Es seguro?',
  'home.safe1': 'Su informe se sella en su dispositivo antes de salir. Este ordenador no puede abrirlo.',
  'home.safe2': 'Nada de lo que se guarda aquí dice quién es usted: ni cuenta, ni dirección, ni cookies.',
  'home.safe3': 'Recibe una prueba firmada de que su informe fue aceptado.',
  'home.safeMore': 'Qué le protege y qué no',
  'home.whoTitle': '¿Quién lo lee?',
  'home.who1': 'Solo las personas de la oficina a la que escribe.',
  'home.who2': 'No quienes llevan este ordenador, y ninguna máquina decide nada.',
  'home.who3': 'Le responde una persona, por lo general en dos días laborables.',
  'home.nextTitle': 'Qué pasa con un informe',
  'home.next1Title': 'Responde a preguntas breves',
  'home.next1': '¿Qué vio, dónde y cuándo? Una pregunta por página, con sus propias palabras.',
  'home.next2Title': 'Guarda doce palabras',
  'home.next2': 'Son la única llave de su conversación. Sin nombre, sin teléfono, sin contraseña.',
  'home.next3Title': 'Su dispositivo lo sella y lo envía',
  'home.next3': 'Usted ve cuándo ha llegado y recibe la prueba.',
  'home.next4Title': 'Una persona lo lee y responde',
  'home.next4': 'Vuelva con sus palabras para leer la respuesta. Puede retirarlo hasta que se traslade.',
  'home.notTitle': 'Qué no es para esta línea',
  'home.notLead':
    'Quién es una persona, qué piensa y cómo vive nunca son motivo para informar. Por favor, no informe de nada de esto:',
  'home.notMore': 'Por qué no, y quién puede ayudar',

  'safety.title': 'Qué le protege y qué no',
  'safety.lead': 'Debe saber exactamente qué pasa antes de decidir. No tiene obligación de informar.',
  'safety.sealTitle': 'Su informe se sella en su dispositivo',
  'safety.seal':
    'Su navegador convierte su informe en un archivo sellado antes de enviar nada. Solo las personas de la oficina tienen las claves. Quien lleva este ordenador guarda un archivo que no puede abrir, y lo que escribe en esta página nunca se envía mientras lo escribe.',
  'safety.keepTitle': 'Qué se guarda aquí',
  'safety.keep1': 'El informe sellado, el día en que llegó y su tamaño aproximado.',
  'safety.keep2':
    'Si lo marcó como urgente. Solo entonces se guarda una hora, hasta que alguien lo haya mirado.',
  'safety.keep3':
    'Nada sobre usted: ni cuenta, ni dirección de internet, ni nombre del navegador, ni cookies.',
  'safety.keepMore': 'Qué se guarda y cuánto tiempo',
  'safety.proofTitle': 'Puede demostrarlo',
  'safety.proof':
    'La respuesta a su informe es una promesa firmada de que en ocho días aparece una entrada en un registro público. La entrada no muestra nada de lo que escribió. Si no aparece, su promesa lo demuestra.',
  'safety.limitTitle': 'Qué no puede hacer este sitio por usted',
  'safety.limit1':
    'No puede ver quién mira por encima de su hombro, ni quién vigila su dispositivo o su red. {protect}.',
  'safety.limit1Protect': 'Qué puede hacer usted contra eso',
  'safety.limit2':
    'Quien tenga la clave de firma de este programa podría hacer que los informes nuevos se sellen para una clave suya. Los anteriores le quedan cerrados.',
  'safety.limit3': 'Lo que alguien ha leído no se puede desleer, aunque usted lo retire.',
  'safety.wrongTitle': 'Si se equivocó',
  'safety.wrong':
    'La mayoría de los informes resultan inofensivos, y está bien así. Lo infundado se borra según un calendario público. Las sanciones son para quien miente a propósito para dañar a alguien, nunca para un error honesto.',

  'other.title': 'Si no puede enviar desde este dispositivo',
  'other.lead':
    'Lo que no se puede sellar no se envía. Eso le protege: un informe sin sellar podría leerse por el camino y lo guardaría quien lleva este ordenador.',
  'other.browserTitle': 'Pruebe otro navegador',
  'other.browser1': 'Use un Firefox, Chrome, Edge o Safari actual, o Tor Browser.',
  'other.browser2': 'Permita JavaScript en esta dirección. Viene solo de este sitio.',
  'other.browser3': 'Actualice su dispositivo o use el de alguien de confianza. No el del trabajo.',
  'other.waitTitle': 'Si puede esperar',
  'other.wait1':
    'Anote en papel qué vio usted mismo, dónde y cuándo. La memoria se pierde pronto; una nota, no.',
  'other.wait2': 'Vuelva aquí otro día o desde otro lugar.',
  'other.nowTitle': 'Si no puede esperar',
  'other.now1':
    'En peligro, o con un aparato extraño delante: llame al {number}, o al número de emergencias del lugar donde está.',
  'other.now2': 'Si no, acuda o llame a la organización que lleva esta línea, o a la policía.',
  'other.now3':
    'Una llamada o una visita no va sellada y puede grabarse. Puede pedir que no se anote su nombre.',

  'missing.title': 'Esa página no existe',
  'missing.body':
    'Puede que la dirección esté mal escrita o que la página se haya movido. No se ha enviado nada.',

  'report.title': 'Informar de lo que vi',
  'report.continue': 'Continuar',
  'report.ready': 'Preparando el sellado …',
  'report.errorTitle': 'Hay un problema',
  'report.memory':
    'Lo que escribe se queda en esta página hasta que lo envía. Desaparece cuando cierra la página.',

  'files.title': '¿Tiene una fotografía, una grabación o un documento?',
  'files.hint':
    'Puede seguir sin ello. No vuelva al lugar para hacer una foto ni abra otra vez un mensaje para guardarlo.',
  'files.limits': 'Hasta 10 archivos de hasta 500 MB cada uno. Se sellan en su dispositivo, como su informe.',
  'files.list': 'Archivos que eligió',
  'files.pause': 'Pausar el envío',
  'files.resume': 'Seguir enviando',
  'files.lapse':
    'Los archivos sellados se envían mientras usted sigue escribiendo. No pertenecen a nadie hasta que envíe su informe; sin él se borran pasado mañana.',
  'files.cleanTitle': 'Lo que un archivo puede decir de usted',
  'files.clean1':
    'Las fotografías guardan a menudo el lugar donde se hicieron, la hora y la cámara. Los documentos nombran a menudo a su autor. Lo que encontramos se muestra aquí y se quita en su dispositivo.',
  'files.clean2':
    'Lo que se ve o se oye se queda: un reflejo, el nombre de una calle, una voz que alguien conoce.',
  'files.clean3': 'Un archivo que solo ha tenido usted puede decir que viene de usted.',
  'files.clean4':
    'La oficina ve el nombre del archivo. Si dice demasiado, cámbielo antes de elegir el archivo.',
  'file.unsureTitle': 'Este archivo puede decir más de lo que se ve.',
  'file.unsure':
    'Puede guardar el lugar, la hora, el aparato o un nombre, y no podemos asegurar que lo quitemos de este tipo de archivo. Usted decide.',
  'file.asIs': 'Enviarlo como está',
  'file.leaveOut': 'Dejarlo fuera',
  'file.remove': 'Quitar',
  'urgent.title': '¿Es urgente?',
  'urgent.hint': 'Urgente significa que alguien debe mirarlo antes del próximo día laborable.',
  'urgent.no': 'No, puede esperar al horario de atención',
  'urgent.yes': 'Sí, es urgente',
  'urgent.yesHint': 'Se avisa enseguida a la oficina de que ha llegado un informe urgente',
  'urgent.visible':
    'Es la única respuesta que no va sellada. Si dice que sí, este ordenador sabe que el informe es urgente y guarda una hora hasta que alguien lo haya mirado.',
  'urgent.emergency': 'Nadie de aquí acude a ayudarle. En peligro, llame al {number}.',

  'check.title': 'Revise lo que escribió',
  'check.hint': 'Todavía puede cambiarlo todo. Nada de lo que escribió ha salido de su dispositivo.',
  'check.identity':
    'Léalo otra vez con una pregunta en mente: ¿dice quién es usted? Omita lo que no haga falta.',
  'check.continue': 'Continuar a sus doce palabras',

  'words.title': 'Guarde estas doce palabras',
  'words.lead':
    'Estas palabras abren su conversación. No podemos recuperarlas por usted. Quien las tenga puede leerla.',
  'words.card': 'Sus doce palabras',
  'words.list': 'Doce palabras, en este orden',
  'words.numbers': 'Verlas como números',
  'words.asWords': 'Verlas como palabras',
  'words.copy': 'Copiar',
  'words.save': 'Guardar en un archivo',
  'words.print': 'Imprimir',
  'words.where':
    'Lo mejor es un gestor de contraseñas o una hoja de papel en un lugar seguro. No se las envíe a nadie por correo ni por chat.',
  'words.cardNote': 'Vuelva con ellas en',
  'words.continue': 'Las he guardado',

  'confirm.title': 'Escriba dos de sus palabras',
  'confirm.hint': 'Así es seguro que puede volver: las palabras perdidas no se pueden recuperar.',
  'confirm.word': 'Palabra {number}',
  'confirm.back': 'Ver las palabras otra vez',
  'confirm.continue': 'Sellar y enviar',

  'sending.title': 'Su informe está en camino',
  'sending.keepOpen': 'Por favor, mantenga esta página abierta.',
  'sending.files': 'Envío de los archivos sellados',
  'sending.seal': 'Sellar en su dispositivo',
  'sending.send': 'Enviar el informe sellado',
  'sending.verify': 'Comprobar la promesa firmada',
  'sending.state.waiting': 'todavía no',
  'sending.state.doing': 'ahora',
  'sending.state.done': 'hecho',
  'sending.state.stopped': 'detenido',
  'sending.retry': 'Intentar ahora',
  'sending.copy': 'Copiar lo que escribí',
  'sending.edit': 'Volver a mis respuestas',
  'sending.problemTitle': 'No se ha enviado',

  'sent.title': 'Su informe ha llegado',
  'sent.lead': 'Está sellado en la oficina, y hemos comprobado la promesa firmada de que fue aceptado.',
  'sent.promiseTitle': 'Su prueba',
  'sent.promise':
    'La promesa dice que en el registro público aparece una entrada para su informe. No muestra nada de lo que escribió.',
  'sent.promiseSave': 'Guardar la promesa',
  'sent.promiseWarning': 'Este archivo demuestra que usted informó.',
  'sent.promiseAdvice':
    'Guárdelo solo donde no pueda encontrarlo nadie a quien tema. Puede prescindir de él: sus palabras muestran lo mismo.',
  'sent.nextTitle': 'Qué pasa ahora',
  'sent.next1': 'Una persona de la oficina abre su informe.',
  'sent.next2':
    'Le responde, por lo general en dos días laborables. Puede que tenga una pregunta para usted.',
  'sent.next3':
    'Vuelva con sus doce palabras. Nadie puede llamarle: solo usted puede abrir esta conversación.',
  'sent.return': 'Volver con sus palabras',
  'sent.wordsAgain': 'Ver mis palabras una vez más',
  'sent.leaveTitle': 'Antes de irse',
  'sent.leave':
    'Cierre esta página. Si otras personas usan este dispositivo, borre el historial del navegador.',

  'return.title': 'Volver con sus palabras',
  'return.label': 'Sus doce palabras o los doce números',
  'return.hint':
    'Escríbalas o péguelas en su orden. Vale cualquiera de los diez idiomas; las mayúsculas y los espacios de más no importan.',
  'return.show': 'Mostrar',
  'return.hide': 'Ocultar',
  'return.showLabel': 'Mostrar las palabras',
  'return.hideLabel': 'Ocultar las palabras',
  'return.continue': 'Abrir mi conversación',
  'return.lostTitle': 'He perdido mis palabras',
  'return.lost':
    'No podemos recuperarlas por usted: nada de lo que se guarda aquí dice cuál es su informe. Su informe sigue en la oficina, y puede enviar otro que lo diga.',
  'return.opening': 'Abriendo en su dispositivo …',

  'conversation.title': 'Su conversación',
  'conversation.close': 'Cerrar la conversación',
  'conversation.closeHint': 'Entonces esta página olvida sus palabras.',
  'conversation.refresh': 'Ver si hay algo nuevo',
  'conversation.timeline': 'Qué ha pasado hasta ahora',
  'conversation.writeTitle': 'Escribir a la oficina',
  'conversation.writeLabel': 'Su mensaje',
  'conversation.writeHint': 'Se sella en su dispositivo, como su informe.',
  'conversation.writeSend': 'Sellar y enviar',
  'conversation.delete': 'Borrar este mensaje',
  'conversation.deleteSure': 'Borrar para siempre',
  'conversation.deleteKeep': 'Conservarlo',
  'conversation.deleteHint': 'Se borra aquí, para usted. La oficina conserva lo que escribió.',
  'log.title': 'Su informe en el registro público',
  'log.lead':
    'El registro es público y no se puede cambiar después sin que se note. Su navegador lo comprueba aquí, sin fiarse de este ordenador.',
  'log.details': 'Qué se comprobó, exactamente',
  'withdraw.title': 'Retirar su informe',
  'withdraw.lead':
    'Puede retirarlo hasta que su informe se traslade. No hay ninguna sanción y no hace falta decir por qué.',
  'withdraw.sentence': 'Borramos nuestra copia. Lo que alguien ha leído no se puede desleer.',
  'withdraw.ask': 'Retirar mi informe',
  'withdraw.sureTitle': '¿Quiere retirarlo?',
  'withdraw.sure': 'Sí, retirarlo',
  'withdraw.keep': 'No, conservarlo',

  ...comingBackPage,
  ...workPage,
  ...filesPage,
  ...namesPage,
} as const satisfies Record<PageKey, Text>;
