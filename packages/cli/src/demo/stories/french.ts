import type { Story } from '../story.ts';

const berthFeeMail: Story = {
  daysAgo: 14,
  locale: 'fr',
  category: 'phishing',
  answers: {
    saw: 'Un courriel au nom de la capitainerie demande de « régulariser les droits de quai » en se connectant avec le mot de passe du portail. Le lien mène à une page identique à la nôtre, mais l’adresse se termine par .port-paiement.example. Deux collègues ont failli s’y connecter ; l’une a saisi son mot de passe, puis l’a changé aussitôt.',
    where: 'Boîtes de messagerie du service d’escale.',
    when: 'Reçu hier vers 16 h, par une dizaine de personnes.',
  },
  steps: [
    {
      daysAgo: 14,
      does: 'open',
      by: 'analyst',
      subject: 'Mail in the harbour master’s name asks for portal passwords',
    },
    {
      daysAgo: 13,
      does: 'reply',
      by: 'analyst',
      text: 'Merci, c’est très clair. La page est bloquée sur le réseau du port et l’hébergeur est prévenu. Votre collègue a bien fait de changer son mot de passe tout de suite : personne ne lui reprochera rien. Nous avons fermé les sessions ouvertes de ce compte, par précaution.',
    },
    {
      daysAgo: 12,
      does: 'scrub',
      by: 'analyst',
      summary:
        'A mail in the harbour master’s name leads to a copy of the portal’s sign-in page. One person typed a password and changed it at once.',
    },
    { daysAgo: 12, does: 'find-in-scope', by: 'analyst', facts: 'A false page asks for passwords.' },
    {
      daysAgo: 11,
      does: 'weigh-facts',
      by: 'analyst',
      isIndicated: true,
      reason: 'first-hand-and-specific',
      facts: 'The page is blocked, its host is told, the password is changed.',
    },
    {
      daysAgo: 11,
      does: 'finish',
      by: 'analyst',
      disposition: 'no-further-action',
      reason: 'handled-already',
      text: '',
    },
  ],
};

const droneOverTanks: Story = {
  daysAgo: 2,
  locale: 'fr',
  category: 'restricted-zone',
  answers: {
    saw: 'Un drone à quatre hélices est resté immobile une dizaine de minutes au-dessus des cuves, puis il est descendu à la hauteur de la passerelle avant de repartir vers le large. Pas de feux. Les panneaux interdisent le survol à cet endroit.',
    where: 'Au-dessus des cuves 3 et 4 du terminal pétrolier, dans la zone réglementée affichée à l’entrée.',
    when: 'Avant-hier soir, entre 21 h 40 et 21 h 50.',
  },
  steps: [],
};

const drumFromTheCliff: Story = {
  daysAgo: 6,
  locale: 'fr',
  category: 'found-device',
  answers: {
    saw: 'Un fût bleu avec une antenne flotte devant la plage sud. Vu de la falaise, il ne bouge pas avec le courant. Un câble descend sous l’eau.',
    where: 'Devant la plage sud, vu du sentier de la falaise.',
    when: 'Hier vers midi.',
  },
  steps: [
    { daysAgo: 5, does: 'open', by: 'analyst', subject: 'Blue drum with an aerial, seen from the cliff' },
    {
      daysAgo: 5,
      does: 'scrub',
      by: 'analyst',
      summary:
        'A blue drum with an aerial floats off South Beach and does not move with the current. A cable goes down from it. Seen from above.',
    },
    { daysAgo: 5, does: 'find-in-scope', by: 'analyst', facts: 'The same moored drum, from a third side.' },
  ],
};

const lostMasterKeys: Story = {
  daysAgo: 4,
  locale: 'fr',
  category: 'diversion',
  answers: {
    saw: 'Le trousseau de secours du local électrique manque depuis la relève. Le registre est signé, mais la signature n’est celle de personne de l’équipe.',
    where: 'Poste de garde est, armoire à clés.',
    when: 'Relève de lundi soir.',
  },
  steps: [
    { daysAgo: 4, does: 'open', by: 'lead', subject: 'Spare keys of the switch room missing' },
    {
      daysAgo: 4,
      does: 'scrub',
      by: 'lead',
      summary:
        'The spare keys of an electrical room are missing since a change of shift. The book is signed by nobody known.',
    },
    {
      daysAgo: 4,
      does: 'find-in-scope',
      by: 'lead',
      facts: 'Keys are gone and were signed for by nobody of the team.',
    },
    {
      daysAgo: 3,
      does: 'reply',
      by: 'lead',
      text: 'Merci. Les serrures du local ont été changées aujourd’hui. Savez-vous si le registre est une feuille volante ou un cahier ? Inutile de le reprendre en main pour vérifier.',
    },
    { daysAgo: 0, does: 'write', text: 'C’est un cahier à pages numérotées. La page 41 a été découpée.' },
  ],
};

const posterOnTheFence: Story = {
  daysAgo: 7,
  locale: 'fr',
  category: 'tampering',
  answers: {
    saw: 'Des affiches contre l’agrandissement du port sont collées sur la palissade.',
    where: 'Palissade du chantier, avenue du Quai.',
    when: 'Depuis samedi.',
  },
  remark: 'Coller sur une palissade, c’est tout de même une dégradation.',
  steps: [
    { daysAgo: 7, does: 'open', by: 'lead', subject: 'Posters on a fence' },
    {
      daysAgo: 6,
      does: 'reply',
      by: 'lead',
      text: 'Merci de votre message. Une affiche dit une opinion, et nous ne nous en occupons pas : rien n’a été transmis à personne. Pour la propreté de la palissade, c’est le service de la voirie. Votre message sera effacé dans quatorze jours.',
    },
    {
      daysAgo: 6,
      does: 'scrub',
      by: 'lead',
      summary: 'Posters with an opinion about the harbour’s enlargement are glued to a building fence.',
    },
    {
      daysAgo: 6,
      does: 'find-out-of-scope',
      by: 'lead',
      exclusion: 'opinion',
      facts: 'Des affiches d’opinion sur une palissade de chantier.',
    },
    {
      daysAgo: 5,
      does: 'review',
      by: 'analyst',
      result: 'agreed',
      text: 'Une affiche collée n’endommage aucun équipement.',
    },
  ],
};

const cameraInTheDuct: Story = {
  daysAgo: 1,
  locale: 'fr',
  category: 'found-device',
  answers: {
    saw: 'En changeant un filtre, j’ai trouvé un petit appareil avec un objectif dans la gaine au-dessus de la salle de régulation. Il est alimenté par un fil qui part vers le couloir. Je n’y ai pas touché et j’ai refermé.',
    where: 'Gaine de ventilation au-dessus de la salle de régulation, côté couloir.',
    when: 'Ce matin.',
  },
  steps: [],
};

export const frenchStories: readonly Story[] = [
  berthFeeMail,
  droneOverTanks,
  drumFromTheCliff,
  lostMasterKeys,
  posterOnTheFence,
  cameraInTheDuct,
];
