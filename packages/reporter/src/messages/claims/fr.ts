import type { Message } from '../message.ts';
import type { texts as en } from './en.ts';

/** Ce qui est offert dans une conversation, et les bons partout où ils sont montrés. Chargé avec eux, en français. */
export const texts: Readonly<Record<keyof typeof en, Message>> = {
  offersTitle: 'Pour vous',
  money: 'Cette ligne vous offre {amount} pour ce que vous avez signalé.',
  commendation: 'Cette ligne vous remercie par une attestation de niveau {level} sur 3.',
  until: 'Vous pouvez la demander jusqu’au {day}.',
  soon: { one: 'C’est demain au plus tard.', other: 'Il reste {count} jours.' },
  today: 'C’est aujourd’hui.',
  over: 'On pouvait la demander jusqu’au {day}. Ce jour est passé.',
  why: 'La demander ne révèle pas qui vous êtes. Votre navigateur fabrique des bons qui sont signés sans être vus. Qui paie un bon ne voit ni cette conversation ni ce que vous avez signalé, et ne peut pas savoir de quel signalement il vient.',
  whyCommendation:
    'La demander ne révèle pas qui vous êtes. Votre navigateur fabrique un bon qui est signé sans être vu. Qui l’échange contre l’attestation ne peut pas savoir de quel signalement il vient.',
  never:
    'Dans cette conversation, personne ne vous demande un nom, un compte ou une adresse pour vous remercier. Si quelqu’un le fait, ne répondez pas.',
  free: 'Vous n’avez pas à la demander. Si vous la laissez, rien ne change pour votre signalement ni pour vous.',
  rules: 'Selon quelles règles cette ligne remercie et paie',
  choose: 'Comment voulez-vous la partager ?',
  choice: { one: '{count} bon : {parts}', other: '{count} bons : {parts}' },
  part: '{count} × {amount}',
  crowd: {
    one: 'Au dernier trimestre, {count} bon comme le plus rare de ceux-ci a été remis.',
    other: 'Au dernier trimestre, {count} bons comme le plus rare de ceux-ci ont été remis.',
  },
  crowdFew:
    'Au dernier trimestre, moins de 5 bons comme le plus rare de ceux-ci ont été remis. Ils se remarquent davantage : un autre partage, ou attendre, cache mieux.',
  crowdNone: 'Le nombre de bons semblables remis n’est pas encore publié. Attendre cache mieux.',
  protectTitle: 'Comment attendre et partager vous protègent',
  protect1:
    'Un bon ressemble à tous ceux de la même valeur et du même trimestre. Plus il y en a, moins un bon en dit sur qui le détient.',
  protect2:
    'Qui sait ce qui a été offert peut chercher des bons dont la somme est la même. Ne les utilisez pas tous au même endroit, ni le même jour.',
  protect3:
    'Vous avez le temps : ils servent jusqu’au {day}. Quelques semaines après, davantage de personnes auront reçu des bons comme les vôtres.',
  claim: 'Demander les bons',
  claimCommendation: 'Demander l’attestation',
  goOn: 'Continuer la demande',
  begun: 'Vous avez commencé à la demander et avez été interrompu. Rien n’est perdu.',
  full: 'Il n’y a plus de place pour d’autres bons. Enregistrez-en d’abord quelques-uns ci-dessous et supprimez-les.',
  noKeys:
    'On ne peut pas la demander aujourd’hui, car ses clés ne sont pas prêtes. Réessayez demain. L’offre reste valable.',
  storing: 'Ce dont vos bons sont faits est gardé, scellé pour vous seul…',
  signing: 'On les fait signer sans qu’ils soient vus…',
  keeping: 'Ils sont bons. Ils sont gardés, scellés pour vous seul…',
  done: 'C’est fait. Ce que vous avez demandé est gardé ci-dessous.',
  claimed: 'Vous l’avez demandée.',
  elsewhere:
    'Elle a déjà été demandée autrement, et ses bons ne sont pas gardés ici. Si vous les avez enregistrés alors, ils sont valables. Si ce n’était pas vous, écrivez au bureau.',
  refused:
    'Rien n’a été signé. Rien n’est perdu et l’offre reste valable. Cherchez du nouveau, puis réessayez.',
  quarterOver:
    'Les clés avec lesquelles vous avez commencé ne signent plus, et rien n’a été remis avec elles. Choisissez de nouveau : l’offre reste valable.',
  keysWithheld:
    'Le serveur n’a pas voulu signer avec des clés qui, selon lui, signent aujourd’hui. Rien n’est perdu : votre demande reste comme vous l’avez commencée. Réessayez plus tard. Si cela continue, écrivez au bureau.',
  unverified:
    'Ce qui est revenu n’est pas signé comme il faut : aucun bon n’a été fait. Ce qu’il faut pour demander est gardé. Réessayez plus tard ou écrivez au bureau.',
  unreadable:
    'Ce qui est gardé de vos demandes ne peut pas être ouvert. Rien n’est donc demandé maintenant : on pourrait le perdre. Écrivez au bureau.',
  movedOn: 'Un autre de vos appareils a changé quelque chose. Voici où en sont les choses.',
  vouchersTitle: 'Vos bons',
  vouchersLead:
    'Qui détient un bon peut l’utiliser une fois. Ils sont gardés ici, scellés, jusqu’à ce que vous les supprimiez. Enregistrez-les ou imprimez-les aussi : une conversation n’est pas gardée pour toujours.',
  voucher: 'Bon de {amount}',
  commendationVoucher: 'Attestation de niveau {level}',
  unknown: 'Bon dont cette ligne ne nomme plus la clé',
  use: 'À utiliser jusqu’au {day}.',
  tooLate: 'On pouvait l’utiliser jusqu’au {day}.',
  show: 'Montrer le code',
  hide: 'Cacher le code',
  qr: 'Code QR de ce bon',
  text: 'Le même sous forme de texte',
  save: 'Enregistrer dans un fichier',
  print: 'Imprimer',
  fileName: 'bon-{number}.txt',
  delete: 'Supprimer',
  deleteHint: 'Si vous ne l’avez ni utilisé ni enregistré, il est perdu.',
  deleteDo: 'Supprimer pour de bon',
  deleteKeep: 'Le garder',
  deleted: 'Le bon est supprimé.',
  exchange: 'Faire l’attestation',
  look: 'Qui détient un bon peut regarder ce qu’il vaut sur cette page :',
  worth: 'Ce bon vaut {amount}.',
  worthCommendation: 'Ce bon donne droit à une attestation de niveau {level} sur 3.',
  worthPass: 'C’est le laissez-passer d’un partenaire pour une ligne occupée. Il ne vaut pas d’argent.',
  spentUnknown:
    'Il est signé par ce programme. S’il a déjà servi, on ne le voit que là où il est payé : cette page ne demande rien à personne.',
  expired: 'Il était valable jusqu’au {day}. Il n’est plus payé.',
  forged: 'Ce programme ne l’a pas signé. Il ne vaut rien.',
  otherKey:
    'Aucune clé de ce programme ne l’a fait : il vient d’un autre programme, il est trop ancien, ou sa clé a été retirée. Il n’est pas payé ici.',
  noVoucher: 'Ce n’est pas un bon. Copiez-le en entier, du premier caractère au dernier.',
  noFile: 'Aucun bon n’a été trouvé dans ce fichier.',
  noDescriptor:
    'Les clés de ce programme n’ont pas pu être obtenues ou vérifiées : on ne peut rien dire maintenant. Réessayez plus tard.',
  howMany: {
    one: 'Au dernier trimestre, {count} bon comme celui-ci a été remis.',
    other: 'Au dernier trimestre, {count} bons comme celui-ci ont été remis.',
  },
  howManyFew: 'Au dernier trimestre, moins de 5 bons comme celui-ci ont été remis.',
};
