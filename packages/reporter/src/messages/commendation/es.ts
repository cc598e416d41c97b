import type { Message, Text } from '../message.ts';
import type { commendationPage as english, texts as englishTexts } from './en.ts';

export const commendationPage: Record<keyof typeof english, Text> = {
  'verify.title': '¿Es de verdad de esta línea?',
  'verify.lead':
    'Alguien le enseña un mensaje en nombre de esta línea, o un reconocimiento. Aquí ve si es auténtico. Se comprueba en su dispositivo; no se envía nada.',
  'verify.checkTitle': 'El mensaje o el reconocimiento',
  'verify.paste': 'Péguelo aquí',
  'verify.pasteHint':
    'Un mensaje con el enlace que lleva debajo, o solo el enlace. O un reconocimiento: una línea larga de letras y cifras, o la dirección de su código QR.',
  'verify.check': 'Comprobar',
  'verify.file': 'O elija un archivo',
  'verify.fileHint':
    'Un reconocimiento guardado, su insignia (PNG o SVG) o una foto de un código QR. También puede soltarlo sobre esta página.',
  'verify.empty': 'Pegue un enlace o un reconocimiento, o elija un archivo',
  'verify.checking': 'Comprobando en su dispositivo …',
  'verify.good': 'Auténtico. Lo dio esta línea, y nada en él se ha cambiado.',
  'verify.notOne': 'Esto no es ni un mensaje firmado ni un reconocimiento, o algo en él se ha cambiado.',
  'verify.unknownKey':
    'No lo dio esta línea. Puede ser de otro programa: compruébelo en la página de ese programa.',
  'verify.forged': 'No es auténtico. Nombra una clave de esta línea, y esa clave no lo firmó.',
  'verify.keyWithdrawn':
    'No se puede confiar en él. La clave que lo firmó se retiró el {day}, porque otros podían tenerla.',
  'verify.nothing':
    'En este archivo no se encontró ni un enlace ni un reconocimiento. Haga la foto del código QR de cerca y de frente.',
  'verify.offline':
    'No se pudieron obtener y comprobar las claves de esta línea. Inténtelo de nuevo con conexión.',
  'verify.bearer': 'Pertenece a quien lo lleva. Quien se lo enseña puede haberlo recibido de otra persona.',
  'verify.print': 'Imprimir el diploma',
  'verify.saveCredential': 'Guardar el reconocimiento',
  'verify.saveSvg': 'Guardar la insignia (SVG)',
  'verify.savePng': 'Guardar la insignia (PNG)',
  'verify.tellsTitle': 'Lo que dice un reconocimiento',
  'verify.tells1':
    'Que varias personas dieron las gracias a alguien por algo que vio y contó, después de que otra persona lo verificara.',
  'verify.tells2': 'El mes, uno de tres niveles y un nombre sacado al azar, o ninguno.',
  'verify.hidesTitle': 'Lo que no dice',
  'verify.hides1': 'Quién es la persona. Esta línea tampoco lo sabe.',
  'verify.hides2': 'Qué se contó, sobre qué o quién, dónde o cuándo.',
  'verify.hides3': 'Que se nombrara o atrapara a alguien. Por eso no se reconoce nada.',
  'verify.levelsTitle': 'Los tres niveles',
  'verify.level1': 'Nivel 1: era cierto y fue útil.',
  'verify.level2': 'Nivel 2: fue muy útil.',
  'verify.level3': 'Nivel 3: fue de la máxima utilidad.',
  'verify.selfTitle': 'Comprobar sin esta página',
  'verify.self':
    'Un reconocimiento es una credencial Open Badges 3.0: un JWT firmado con RS256, que lee cualquier verificador de tales credenciales. Las claves que pueden firmarla están en la descripción firmada de esta línea. En un ordenador propio:',
  'certificate.title': 'Reconocimiento',
  'certificate.level': 'Nivel {level} de 3',
  'certificate.thanks': 'Con agradecimiento a',
  'certificate.bearer': 'quien lleve este diploma',
  'certificate.text': 'que vio algo, lo contó e hizo bien. Otra persona lo verificó, y fue útil.',
  'certificate.month': 'Dado en {month}',
  'certificate.check': 'Compruébelo con este código o en',
  'certificate.number': 'Número',
  'certificate.silent': 'No dice quién fue ni de qué se trataba.',
  'certificate.qr': 'Código QR que lleva a la comprobación de este reconocimiento',
  'certificate.badge': 'Insignia de este reconocimiento',
};

export const texts: Record<keyof typeof englishTexts, Message> = {
  title: 'Haga su diploma',
  lead: 'El reconocimiento se convierte en un diploma que puede guardar, enseñar o imprimir. Dice el mes, el nivel y, si quiere, un nombre sacado al azar. No dice quién es usted ni qué contó.',
  which: '¿Qué nombre debe figurar?',
  drawn: 'Un nombre sacado al azar, como Amber Harbour Tern',
  none: 'Ningún nombre',
  wait: 'Puede hacerlo ahora o cualquier otro día. Se hace sin sus palabras y sin esta conversación. Pero un ordenador que viera ambas cosas en el mismo minuto podría suponer que van juntas: unos días entre medias lo hacen más difícil.',
  make: 'Hacerlo',
  making: 'Pidiéndolo …',
  done: 'Está hecho. Guárdelo ahora. Durante 30 días se da otra vez el mismo, y después ya no.',
  careful: 'Enséñelo solo a personas que puedan saber que una vez contó algo a esta línea.',
  badge: 'Reconocimiento',
  month: 'Mes',
  level: 'Nivel',
  levelOf: '{level} de 3',
  name: 'Nombre',
  noName: 'ninguno',
  certificate: 'Diploma para imprimir',
  saveCredential: 'Guardar el reconocimiento',
  saveSvg: 'Guardar la insignia (SVG)',
  savePng: 'Guardar la insignia (PNG)',
  saved: 'Guardado en sus descargas',
  noPng: 'Este navegador no dibuja imágenes. Guarde la insignia como SVG',
  offline: 'Falta la conexión. No se ha perdido nada: inténtelo cuando la haya.',
  unavailable: 'No se puede hacer en este momento. No se ha perdido nada: inténtelo más tarde.',
  spent: 'De este reconocimiento se hizo un diploma hace más de 30 días. No se puede dar otra vez.',
  over: 'El plazo de este reconocimiento ha terminado, o su clave se retiró.',
  refused: 'El ordenador de esta línea no lo aceptó. Aquí no ha cambiado nada.',
  unverified:
    'Llegó una respuesta que las claves de esta línea no avalan. No se muestra. Inténtelo más tarde.',
};
