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
      does: 'finish',
      by: 'lead',
      decision: {
        disposition: 'out-of-scope',
        exclusion: 'other-disputes',
        facts: 'Turnos y trato en el trabajo; ningún acto, objeto ni suceso.',
      },
    },
  ],
};

export const spanishStories: readonly Story[] = [cutFence, shiftDispute];
