import type { TranslationOf } from '../message.ts';
import type { problems as english } from './en.ts';

export const problems = {
  'problem.unreachable': 'Le serveur est injoignable.',
  'problem.unreachable.next': 'Vérifiez votre connexion et réessayez.',
  'problem.strange-answer': 'Le serveur a répondu quelque chose qui n’a pas de sens.',
  'problem.strange-answer.next':
    'Rechargez la page. Si cela continue, prévenez la personne qui gère le serveur.',
  'problem.unavailable': 'Le serveur ne peut pas faire cela en ce moment.',
  'problem.unavailable.next': 'Attendez une minute et réessayez.',
  'problem.wrong-passphrase': 'Le nom du compte et la phrase secrète ne vont pas ensemble.',
  'problem.wrong-passphrase.next': 'Vérifiez les deux. Six mots, dans l’ordre où vous les avez notés.',
  'problem.slow-down': 'Il y a eu trop d’essais.',
  'problem.slow-down.next': 'Attendez une minute, puis réessayez.',
  'problem.wrong-programme':
    'Ce que le serveur dit de ce programme n’est pas signé avec la clé du programme.',
  'problem.wrong-programme.next': 'N’allez pas plus loin. Prévenez la personne qui gère le serveur.',
  'problem.rolled-back':
    'Le serveur montre le programme tel qu’il était avant que ce navigateur l’ait vu pour la dernière fois.',
  'problem.rolled-back.next':
    'Demandez à la personne qui gère le serveur, mais pas par ce bureau. Ce n’est normal que si une sauvegarde a été remise en place : effacez alors les données de ce site dans votre navigateur et reconnectez-vous.',
  'problem.roster-unverified': 'La liste des membres ne remonte pas jusqu’au premier responsable.',
  'problem.roster-unverified.next':
    'Rien n’a été scellé pour les personnes qui y figurent. N’allez pas plus loin ; prévenez un responsable, mais pas par ce bureau.',
  'problem.not-on-roster': 'Vos clés ne sont pas sur la liste des membres.',
  'problem.not-on-roster.next': 'Demandez à un responsable si vous êtes toujours membre.',
  'problem.not-open': 'Le bureau n’a pas encore de clés pour aujourd’hui.',
  'problem.not-open.next': 'Il suffit qu’un responsable se connecte pour qu’elles soient créées.',
  'problem.no-key': 'Vous n’avez pas la clé pour cela.',
  'problem.no-key.next':
    'Un collègue qui peut l’ouvrir l’a. Demandez à un responsable si vous devriez l’avoir aussi.',
  'problem.unreadable-case':
    'Ce dossier ne s’ouvre pas, ou la signature de son signalement ne correspond pas.',
  'problem.unreadable-case.next':
    'Rien n’en est montré. Prévenez un responsable : le serveur l’a peut-être modifié.',
  'problem.bad-token': 'Ce lien n’est pas valable, ou il a déjà servi.',
  'problem.bad-token.next':
    'Si ce n’est pas vous qui l’avez utilisé, dites-le à la personne qui vous l’a donné. Sinon, connectez-vous.',
  'problem.not-found': 'Il n’y a rien sous ce lien.',
  'problem.not-found.next': 'Vérifiez que le lien a été copié en entier, ou demandez-en un autre.',
  'problem.account-taken': 'Un compte porte déjà ce nom, ou a été invité.',
  'problem.account-taken.next': 'Choisissez un autre nom de compte.',
  'problem.invitation-unverified': 'Les clés reçues n’ont pas été créées par la personne qui a votre lien.',
  'problem.invitation-unverified.next':
    'Personne n’a été admis. Retirez cette invitation et faites-en une autre, par une voie plus sûre.',
  'problem.invitation-over': 'Cette invitation ne peut plus servir.',
  'problem.invitation-over.next':
    'Si vous l’avez acceptée vous-même, connectez-vous. Sinon, demandez un autre lien.',
  'problem.not-your-invitation': 'Seul le membre qui a fait cette invitation peut la vérifier.',
  'problem.not-your-invitation.next':
    'Demandez-lui d’admettre la nouvelle personne, ou retirez l’invitation et faites la vôtre.',
  'problem.passkey-unavailable': 'Ce navigateur ne peut pas utiliser de clés d’accès.',
  'problem.passkey-unavailable.next': 'Connectez-vous avec votre phrase secrète.',
  'problem.passkey-stopped': 'La clé d’accès n’a pas été utilisée.',
  'problem.passkey-stopped.next':
    'L’opération a été annulée, ou a duré trop longtemps. Réessayez, ou utilisez votre phrase secrète.',
  'problem.passkey-known': 'Cet appareil garde déjà une de vos clés d’accès.',
  'problem.passkey-known.next': 'Vous pouvez vous connecter avec elle.',
  'problem.passkey-without-prf': 'Cette clé d’accès permet de se connecter, mais ne peut pas garder de clés.',
  'problem.passkey-without-prf.next': 'Utilisez-en une autre, ou votre phrase secrète.',
  'problem.passkey-unknown': 'Cette clé d’accès n’est pas connue ici, ou elle a été supprimée.',
  'problem.passkey-unknown.next':
    'Connectez-vous avec votre phrase secrète. Vous pourrez ensuite ajouter une clé d’accès.',
  'problem.claimed': 'Un collègue a été plus rapide.',
  'problem.claimed.next': 'Il a maintenant ce signalement. Prenez le suivant.',
  'problem.not-claimed': 'Ce signalement n’est plus à vous.',
  'problem.not-claimed.next': 'Reprenez-le s’il attend encore.',
  'problem.gone': 'L’auteur a retiré ce signalement, ou il a été effacé.',
  'problem.gone.next': 'Il n’y a plus rien à faire ici.',
  'problem.no-case': 'Ce dossier n’existe pas.',
  'problem.no-case.next': 'Revenez à la liste.',
  'problem.moved-on': 'Un collègue a fait quelque chose ici au même moment.',
  'problem.moved-on.next': 'C’est affiché maintenant. Lisez-le, puis réessayez si cela convient toujours.',
  'problem.guardians-unproven':
    'Rien ne prouve qui sont les garants : il n’y a personne pour qui le sceller.',
  'problem.guardians-unproven.next':
    'Rien n’a été restreint. Rechargez la page ; si cela reste ainsi, prévenez la personne qui gère le serveur.',
  'problem.recused': 'Vous vous êtes retiré de ce dossier.',
  'problem.recused.next': 'Vos collègues continuent. Choisissez un autre dossier.',
  'problem.last-reader':
    'Personne d’autre ne peut encore ouvrir ce dossier : vous retirer le fermerait pour toujours.',
  'problem.last-reader.next':
    'Demandez à un collègue de se connecter une fois, pour qu’il reçoive la clé, ou à un responsable d’admettre quelqu’un. Retirez-vous ensuite.',
  'problem.finished': 'Le dossier a été terminé entre-temps.',
  'problem.finished.next': 'Rouvrez-le pour continuer.',
  'problem.forbidden': 'Votre rôle ne le permet pas.',
  'problem.forbidden.next': 'Demandez à un responsable.',
  'problem.incomplete-wraps': 'Les membres viennent de changer.',
  'problem.incomplete-wraps.next': 'Réessayez.',
  'problem.too-large': 'C’est trop long.',
  'problem.too-large.next': 'Raccourcissez, ou envoyez en deux fois.',
  'problem.no-session': 'Le serveur a mis fin à votre session.',
  'problem.no-session.next': 'Reconnectez-vous.',
  'problem.slot-taken': 'Cette clé est dans une autre place des garants.',
  'problem.slot-taken.next': 'Une personne tient une seule place. Créez une nouvelle clé pour celle-ci.',
  'problem.few-outside': 'Moins de deux organisations extérieures sont parmi eux.',
  'problem.few-outside.next': 'Nommez-en deux, ou cochez que vous le savez : chacun peut voir qui ils sont.',
  'problem.notice-too-short': 'Le jour est trop proche : un changement de garants s’annonce à l’avance.',
  'problem.notice-too-short.next': 'Choisissez un jour plus tardif. Ceux qui ont approuvé le font à nouveau.',
  'problem.slot-swapped': 'Une clé de ce changement n’est pas celle de son détenteur.',
  'problem.slot-swapped.next':
    'Ne l’approuvez pas. Prévenez les autres, pas par ce bureau : le serveur l’a peut-être changée.',
  'problem.slot-outside': 'Votre clé est gardée au-dehors ; ce navigateur ne peut pas la vérifier.',
  'problem.slot-outside.next': 'Saisissez d’abord ses mots sous « Votre clé ».',
  'problem.other-account': 'Ces nombres ne sont pas ceux du compte que nomme le serveur.',
  'problem.other-account.next':
    'Rien n’a été remis. Faites-les relire ; s’ils restent différents, arrêtez et prévenez les autres.',
  'problem.slot-words-wrong': 'Ce ne sont pas les mots d’une clé de garant d’ici.',
  'problem.slot-words-wrong.next': 'Vérifiez les 24 mots et leur ordre.',
  'problem.unexpected': 'Quelque chose n’a pas marché dans cette page.',
  'problem.unexpected.next':
    'Rechargez la page et connectez-vous. Si cela se répète, prévenez la personne qui gère le serveur.',
} as const satisfies TranslationOf<typeof english>;
