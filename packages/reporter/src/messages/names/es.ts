import type { namesLive as enLive, namesPage as enPage } from './en.ts';

/** The name box, in Spanish: what stands in the page. */
export const namesPage: Record<keyof typeof enPage, string> = {
  'names.title': '¿Sabe el nombre de alguien que participó?',
  'names.lead': 'Puede dejarlo vacío. La oficina trabaja con lo que pasó y no necesita un nombre.',
  'names.why':
    'Un nombre puede perseguir durante años a una persona inocente. Por eso se guarda aparte de su relato. La oficina no puede leer lo que escriba aquí.',
  'names.who': 'Quién puede abrirlo',
  'names.name': 'El nombre, o cómo se le conoce',
  'names.nameHint':
    'De una o dos personas que hicieron lo que usted vio, por ejemplo como estaba en una tarjeta. No de su familia, amistades o colegas.',
  'names.known': '¿Cómo lo sabe?',
  'names.knownHint': 'Por ejemplo: lo leí en la tarjeta. Firmó así.',
  'names.story': 'Su relato va a la oficina. Quite de él los nombres y diga «el hombre» o «la mujer».',
  'names.none':
    'Esta línea no tiene guardianes que puedan proteger un nombre, así que no admite nombres. No los escriba en su informe. La oficina trabaja con lo que pasó.',
  'names.unproven':
    'No se pudieron comprobar las claves de los guardianes, así que ahora no se admiten nombres. No los escriba en su informe. La oficina trabaja con lo que pasó.',
  'names.asked':
    'La oficina puede leerlo. No escriba nombres, aunque la oficina pidiera uno: no tiene que darlo.',
  'hints.title': 'Antes de seguir',
  'hints.onDevice': 'Solo esta página miró sus palabras. Puede equivocarse, y no tiene que cambiar nada.',
  'hints.dismiss': 'Dejarlo como está',
};

/** What scripts show. */
export const namesLive: Record<keyof typeof enLive, string> = {
  'names.quorum':
    '{threshold} de estos {count} guardianes deben estar de acuerdo, con un motivo por escrito, antes de que alguien pueda leerlo. No trabajan en la oficina. Con menos no se puede abrir, y nadie más puede hacerlo.',
  'names.guardian': '{holder}, {organisation}',
  'error.namesList': 'Esta casilla es para una o dos personas, no para una lista. Deje fuera a las demás',
  'error.namesOnlyHow': 'Escriba también el nombre, o vacíe los dos campos',
  'hints.names': 'Esto parece un nombre, o algo que lleva a uno. Su relato no lo necesita:',
  'hints.self': 'Esto puede revelar quién es usted, o dónde estaba. Puede decirlo con otras palabras:',
};
