import type { Message } from '../message.ts';
import type { practiceLive as enLive, practicePage as enPage } from './en.ts';

/** An exercise, in Spanish: what stands in its page. */
export const practicePage: Record<keyof typeof enPage, string> = {
  'practice.half':
    'Exactamente la mitad de las historias son corrientes. Informar de algo corriente es tan equivocado como pasar por alto lo que importa.',
  'practice.stay':
    'Cada historia lleva medio minuto. Lo que conteste se queda en esta página. Nadie más lo ve.',
  'practice.begin': 'Empezar',
  'practice.storiesTitle': 'Las historias y sus respuestas',
  'practice.storiesLead': 'Decida primero y abra después la respuesta.',
  'practice.set': 'Serie {number}',
  'practice.open': 'Respuesta',
  'practice.report': 'Merece un informe',
  'practice.ordinary': 'Corriente',
  'practice.more': 'Más sobre esto',
  'practice.lesson': 'Leer la lección que va con esto',
};

/** What its script shows. */
export const practiceLive: Record<keyof typeof enLive, Message> = {
  back: 'Atrás',
  story: 'Historia {at} de {all}',
  question: '¿Qué diría usted?',
  report: 'Merece un informe',
  ordinary: 'Corriente',
  sure: '¿Con qué seguridad lo dice?',
  'sure.guess': 'Estoy adivinando',
  'sure.fairly': 'Con bastante seguridad',
  'sure.certain': 'Con total seguridad',
  known: 'Ya conozco esta historia: quiero otras',
  problem: 'Hay un problema',
  choose: 'Elija primero: merece un informe, o es corriente',

  'right.report': 'Sí, esto merece un informe',
  'right.ordinary': 'Sí, esto es corriente',
  'wrong.report': 'Esta sí merece un informe',
  'wrong.ordinary': 'Esta es corriente',
  'cost.report': 'Sin un informe, nadie lo habría mirado.',
  'cost.ordinary': 'Un informe habría molestado a alguien por nada.',
  said: 'Usted dijo: {answer}. {sure}.',
  next: 'Siguiente historia',
  finish: 'Ver cómo ha ido',

  'apart.high': 'Las distingue muy bien',
  'apart.middle': 'Las distingue bien',
  'apart.low': 'Eso fue casi adivinar',
  'lean.even': 'No se inclina hacia ningún lado.',
  'lean.report': 'Se inclina hacia informar: en la duda, prefiere contarlo.',
  'lean.ordinary': 'Se inclina hacia dejarlo estar: en la duda, prefiere esperar.',
  found: 'Encontró {count} de las {all} que merecen un informe.',
  left: 'Dejó en paz {count} de las {all} corrientes.',
  equal:
    'Los dos errores cuestan lo mismo. Lo que se pasa por alto puede hacer daño, y un informe por nada también.',

  'change.better': 'Es mejor que la vez anterior, por más de lo que suele hacer el azar.',
  'change.worse': 'Es menos que la vez anterior, por más de lo que suele hacer el azar.',
  'change.same': 'La vez anterior fue casi igual: la diferencia no pasa de lo que suele hacer el azar.',
  knew: 'Ya había leído estas historias, así que esto dice más de la memoria que de distinguir.',

  picture:
    'Dos colinas en el agua. En una está lo corriente, en la otra lo que merece un informe. Una boya está donde usted empieza a informar. {apart}. {lean}',
  caption:
    'Cuanto más separadas están las dos colinas, mejor las distingue. La boya es su línea: a partir de ahí informaría. La barra de arriba muestra cuánto puede mover una colina el puro azar, porque tan pocas historias dicen poco.',
  doubt:
    'Tan pocas historias no dicen más que esto. En unos dos casos de tres, la verdad está entre estos límites:',
  apartWithin: 'Distinguir: entre «{from}» y «{to}»',
  apartAt: 'Distinguir: «{at}»',
  leanWithin: 'Inclinación: entre «{from}» y «{to}»',
  leanAnywhere: 'Inclinación: podría ser hacia cualquiera de los dos lados',
  leanAt: 'Inclinación: «{at}»',
  'band.low': 'casi adivinar',
  'band.middle': 'bien',
  'band.high': 'muy bien',
  figuresTitle: 'Las cifras detrás del dibujo',
  answersCaption: 'Lo que usted dijo',
  storyIs: 'La historia es',
  youReport: 'Usted: merece un informe',
  youOrdinary: 'Usted: corriente',
  measuresCaption: 'Lo que resulta de ello',
  measure: 'Medida',
  value: 'Valor',
  measureApart: 'Distinguir (d′)',
  measureBoth: 'Distinguir (d′), con la vez anterior',
  measureLean: 'Inclinación (c)',
  plusMinus: '{value} ± {error}',
  scale:
    'Distinguir: 0 es adivinar, 1 es bien, 2 es muy bien. Inclinación: 0 es ningún lado. Menos de 0 se inclina hacia informar, más de 0 hacia dejarlo estar. A cada clase se le suma media respuesta, para que nadie sea perfecto tras unas pocas historias.',
  sureCaption: 'Con qué seguridad contestó',
  sureColumn: 'Seguridad',
  rightColumn: 'Aciertos',
  ofAll: '{count} de {all}',

  allRight: 'Las distinguió todas.',
  againTitle: 'Mire estas otra vez',
  restart: 'Empezar de nuevo',

  othersTitle: 'Historias que aún no conoce',
  othersLead:
    'También la mitad de estas es corriente. Si antes deja esta página, guarde el resultado en este dispositivo: así le tocarán ellas cuando vuelva.',
  othersLesson: 'Puede leer antes la lección y ver si le sirve.',
  others: 'Seguir con otras historias',

  keepTitle: 'Guardar el resultado en este dispositivo',
  keepLead: 'Si no, desaparece al dejar esta página. Quien use este dispositivo podría encontrarlo.',
  keep: 'Guardarlo aquí',
  kept: 'Guardado en este dispositivo. Nadie más lo tiene.',
  keepFailed: 'Este navegador no guarda nada para este sitio.',
  forget: 'Olvidarlo',
  forgotten: 'Olvidado.',
  last: 'La última vez, el {day}: encontró {found} de las {worth}, y dejó en paz {left} de las {ordinary} corrientes.',

  boosterTitle: 'Probar otra vez en unas semanas',
  boosterLead:
    'Lo aprendido se olvida. Una nota en su calendario puede traerle de vuelta. Dice solo «{title}». No nombra ni este sitio ni su resultado.',
  boosterEntry: 'Leer historias cortas',
  boosterWeeks: { one: 'En {count} semana', many: 'En {count} semanas', other: 'En {count} semanas' },
  boosterSaved: 'Hecha en su dispositivo. Abra el archivo y su calendario recogerá la nota.',
  boosterFile: 'historias-cortas.ics',

  sendTitle: 'Ayúdenos a ver si las lecciones sirven',
  sendLead:
    'Puede enviar dos respuestas. Antes, su dispositivo tira un dado para cada una. Con 1, 2 o 3 envía lo que es verdad. Con 4, 5 y 6 envía lo que dice la tabla, sea verdad o no.',
  sendWhy:
    'Así nadie puede saber por una respuesta qué es verdad de usted: ni nosotros, ni nadie por el camino. Muchas respuestas juntas muestran aun así cuánta gente distingue bien. No se envía nada más: ni nombre, ni día, ni idioma.',
  sendTable: 'Lo que envía el dado',
  sendRoll: 'Dado',
  sendApart: 'Distinguir',
  sendLean: 'Inclinación',
  sendTrue: 'lo que es verdad',
  'send.low': 'todavía no',
  'send.middle': 'bien',
  'send.high': 'muy bien',
  'send.report': 'hacia informar',
  'send.even': 'hacia ningún lado',
  'send.ordinary': 'hacia dejarlo estar',
  sendYours: 'Verdad en su caso: {apart}; {lean}.',
  sendBefore: 'No he leído las lecciones: tirar y enviar',
  sendAfter: 'He leído lecciones: tirar y enviar',
  sendDone: 'El dado mostró {first} y {second}. Se envió esto: {apart}; {lean}. Gracias.',
  sendOffline:
    'No llegó respuesta, así que quizá no se envió nada. No se envía por segunda vez. No pasa nada.',
  sendRefused:
    'Esta vez no se aceptaron las respuestas. No pasa nada, y no hace falta que lo intente otra vez.',

  resultsTitle: '¿Sirven las lecciones? Lo que enviaron otras personas',
  resultsNone: 'Todavía no hay bastantes respuestas. Se muestran cuando un mes ha terminado y hay {least}.',
  resultsUnreachable: 'No se pudieron traer las cifras. Inténtelo de nuevo cuando haya conexión.',
  resultsCaption: {
    one: '{period}: {count} respuesta',
    many: '{period}: {count} respuestas',
    other: '{period}: {count} respuestas',
  },
  resultsBefore: 'Antes de las lecciones, {months}',
  resultsAfter: 'Después de las lecciones, {months}',
  resultsMonths: 'de {from} a {to}',
  resultsAnswer: 'Respuesta',
  resultsShare: 'Cuántos, más o menos',
  resultsNote:
    'Son estimaciones, porque cada respuesta pasó por un dado. En unos dos casos de tres la verdad no está más lejos de lo que dice ±. Cualquiera puede enviar respuestas, así que es un indicio y no una prueba.',
};
