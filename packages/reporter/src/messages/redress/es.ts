import type { Text } from '../message.ts';
import type { redressPage as englishPage, RedressTexts } from './en.ts';

export const redressPage = {
  'redress.title': 'Preguntar a los guardianes',
  'redress.lead':
    '¿Teme que alguien haya informado sobre usted aquí? En esta página puede preguntar, oponerse y quejarse. Preguntar nunca se usa en su contra.',
  'redress.who':
    'Va a los guardianes. Son independientes de la oficina que lee los informes, y la oficina no ve lo que usted escribe.',
  'redress.readers': 'Quién lo lee',
  'redress.readersNone': 'Este programa no nombra a ningún guardián.',
  'redress.sealed':
    'Lo que escribe se sella en su dispositivo. No necesita cuenta. Solo lo que escriba dice quién es.',
  'redress.faith':
    'A nadie se le trata como culpable por un informe. Un informe dice lo que alguien vio, y puede estar equivocado.',
  'redress.matterTitle': '¿Qué quiere hacer?',
  'redress.name-check': 'Preguntar si un nombre sellado es el mío',
  'redress.name-checkHint':
    'Los nombres se guardan sellados. Los guardianes pueden compararlos, y nadie más.',
  'redress.contest': 'Oponerme a un informe sobre mí',
  'redress.contestHint': 'Usted sabe o cree que hay uno, y no es correcto.',
  'redress.contacted': 'Contar que alguien se puso en contacto conmigo',
  'redress.contactedHint': 'Alguien le visitó, llamó o escribió por un informe.',
  'redress.complaint': 'Quejarme de la oficina',
  'redress.complaintHint': 'De cómo trabaja o responde, sea sobre quien sea.',
  'redress.nameTitle': '¿Qué nombre buscamos?',
  'redress.nameHint': 'Escríbalo como está en sus documentos. Se usa solo para esta comprobación.',
  'redress.spellingsTitle': '¿Se escribe también de otras maneras?',
  'redress.spellingsHint': 'Otra grafía, otro alfabeto, un nombre anterior. Uno en cada línea.',
  'redress.monthsTitle': '¿Qué meses miramos?',
  'redress.monthsHint':
    'Elija los meses en que alguien pudo informar sobre usted. Con menos meses se tocan menos nombres sellados.',
  'redress.monthsAll': 'Todos estos meses',
  'redress.answerTitle': 'Lo que se le dirá',
  'redress.answerWhen':
    'Las respuestas salen el 1 y el 15 de cada mes, para todas las personas los mismos días, y nunca antes de 14 días desde que se pregunta.',
  'redress.knownTitle': '¿Qué sabe del informe?',
  'redress.knownHint': 'Y cómo lo supo. Si no sabe nada seguro, dígalo.',
  'redress.accountTitle': '¿Qué no es correcto?',
  'redress.accountHint': 'Cuente lo que pasó tal como lo sabe.',
  'redress.contactTitle': '¿Quién se puso en contacto con usted, y cómo?',
  'redress.contactHint': 'Cuándo fue, qué dijeron y qué le pidieron.',
  'redress.complaintTitle': '¿Qué hizo la oficina, o qué no hizo?',
  'redress.complaintHint2': 'Cuándo fue, y qué esperaba usted.',
  'redress.wishTitle': '¿Qué debería pasar ahora?',
  'redress.wishHint': 'Por ejemplo: corregirlo, borrarlo, mirarlo otra vez, explicarlo.',
  'redress.optional': 'Puede dejarlo vacío.',
  'redress.checkTitle': 'Revise lo que escribió',
  'redress.sendingTitle': 'Su carta está en camino',
  'redress.sendingSend': 'Enviando la carta sellada',
  'redress.promise':
    'La promesa dice que aparece una anotación de su carta en el registro público. No muestra nada de lo que escribió.',
  'redress.sentTitle': 'Su carta ha llegado',
  'redress.sentLead':
    'Está sellada en la oficina de los guardianes, y comprobamos la promesa firmada de que se aceptó.',
  'redress.sentNext1': 'Un guardián abre su carta. La oficina que lee los informes no la ve.',
  'redress.sentNext2':
    'Responden en esta conversación. Lo que ordenan, la oficina debe cumplirlo, y el registro público lo muestra.',
  'redress.sentNext3':
    'Vuelva con sus doce palabras. Nadie puede llamarle: solo usted puede abrir esta conversación.',
  'redress.closedTitle': 'La oficina de los guardianes aún no está abierta',
  'redress.closed':
    'No hay nadie que lea lo que escriba, así que no se puede enviar nada. Vuelva otro día, por favor.',
  'rights.title': 'Si informaron sobre usted: sus derechos',
  'rights.lead':
    'Un informe es lo que una persona dice que vio. No prueba nada, y usted no tiene que probar nada.',
  'rights.innocentTitle': 'Usted es inocente',
  'rights.innocent1': 'Nadie puede tratarle como culpable por un informe.',
  'rights.innocent2':
    'Solo se puede informar de lo que se hizo, nunca de quién es alguien, qué dice o qué cree: {policy}.',
  'rights.nameTitle': 'Su nombre se guarda aparte',
  'rights.name1':
    'Si un informe le nombra, su nombre se sella. La oficina que lee el informe no puede abrirlo.',
  'rights.name2': 'Abrirlo exige a varios guardianes, una razón legal y una entrada en un registro público.',
  'rights.name3': 'Nadie puede buscarle aquí. No hay ninguna lista de personas.',
  'rights.timeTitle': 'No se queda',
  'rights.time1': 'Lo que resulta infundado se borra a los 30 días, también de las copias.',
  'rights.time2':
    'Un nombre sellado se borra a los 90 días, salvo que los guardianes decidan otra cosa y lo digan en el registro.',
  'rights.doTitle': 'Qué puede hacer',
  'rights.do1': 'Preguntar si un nombre sellado es el suyo.',
  'rights.do2': 'Oponerse a un informe, y que se corrija o se borre.',
  'rights.do3': 'Contar que alguien se puso en contacto con usted.',
  'rights.do4': 'Quejarse de la oficina. Todo esto va a los guardianes, no a la oficina.',
  'rights.limitsTitle': 'Lo que no sabrá',
  'rights.limits1': 'Quién informó: eso sigue sellado, como su nombre.',
  'rights.limits2':
    'Si se encontró un nombre. Todas las personas que preguntan reciben la misma respuesta, para que nadie averigüe nada sobre usted.',
  'site.redress': 'Preguntar a los guardianes',
  'site.rights': 'Si informaron sobre usted: sus derechos',
  'home.reportedTitle': '¿Cree que alguien informó sobre usted?',
  'home.reported': 'Puede preguntar, oponerse y quejarse. Lo leen los guardianes, no la oficina.',
} as const satisfies Readonly<Record<keyof typeof englishPage, Text>>;

export const texts = {
  matter: 'Elija qué quiere hacer',
  name: 'Escriba el nombre que debemos buscar',
  months: 'Elija al menos un mes',
  known: 'Escriba lo que sabe, o que no sabe nada seguro',
  account: 'Escriba qué no es correcto',
  contact: 'Escriba quién se puso en contacto con usted, y cómo',
  complaint: 'Escriba qué hizo o no hizo la oficina',
  answerOn: 'Si pregunta hoy, su respuesta está aquí el {day}.',
  reader: '{holder}, de {organisation}',
} as const satisfies RedressTexts;
