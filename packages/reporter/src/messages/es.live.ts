import { comingBackLive } from './coming-back/es.ts';
import { filesLive } from './files/es.ts';
import { gateLive } from './gate/es.ts';
import type { LiveKey } from './keys.ts';
import type { Message } from './message.ts';
import { namesLive } from './names/es.ts';
import { workLive } from './work/es.ts';

/** What scripts show, in Spanish. */
export const messages = {
  ...gateLive,
  'title.error': 'Error: {title}',
  'title.site': '{title} – Bellbuoy',

  'report.step': 'Paso {step} de unos {steps}',

  'hours.open': 'Hoy una persona lee esto de {from} a {to}. Son las {now}: hay alguien.',
  'hours.laterToday':
    'Una persona lee esto de {from} a {to}. Son las {now}: nadie lo verá antes de las {next}.',
  'hours.laterTodayUrgent':
    'Una persona lee esto de {from} a {to}. Son las {now}: nadie lo verá antes de las {next} si no lo marca como urgente.',
  'hours.laterDay':
    'Los informes se vuelven a leer el {day} de {from} a {to}. Son las {now}: nadie lo verá antes.',
  'hours.laterDayUrgent':
    'Los informes se vuelven a leer el {day} de {from} a {to}. Son las {now}: nadie lo verá antes si no lo marca como urgente.',
  'hours.zone': 'Las horas son las de {zone}.',
  'home.reader': 'Aquí es la oficina «{desk}».',

  'error.saw': 'Escriba qué vio',
  'error.tooLong': { one: 'Acórtelo en {count} carácter', other: 'Acórtelo en {count} caracteres' },
  'error.where': 'Escriba dónde fue o que no lo sabe',
  'error.when': 'Escriba cuándo fue o que no lo sabe',
  'error.filesMany': 'Elija como máximo {max} archivos. Los demás se dejaron fuera',
  'error.fileLarge': '«{name}» ocupa más de {size} y se dejó fuera',
  'error.fileEmpty': '«{name}» está vacío y se dejó fuera',
  'error.fileUndecided': 'Elija si «{name}» se envía como está o se deja fuera',
  'error.fileFailed': 'Quite «{name}», o quítelo y elíjalo otra vez',
  'error.urgent': 'Elija si es urgente',
  'error.confirmEmpty': 'Escriba la palabra {number}',
  'error.confirmWrong': 'La palabra {number} no es la de su tarjeta',
  'error.wordsEmpty': 'Escriba sus doce palabras',
  'error.wordsCount': {
    one: 'Escriba las doce palabras. De momento hay {count}',
    other: 'Escriba las doce palabras, y solo esas. Aquí hay {count}',
  },
  'error.wordsUnknown': 'La palabra {number} no está en ninguna de las diez listas. Revise cómo está escrita',
  'error.wordsOrder':
    'Estas palabras no van juntas. Revise su orden y que ninguna se haya confundido con otra',
  'error.wordsNoMailbox':
    'Ninguna conversación se abre con estas palabras. Revíselas otra vez; si nunca vio que su informe había llegado, no se envió',
  'error.offline': 'Falta la conexión. Inténtelo cuando la tenga. No se ha perdido nada',
  'error.server':
    'El ordenador de la oficina no puede responder ahora. Inténtelo dentro de unos minutos. No se ha perdido nada',
  'error.programme':
    'Ahora no se pueden comprobar las claves de este sitio, así que no se abre ni se envía nada. Inténtelo más tarde',
  'error.message': 'Escriba su mensaje',
  'error.moved': 'Mientras tanto ha llegado algo nuevo. Léalo y envíe otra vez; su texto sigue aquí',
  'error.messageTooLong': 'El mensaje es demasiado largo para sellarlo. Acórtelo',
  'error.otherDesk':
    'Ahora otra oficina lee su informe. Mire arriba cuál es y envíe otra vez; su texto sigue aquí',
  'error.gone': 'Su informe se retiró o se borró. No se puede enviar nada más',

  'count.left': { one: 'Queda {count} carácter', other: 'Quedan {count} caracteres' },
  'count.over': { one: 'Sobra {count} carácter', other: 'Sobran {count} caracteres' },

  'words.copied': 'Copiadas. Péguelas ahora en un lugar seguro',
  'words.copyFailed': 'Este navegador no nos deja copiar. Seleccione las palabras y cópielas usted',
  'words.saved': 'Guardadas en sus descargas',
  'file.checking': 'Examinándolo en su dispositivo…',
  'file.sending': 'Sellando y enviando: {percent}',
  'file.waiting': 'Esperando una conexión. Sigue solo desde donde se detuvo',
  'file.paused': 'En pausa',
  'file.sent': 'Sellado y enviado',
  'file.refused': 'El ordenador de la oficina no aceptó este archivo. No se guardó nada de él',
  'file.unreadable': 'Este archivo no se puede leer en su dispositivo. No se envió nada de él',
  'file.cleaned': 'Encontrado y quitado: {list}',
  'file.nothingFound': 'Hecho de nuevo sin detalles ocultos. No se encontró ninguno',
  'file.found': 'Encontrado en él: {list}',
  'finding.place': 'el lugar donde se hizo',
  'finding.time': 'la hora',
  'finding.camera': 'la cámara',
  'finding.author': 'un nombre',
  'finding.program': 'el programa que lo hizo',
  'finding.description': 'un título o una descripción',
  'urgent.yes': 'Sí',
  'urgent.no': 'No',

  'sending.filesSending': 'Enviando los archivos. Puede tardar un poco',
  'sending.files':
    'Uno de los archivos no llegó. Su informe no se ha enviado, y lo que escribió sigue en esta página. Vuelva a sus respuestas y cambie los archivos.',
  'sending.sealing': 'Sellando en su dispositivo',
  'sending.sending': 'Enviando',
  'sending.verifying': 'Comprobando la promesa firmada',
  'sending.waiting':
    'Esperando una conexión. Su informe está sellado y todavía no se ha enviado. Sale solo en cuanto pueda.',
  'sending.busy': 'El ordenador de la oficina está ocupado. Lo vuelve a intentar solo.',
  'sending.refused':
    'El ordenador de la oficina rechazó el informe y no guardó nada. Lo que escribió sigue en esta página. Cópielo e inténtelo más tarde.',
  'sending.expired':
    'Las claves para sellar caducaron mientras escribía y aún no hay otras. No se ha enviado nada. Lo que escribió sigue en esta página.',
  'sending.unverified':
    'Llegó una respuesta, pero su promesa no está firmada como debe. Por eso no decimos que su informe llegó. Guarde sus palabras y mire mañana con ellas si está.',
  'sending.failed':
    'Este navegador no pudo sellar el informe, así que no se envió nada. Lo que escribió sigue en esta página. Cópielo y pruebe otro navegador.',
  'sending.tooLong':
    'El informe es demasiado largo para sellarlo. Acorte lo que escribió. No se ha enviado nada y todo sigue aquí.',
  'sending.textCopied': 'Copiado',
  'sent.by': 'La entrada aparece en el registro público a más tardar el {day}.',
  'promise.fileName': 'promesa-{day}.txt',

  'state.received': 'Su informe ha llegado. Todavía no lo ha abierto nadie.',
  'state.moved': 'Su informe cambió de oficina. Ahora lo lee y le responde: {desk}.',
  'state.opened': 'La oficina ha abierto su informe.',
  'state.second-review': 'Una segunda persona está mirando su informe.',
  'state.passed-on': 'Su informe se trasladó al organismo competente. Ya no se puede retirar.',
  'state.finished': 'La oficina ha terminado con su informe.',
  'state.withdrawn': 'Usted retiró su informe. La copia de la oficina está borrada.',
  'state.purged': 'Su informe se borró, como dice el calendario publicado.',
  'state.ordered':
    'Su informe se borró porque varios guardianes lo ordenaron. Eso no significa que usted hiciera algo mal.',
  'outcome.no-further-action': 'Resultado: sin más medidas. La oficina lo miró y no hay nada más que hacer.',
  'outcome.out-of-scope':
    'Resultado: esta línea no es para esto. No es un reproche, y no se hizo nada contra nadie.',
  'outcome.unfounded':
    'Resultado: los hechos no lo muestran. No es un reproche: así acaba la mayoría de los informes honestos.',
  'outcome.duplicate': 'Resultado: la oficina ya lo tiene, en otro informe.',
  'outcome.unopenable': 'Resultado: la oficina no pudo abrirlo. Envíe otro informe si aún importa.',
  'outcome.knowingly-false':
    'Resultado: dos personas de la oficina vieron que se sabía que no era verdad al enviarlo. Si no es así, escriba a la oficina.',
  'outcome.upheld': 'Resultado: usted tenía razón. Lo que se hará está en la respuesta de los guardianes.',
  'outcome.partly-upheld':
    'Resultado: usted tenía razón en parte. Lo que se hará está en la respuesta de los guardianes.',
  'outcome.not-upheld': 'Resultado: los guardianes no lo ven así. El porqué está en su respuesta.',
  'outcome.checked': 'Resultado: comprobado. Quien pregunta por un nombre recibe siempre esto.',
  'can.opened': 'Puede escribir otra vez, y puede retirar su informe.',
  'can.passed-on': 'Aún puede escribir a la oficina.',
  'can.finished':
    'Si hay algo nuevo, escríbalo: la oficina lo ve, y nada se borra antes de que se pueda leer. También puede retirar su informe.',
  'state.answerBy': 'Debe haber una respuesta el {day} a más tardar.',
  'state.answerLate': 'Debía haber una respuesta el {day} a más tardar. La oficina va con retraso.',
  'state.answerLate.next':
    'Lo que puede hacer: escribir de nuevo en esta página, y no se pierde nada; volver a mirar mañana; o retirar su informe. Donde esta línea tiene guardianes, ellos ven que la oficina va con retraso. Si alguien está en peligro ahora, no espere: llame al número de emergencias.',
  'state.purgeOn': 'Se borrará el {day}.',
  'state.purgeSoon': 'Guarde antes lo que quiera conservar. Si escribe de nuevo, se conserva más tiempo.',
  'state.checked': 'Consultado ahora mismo.',
  'state.nothingNew': 'No hay nada nuevo.',

  'timeline.you': 'Usted',
  'timeline.desk': 'La oficina',
  'timeline.openedDay': 'La oficina abrió su informe y lo firmó',
  'timeline.openedUnsigned':
    'Este ordenador dice que la oficina abrió su informe. Falta la firma de la oficina',
  'timeline.movedTo': 'Desde aquí: {desk}',
  'write.reader':
    'Lo que escriba aquí solo puede leerlo {desk}. La oficina a la que escribió primero no puede.',
  'timeline.passedOn': 'Pasado a {body}',
  'timeline.secondReview': 'Una segunda persona lo mira ahora, antes de terminar',
  'timeline.finished': 'La oficina terminó con su informe',
  'timeline.withdrawn': 'Usted retiró su informe',
  'timeline.purged': 'Su informe se borró',
  'timeline.deleted': 'Usted borró este mensaje',
  'timeline.noExcerpt': 'Lo que escribió no se muestra aquí: solo lo tenían usted y la oficina.',
  'timeline.excerpt': 'Así empieza.',
  'timeline.verified': 'Firmado por la oficina',
  'timeline.broken':
    'Aquí hay un mensaje que sus palabras no abren o que la oficina no firmó. No se muestra. Avise a la oficina.',
  'timeline.gap': 'Aquí falta al menos un mensaje de la oficina. Avise a la oficina.',
  'timeline.repeat': 'La oficina envió dos mensajes con el mismo número. Avise a la oficina.',
  'timeline.reordered': 'Un mensaje de la oficina llegó en otro orden.',
  'timeline.brokenLink': 'Un mensaje de la oficina no encaja con el anterior. Avise a la oficina.',
  'timeline.unknownSeen': 'Un mensaje de la oficina responde a algo que usted no envió. Avise a la oficina.',
  'timeline.ownMissing': {
    one: 'Un mensaje que usted envió ya no está aquí. Avise a la oficina.',
    other: '{count} mensajes que usted envió ya no están aquí. Avise a la oficina.',
  },
  'write.sending': 'Sellando y enviando …',
  'write.sent': 'Su mensaje ha llegado.',
  'write.notAdded': 'Su mensaje ha llegado, pero su comienzo no se pudo guardar para que lo vea aquí.',
  'delete.done': 'El mensaje está borrado.',
  'withdraw.done': 'Su informe está retirado. Borramos nuestra copia.',
  'withdraw.late':
    'Su informe ya se había trasladado, así que no se puede retirar aquí. Todavía puede escribir a la oficina.',

  'log.in': 'Su informe está en el registro. Su navegador lo ha comprobado.',
  'log.pending': 'Su informe todavía no está en el registro. La promesa dice: a más tardar el {day}.',
  'log.overdue':
    'Su informe debía estar en el registro el {day} a más tardar, y no está. Eso rompe la promesa firmada. Guarde la promesa: lo demuestra.',
  'log.letGo':
    'Esto terminó hace más de un año. Lo que llevaba de aquí al registro público se ha borrado. Una promesa que guardó sigue demostrando que informó.',
  'log.promiseBad': 'La promesa que muestra este ordenador no está firmada como debe.',
  'log.proofBad':
    'La prueba que muestra este ordenador no se sostiene. No se fíe de ella y conserve su promesa.',
  'log.stepLine': 'Qué oculta la entrada',
  'log.stepEntry': 'La entrada cerrada que sus palabras forman con ello',
  'log.stepLeaf': 'Su hoja en el registro',
  'log.stepProof': 'Su lugar',
  'log.stepProofText': 'Entrada {index} de {size}',
  'log.stepRoot': 'Raíz del registro a la que lleva',
  'log.stepCheckpoint': 'Cabeza firmada del registro',
  'log.event.report': 'Su informe llegó',
  'log.event.opened': 'La oficina lo abrió',
  'log.event.withdrawn': 'Usted lo retiró',
  'log.event.purge': 'Se borró',
  'log.eventIn': '{event} el {day}: está en el registro',
  'log.eventPending': '{event} el {day}: todavía no está en el registro',
  'log.explain':
    'Su navegador formó la entrada cerrada con sus palabras, halló su lugar en el registro con la prueba, calculó desde ahí la raíz y la comparó con la cabeza que firmó la clave del registro. Nadie más puede saber que la entrada es suya.',

  ...comingBackLive,
  ...workLive,
  ...filesLive,
  ...namesLive,
} as const satisfies Record<LiveKey, Message>;
