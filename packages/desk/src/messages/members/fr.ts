import type { TranslationOf } from '../message.ts';
import type { members as english } from './en.ts';

export const members = {
  'invitation.title': 'Vous êtes invité au bureau',
  'invitation.as-analyst':
    '{name}, on vous propose de rejoindre le bureau de {origin} comme analyste : quelqu’un qui lit les signalements et y répond.',
  'invitation.as-lead':
    '{name}, on vous propose de rejoindre le bureau de {origin} comme responsable : quelqu’un qui lit les signalements, y répond et admet d’autres membres.',
  'invitation.account': 'Vous vous connecterez sous le nom {account}.',
  'invitation.next':
    'Vous allez recevoir une phrase secrète. Ensuite, la personne qui vous a invité vous admet.',
  'invitation.accept': 'Accepter',
  'invitation.working': 'Création de vos clés dans ce navigateur. Cela prend un instant.',
  'pending.title': 'Vous y êtes presque',
  'pending.what':
    'Merci, {name}. Dites à la personne qui vous a invité que vous avez accepté : son navigateur vérifie maintenant vos clés et vous donne accès.',
  'pending.looking':
    'Cette page regarde d’elle-même et ouvre le bureau dès que vous êtes admis. Vous pouvez aussi la fermer et vous connecter plus tard.',
  'members.title': 'Membres',
  'members.checked':
    'Chaque membre a été admis par un responsable, jusqu’au premier. Ce navigateur a vérifié les signatures.',
  'members.name': 'Nom',
  'members.account': 'Compte',
  'members.role': 'Rôle',
  'members.you': 'vous',
  'role.analyst': 'Analyste',
  'role.lead': 'Responsable',
  'invitations.title': 'Invitations',
  'invitations.none': 'Aucune invitation n’est ouverte.',
  'invitations.state': 'État',
  'invitations.open': 'Pas encore acceptée',
  'invitations.accepted': 'Acceptée : attend d’être admise',
  'invitations.admit': 'Admettre {name} comme {role}',
  'invitations.admitting': 'Accès en cours : {done} clés sur {all}',
  'invitations.checking': 'Vérification des clés',
  'invitations.withdraw': 'Retirer',
  'invitations.withdraw-of': 'Retirer l’invitation de {name}',
  'invite.title': 'Inviter quelqu’un',
  'invite.role': 'Rôle',
  'invite.role.analyst': 'Lit les signalements et y répond.',
  'invite.role.lead': 'Fait ce que fait un analyste, et admet d’autres membres.',
  'invite.do': 'Créer le lien',
  'invite.working': 'Création du lien',
  'invite.link': 'Lien pour {name}',
  'invite.link.hint':
    'Qui possède ce lien peut prendre cette place, une fois, pendant sept jours. Donnez-le à {name} en personne ou par une voie sûre. Il n’est affiché que maintenant.',
  'invite.copy': 'Copier le lien',
  'invite.another': 'Inviter une autre personne',
} as const satisfies TranslationOf<typeof english>;
