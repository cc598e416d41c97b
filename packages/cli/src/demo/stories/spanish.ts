import type { Story } from '../story.ts';

const cutFence: Story = {
  daysAgo: 2,
  locale: 'es',
  category: 'intrusion',
  answers: {
    saw: 'La valla está cortada de abajo arriba, un hueco por el que pasa una persona agachada, y el corte está atado con alambre verde para que no se note desde el camino. Al otro lado hay huellas hasta la caseta de bombas. La puerta de la caseta estaba cerrada.',
    where: 'Terminal de combustible, lado norte, detrás del tanque 7, entre los postes 41 y 42.',
    when: 'Lo vi esta mañana a las seis, en la ronda. Anoche a las diez la valla estaba entera.',
  },
  steps: [
    { daysAgo: 1, does: 'open', by: 'analyst', subject: 'Fence cut and tied shut behind tank 7' },
    {
      daysAgo: 1,
      does: 'note',
      by: 'analyst',
      text: 'Terminal asked to check the pump house lock and keep the wire. Answer to the reporter still to be written.',
    },
  ],
};

const shiftDispute: Story = {
  daysAgo: 10,
  locale: 'es',
  category: 'insider-access',
  answers: {
    saw: 'Mi encargado cambia los turnos a última hora y siempre nos tocan las noches a los mismos. Ya lo hemos hablado con él y no hace caso.',
    where: 'Almacén del muelle de contenedores.',
    when: 'Desde hace dos meses.',
  },
  remark: 'No encontré otro sitio donde contarlo sin dar mi nombre.',
  steps: [
    { daysAgo: 9, does: 'open', by: 'lead', subject: 'Dispute about shifts' },
    {
      daysAgo: 9,
      does: 'reply',
      by: 'lead',
      text: 'Gracias por escribir, y sentimos que estén así. Los turnos y el trato en el trabajo no los podemos atender aquí, y no hemos contado nada a nadie de su empresa. Quien sí puede ayudarles es el comité de empresa o la inspección de trabajo: también admiten consultas sin nombre.\n\nBorraremos su mensaje dentro de catorce días.',
    },
    {
      daysAgo: 9,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'other-disputes',
      facts: 'Turnos y trato en el trabajo; ningún acto, objeto ni suceso.',
    },
  ],
};

const bagOnThePier: Story = {
  daysAgo: 9,
  locale: 'es',
  category: 'found-device',
  urgent: true,
  answers: {
    saw: 'Hay una mochila negra sola bajo el banco del muelle de pescadores desde hace más de una hora. No me he acercado.',
    where: 'Muelle de pescadores, el tercer banco contando desde la lonja.',
    when: 'Ahora mismo; la vi por primera vez a las nueve.',
  },
  steps: [
    { daysAgo: 9, does: 'open', by: 'lead', subject: 'Rucksack alone under a bench at the fishing pier' },
    {
      daysAgo: 9,
      does: 'scrub',
      by: 'lead',
      summary:
        'A black rucksack was alone under the third bench of the fishing pier for more than an hour. Nobody touched it.',
    },
    { daysAgo: 9, does: 'find-in-scope', by: 'lead', facts: 'An abandoned object in a public place.' },
    {
      daysAgo: 8,
      does: 'weigh-facts',
      isIndicated: false,
      reason: 'innocent-explanation',
      by: 'lead',
      facts: 'Its owner came back for it while the patrol was there: a fisher who had gone for coffee.',
    },
    {
      daysAgo: 8,
      does: 'reply',
      by: 'lead',
      text: 'Gracias por avisar y por no acercarse. La mochila era de un pescador que volvió a por ella mientras llegaba la patrulla. Hizo bien: avise siempre que vea algo así.',
    },
    { daysAgo: 8, does: 'finish', by: 'lead', disposition: 'no-further-action', reason: 'over', text: '' },
    {
      daysAgo: 7,
      does: 'review',
      by: 'analyst',
      result: 'agreed',
      text: 'The patrol saw the owner take it.',
    },
  ],
};

const callAboutBadges: Story = {
  daysAgo: 4,
  locale: 'es',
  category: 'impersonation',
  answers: {
    saw: 'Llamó alguien que dijo ser «de tarjetas», de la autoridad portuaria, y pidió el número que va debajo del código de mi tarjeta «para renovarla». Le dije que pasaría por la oficina. Colgó.',
    where: 'Por teléfono, al número fijo de la garita.',
    when: 'El lunes, a media mañana.',
  },
  steps: [
    { daysAgo: 3, does: 'open', by: 'analyst', subject: 'Caller “from badges” asks for the card number' },
    {
      daysAgo: 3,
      does: 'scrub',
      by: 'analyst',
      summary:
        'A caller who said they were from the badge office asked for the number below the code of an access card, “to renew it”, and hung up when told that somebody would come by.',
    },
    {
      daysAgo: 3,
      does: 'find-in-scope',
      by: 'analyst',
      facts: 'Somebody claims to be from the badge office and asks for a card’s number.',
    },
  ],
};

const planeSpotters: Story = {
  daysAgo: 6,
  locale: 'es',
  category: 'restricted-zone',
  answers: {
    saw: 'Dos personas con prismáticos apuntan matrículas de aviones desde la colina.',
    where: 'El mirador de la colina, junto al aparcamiento.',
    when: 'Los domingos.',
  },
  remark: 'Ya sé que mirar aviones no es nada, pero llevan una radio.',
  steps: [
    { daysAgo: 6, does: 'open', by: 'lead', subject: 'Plane-watching from the viewpoint' },
    {
      daysAgo: 5,
      does: 'reply',
      by: 'lead',
      text: 'Gracias por escribir. Mirar aviones desde un mirador es una afición muy extendida, y muchos llevan una radio para escuchar. No lo investigamos ni hemos contado nada a nadie. Su mensaje se borrará dentro de catorce días.',
    },
    {
      daysAgo: 5,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'images-from-public-places',
      facts: 'Dos personas miran aviones desde un mirador público.',
    },
  ],
};

const movedBuoy: Story = {
  daysAgo: 0,
  locale: 'es',
  category: 'tampering',
  answers: {
    saw: 'La boya amarilla de la toma de agua no está en su sitio: se ha movido unos cien metros y la cadena cuelga suelta, con un eslabón limado.',
    where: 'Delante de la toma de agua de la desaladora.',
    when: 'Esta mañana al salir a faenar.',
  },
  steps: [],
};

export const spanishStories: readonly Story[] = [
  cutFence,
  shiftDispute,
  bagOnThePier,
  callAboutBadges,
  planeSpotters,
  movedBuoy,
];
