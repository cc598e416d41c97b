import type { Message } from '../message.ts';
import type { desks as english } from './en.ts';

export const desks = {
  'desks.title': 'Bureaux',
  'desks.what':
    'Chaque bureau a ses propres membres et ses propres clés : personne dans l’un ne peut lire ce qui est envoyé à un autre. Vous pouvez en ajouter un sans pouvoir y lire.',
  'desks.first': 'reçoit ce qui n’est adressé à aucun en particulier',
  'desks.waits': 'attend son premier responsable',
  'desks.renew': 'Nouveau lien',
  'desks.renew-of': 'Nouveau lien pour {name}',
  'desks.link': 'Lien d’installation pour {name}',
  'desks.link.hint':
    'Affiché une seule fois. Qui l’ouvre dirige le bureau : ne le donnez qu’à cette personne.',
  'desks.another': 'En ajouter un autre',
  'desks.add': 'Ajouter un bureau',
  'desks.name-in': 'Nom en {language}',
  'desks.name.missing': 'Donnez au bureau un nom en anglais',
  'desks.id': 'Nom court',
  'desks.id.hint': 'De a à z, chiffres et traits d’union. Il ne changera plus.',
  'desks.id.wrong': 'Utilisez de a à z, chiffres et traits d’union, 32 au plus',
  'desks.working': 'Ajout du bureau',
  'desks.do': 'Ajouter le bureau',
  'desks.made': 'Bureau ajouté. Transmettez le lien.',
  'problem.desk-taken': 'Un bureau porte déjà ce nom court.',
  'problem.desk-taken.next': 'Choisissez un autre nom court.',
} as const satisfies Record<keyof typeof english, Message>;
