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
      daysAgo: 11,
      does: 'finish',
      by: 'analyst',
      decision: {
        disposition: 'no-further-action',
        reason: 'handled-already',
        vetted: 'first-hand-and-specific',
        isIndicated: true,
        facts:
          'Une page imite la connexion du port. Elle est bloquée sur le réseau, l’hébergeur est prévenu, le mot de passe est changé.',
      },
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

export const frenchStories: readonly Story[] = [berthFeeMail, droneOverTanks];
