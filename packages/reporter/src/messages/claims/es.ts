import type { Message } from '../message.ts';
import type { texts as en } from './en.ts';

/** Lo que se ofrece en una conversación, y los vales dondequiera que se muestren. Se cargan con ello, en español. */
export const texts: Readonly<Record<keyof typeof en, Message>> = {
  offersTitle: 'Se le ofrece',
  money: 'Esta línea le ofrece {amount} por lo que usted comunicó.',
  commendation: 'Esta línea le da las gracias con un reconocimiento de nivel {level} de 3.',
  until: 'Puede reclamarlo hasta el {day}.',
  soon: { one: 'Es decir, mañana a más tardar.', other: 'Quedan {count} días.' },
  today: 'Es hoy.',
  over: 'Podía reclamarse hasta el {day}. Ese día ya pasó.',
  why: 'Reclamarlo no revela quién es usted. Su navegador crea vales que se firman sin que nadie los vea. Quien paga uno no ve esta conversación ni lo que usted comunicó, y no puede averiguar de qué comunicación procede.',
  whyCommendation:
    'Reclamarlo no revela quién es usted. Su navegador crea un vale que se firma sin que nadie lo vea. Quien lo cambia por el reconocimiento no puede averiguar de qué comunicación procede.',
  never:
    'En esta conversación nadie le pide un nombre, una cuenta ni una dirección para darle las gracias. Si alguien lo hace, no responda.',
  free: 'No tiene que reclamarlo. Si lo deja, nada cambia para su comunicación ni para usted.',
  rules: 'Con qué reglas agradece y paga esta línea',
  choose: '¿Cómo quiere dividirlo?',
  choice: { one: '{count} vale: {parts}', other: '{count} vales: {parts}' },
  part: '{count} × {amount}',
  crowd: {
    one: 'El trimestre pasado se entregó {count} vale como el menos común de estos.',
    other: 'El trimestre pasado se entregaron {count} vales como el menos común de estos.',
  },
  crowdFew:
    'El trimestre pasado se entregaron menos de 5 vales como el menos común de estos. Llaman más la atención: otra división, o esperar, oculta mejor.',
  crowdNone: 'Aún no se ha publicado cuántos vales como estos se entregan. Esperar oculta mejor.',
  protectTitle: 'Cómo le protege esperar y dividir',
  protect1:
    'Un vale se ve igual que todos los del mismo valor y trimestre. Cuantos más haya, menos dice uno sobre quién lo tiene.',
  protect2:
    'Quien sepa lo que se ofreció puede buscar vales que sumen lo mismo. No los use todos en un mismo lugar ni en un mismo día.',
  protect3:
    'Tiene tiempo: pueden usarse hasta el {day}. Unas semanas después de reclamarlos, más personas habrán recibido vales como los suyos.',
  claim: 'Reclamar los vales',
  claimCommendation: 'Reclamar el reconocimiento',
  goOn: 'Seguir reclamando',
  begun: 'Empezó a reclamarlo y se interrumpió. No se ha perdido nada.',
  full: 'Aquí no caben más vales. Guarde antes algunos de los de abajo y elimínelos.',
  noKeys:
    'Hoy no puede reclamarse porque sus claves no están listas. Inténtelo mañana. La oferta sigue en pie.',
  storing: 'Guardando aquello de lo que se hacen sus vales, sellado solo para usted…',
  signing: 'Pidiendo que se firmen sin ser vistos…',
  keeping: 'Son buenos. Guardándolos, sellados solo para usted…',
  done: 'Hecho. Lo que ha reclamado se guarda abajo.',
  claimed: 'Usted lo reclamó.',
  elsewhere:
    'Ya se reclamó antes, con otra petición, y sus vales no se guardan aquí. Si los guardó entonces, valen. Si usted no lo reclamó, escriba a la oficina.',
  refused:
    'No se firmó. No se ha perdido nada y la oferta sigue en pie. Busque novedades e inténtelo de nuevo.',
  quarterOver:
    'Las claves con las que empezó ya no firman, y nada se entregó con ellas. Elija de nuevo: la oferta sigue en pie.',
  keysWithheld:
    'El servidor no quiso firmar con claves que, según dice él mismo, firman hoy. Nada se ha perdido: su reclamación sigue como la empezó. Inténtelo más tarde. Si sigue así, escriba a la oficina.',
  unverified:
    'Lo que llegó no está firmado como debe, así que no se hizo ningún vale. Lo que necesita para reclamar queda guardado. Inténtelo más tarde o escriba a la oficina.',
  unreadable:
    'Lo que se guarda de sus reclamaciones no puede abrirse, así que ahora no se reclama nada: podría perderse. Escriba a la oficina.',
  movedOn: 'Otro de sus dispositivos ha cambiado algo. Así están las cosas ahora.',
  vouchersTitle: 'Sus vales',
  vouchersLead:
    'Quien tiene un vale puede usarlo una vez. Se guardan aquí, sellados, hasta que usted los elimine. Guárdelos o imprímalos también: una conversación no se conserva para siempre.',
  voucher: 'Vale por {amount}',
  commendationVoucher: 'Reconocimiento de nivel {level}',
  unknown: 'Vale cuya clave esta línea ya no nombra',
  use: 'Úselo hasta el {day}.',
  tooLate: 'Podía usarse hasta el {day}.',
  show: 'Mostrar el código',
  hide: 'Ocultar el código',
  qr: 'Código QR de este vale',
  text: 'Lo mismo como texto',
  save: 'Guardar como archivo',
  print: 'Imprimir',
  fileName: 'vale-{number}.txt',
  delete: 'Eliminar',
  deleteHint: 'Si no lo ha usado ni guardado, se pierde.',
  deleteDo: 'Eliminar para siempre',
  deleteKeep: 'Conservarlo',
  deleted: 'El vale se ha eliminado.',
  exchange: 'Hacer el reconocimiento',
  look: 'Cualquiera que tenga un vale puede mirar cuánto vale en esta página:',
  worth: 'Este vale es de {amount}.',
  worthCommendation: 'Este vale es para un reconocimiento de nivel {level} de 3.',
  worthPass: 'Es un pase de un socio para una línea ocupada. No vale dinero.',
  spentUnknown:
    'Está firmado por este programa. Si ya se usó solo se ve donde se paga: esta página no pregunta a nadie.',
  expired: 'Valía hasta el {day}. Ya no se paga.',
  forged: 'Este programa no lo firmó. No vale nada.',
  otherKey:
    'No lo hizo ninguna clave de este programa: es de otro programa, es demasiado antiguo o su clave se retiró. Aquí no se paga.',
  noVoucher: 'Esto no es un vale. Cópielo entero, del primer carácter al último.',
  noFile: 'En este archivo no se encontró ningún vale.',
  noDescriptor:
    'No se pudieron obtener o comprobar las claves de este programa, así que ahora no puede decirse nada. Inténtelo más tarde.',
  howMany: {
    one: 'El trimestre pasado se entregó {count} vale como este.',
    other: 'El trimestre pasado se entregaron {count} vales como este.',
  },
  howManyFew: 'El trimestre pasado se entregaron menos de 5 vales como este.',
};
