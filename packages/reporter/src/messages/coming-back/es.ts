import type { comingBackLive as enLive, comingBackPage as enPage } from './en.ts';

/** The words on paper and the calendar entry, in Spanish: what stands in the pages. */
export const comingBackPage: Record<keyof typeof enPage, string> = {
  'card.address': 'Poner también la dirección de este sitio en el papel y en el archivo',
  'card.addressHint': 'Sin ella parecen una lista de palabras cualquiera, y nada dice para qué sirven.',
  'card.moreTitle': 'En papel o en un gestor de contraseñas',
  'card.manager':
    'Copie las palabras y péguelas como contraseña de una entrada nueva. Cuando vuelva, el gestor puede rellenarlas. La entrada nombrará este sitio.',
  'card.print':
    'Si su navegador quiere imprimir una dirección en el borde, desactive «encabezados y pies de página» en la ventana de impresión. Una impresora del trabajo o de una tienda puede guardar una copia.',

  'reminder.heading': 'Recuérdese volver',
  'reminder.title': 'Mirar la tabla de mareas',
  'reminder.lead':
    'Nadie puede llamarle, y la mitad de las personas se olvida. Una nota en el calendario puede ayudar. Dice solo «{title}», y no nombra ni este sitio ni ningún informe.',
  'reminder.once': 'Recordármelo una vez',
  'reminder.weekly': 'Recordármelo cada semana, durante tres meses',
  'reminder.cloud':
    'Si su calendario se copia en una nube, quien la gestiona ve la nota y el día en que se hizo. Si alguien que lee su calendario preguntaría por ella, no la ponga y recuerde el día.',
};

/** What scripts show. */
export const comingBackLive: Record<keyof typeof enLive, string> = {
  'card.words': 'Palabras para aprender',
  'card.numbers': 'Lecturas',
  'card.wordsFile': 'palabras-para-aprender.txt',
  'card.numbersFile': 'lecturas.txt',
  'card.note': 'Vuelva con ellas en',
  'reminder.day': 'Vuelva el {day}.',
  'reminder.fileName': 'tabla-de-mareas.ics',
  'reminder.saved': 'Hecha en su dispositivo. Abra el archivo y su calendario recogerá la nota',
};
