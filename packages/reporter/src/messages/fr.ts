import { comingBackPage } from './coming-back/fr.ts';
import { commendationPage } from './commendation/fr.ts';
import { demandsPage } from './demands/fr.ts';
import { filesPage } from './files/fr.ts';
import { gatePage } from './gate/fr.ts';
import type { PageKey } from './keys.ts';
import { learnPage } from './learn/fr.ts';
import type { Text } from './message.ts';
import { namesPage } from './names/fr.ts';
import { offlinePage } from './offline/fr.ts';
import { pagesPage } from './pages/fr.ts';
import { postsPage } from './posts/fr.ts';
import { practicePage } from './practice/fr.ts';
import { redeemPage } from './redeem/fr.ts';
import { redressPage } from './redress/fr.ts';
import { rewardsPage } from './rewards/fr.ts';
import { sealedPage } from './sealed/fr.ts';
import { transparencyPage } from './transparency/fr.ts';
import { workPage } from './work/fr.ts';

/** What stands in the pages, in French. */
export const fr = {
  ...pagesPage,
  ...redeemPage,
  ...sealedPage,
  ...offlinePage,
  ...redressPage,
  ...transparencyPage,
  ...practicePage,
  ...demandsPage,
  ...rewardsPage,
  ...commendationPage,
  ...postsPage,

  ...gatePage,
  ...learnPage,
  // Every page
  'site.name': 'Bellbuoy',
  'site.skip': 'Aller au contenu principal',
  'site.navigation': 'Pages du site',
  'site.languages': 'Langues',
  'site.home': 'Accueil',
  'site.report': 'Signaler',
  'site.return': 'Revenir avec vos mots',
  'site.safety': 'Est-ce sûr ?',
  'site.otherWays': 'Si vous ne pouvez pas envoyer',
  'site.footer':
    'Ce site ne pose pas de cookies, ne garde pas d’adresses et ne demande rien à un autre site.',
  'site.origin': 'Nom de ce programme :',
  'site.source': 'Bellbuoy est un logiciel libre que chacun peut vérifier.',
  'site.back': 'Retour',
  'exit.button': 'Quitter vite ce site',
  'exit.hint': 'Cela n’efface pas votre historique.',
  'exit.keys': 'Appuyer trois fois sur Maj fait la même chose.',
  'exit.leaving': 'Départ',

  // Emergency, above anything that asks
  'emergency.title': 'Quelqu’un est en danger, ou vous avez trouvé un appareil inconnu ?',
  'emergency.call': 'Appelez d’abord le {number}, ou le numéro d’urgence de l’endroit où vous êtes.',
  'emergency.device':
    'Ne touchez pas à un appareil inconnu. Éloignez-vous, gardez les autres à distance, et notez le lieu et l’heure. Vous pourrez le signaler ici après.',

  // What must be known before anything is sent
  'state.slow':
    'Rien d’autre ne s’affiche ? Alors ce navigateur ne peut pas sceller un signalement, et rien ne peut être envoyé d’ici.',
  'state.notOpenTitle': 'Pas encore ouvert',
  'state.notOpen':
    'Personne n’est encore là pour lire, donc rien ne peut être envoyé. Revenez un autre jour, s’il vous plaît. Si cela ne peut pas attendre, lisez {otherWays}.',
  'state.expiredTitle': 'Rien ne peut être envoyé en ce moment',
  'state.expired':
    'Les clés que ce site donne pour sceller ne sont plus à jour. Un signalement scellé avec elles ne serait peut-être jamais lu, donc rien n’est envoyé. Rien de ce que vous avez écrit n’a quitté votre appareil. Essayez encore demain, et vérifiez que la date de votre appareil est juste.',
  'state.unverifiedTitle': 'Rien ne peut être envoyé de ce site maintenant',
  'state.unverified':
    'Les clés que ce site donne pour sceller ne sont pas signées comme il faut. Quelqu’un essaie peut-être de lire ce qui ne lui est pas destiné, donc rien n’est envoyé. Rien de ce que vous avez écrit n’a quitté votre appareil. Si vous le pouvez, dites-le à l’organisation qui tient cette ligne.',
  'state.unreachableTitle': 'Il n’y a pas de connexion',
  'state.unreachable':
    'On ne peut pas joindre le bureau en ce moment. Rien de ce que vous avez écrit n’a quitté votre appareil. Cette page essaie encore d’elle-même.',
  'state.unsupportedTitle': 'Ce navigateur ne peut pas sceller un signalement',
  'state.unsupported':
    'Un signalement ne quitte votre appareil que scellé, et ce navigateur ne sait pas le faire. Rien n’a été envoyé.',
  'state.otherWays': 'ce que vous pouvez faire d’autre',
  'state.otherWaysLink': 'Ce que vous pouvez faire d’autre',
  'state.tryAgain': 'Essayer encore',
  'noscript.title': 'Rien ne peut être envoyé sans JavaScript',
  'noscript.body':
    'Votre signalement est scellé dans votre navigateur, avant de partir. Il faut pour cela JavaScript, qui est coupé ici, donc rien ne peut être envoyé. {otherWays}.',

  // Home
  'home.title': 'Dites-nous ce que vous avez vu',
  'home.lead':
    'Signalez un problème de sécurité à ceux qui s’en occupent. Dites ce que vous avez vu, pas qui vous êtes, et revenez lire leur réponse.',
  'home.start': 'Signaler ce que j’ai vu',
  'home.return': 'Revenir avec vos mots',
  'home.effort': 'Environ cinq minutes. Pas de compte, pas de nom, rien à installer.',
  'home.free': 'Rien ne vous oblige à signaler.',
  'home.faith': 'Nous ne faisons rien contre quelqu’un qui se trompe de bonne foi.',
  'home.doTitle': 'Que puis-je faire ici ?',
  'home.do1':
    'Signaler un acte, un objet ou un message que vous avez rencontré vous-même : un appareil posé quelque part, une effraction, des dégâts, un faux agent, de l’argent offert pour des informations de l’intérieur.',
  'home.do2':
    'Demander de l’aide si quelqu’un fait pression sur vous ou veut vous recruter. Personne ne vous blâmera.',
  'home.do3':
    'Revenir avec douze mots : lire la réponse, ajouter quelque chose, ou retirer votre signalement.',
  'home.safeTitle': 'Est-ce sûr ?',
  'home.safe1':
    'Votre signalement est scellé sur votre appareil avant de partir. Cet ordinateur ne peut pas l’ouvrir.',
  'home.safe2': 'Rien de ce qui est gardé ici ne dit qui vous êtes : ni compte, ni adresse, ni cookies.',
  'home.safe3': 'Vous recevez une preuve signée que votre signalement a été accepté.',
  'home.safeMore': 'Ce qui vous protège, et ce qui ne le peut pas',
  'home.whoTitle': 'Qui le lit ?',
  'home.who1': 'Seulement les personnes du bureau à qui vous écrivez.',
  'home.who2': 'Pas ceux qui gèrent cet ordinateur, et aucune machine ne décide de rien.',
  'home.who3': 'Une personne vous répond, en général en deux jours ouvrés.',
  'home.nextTitle': 'Ce qui se passe avec un signalement',
  'home.next1Title': 'Vous répondez à des questions courtes',
  'home.next1': 'Qu’avez-vous vu, où et quand ? Une question par page, avec vos mots à vous.',
  'home.next2Title': 'Vous gardez douze mots',
  'home.next2':
    'Ils sont la seule clé de votre conversation. Pas de nom, pas de téléphone, pas de mot de passe.',
  'home.next3Title': 'Votre appareil scelle et envoie',
  'home.next3': 'Vous voyez quand il est arrivé, et vous recevez la preuve.',
  'home.next4Title': 'Une personne le lit et répond',
  'home.next4':
    'Revenez avec vos mots pour lire la réponse. Vous pouvez le retirer tant qu’il n’est pas transmis.',
  'home.notTitle': 'Ce qui n’est pas pour cette ligne',
  'home.notLead':
    'Ce qu’une personne est, ce qu’elle pense et comment elle vit ne sont jamais une raison de signaler. Ne signalez rien de ceci, s’il vous plaît :',
  'home.notMore': 'Pourquoi non, et qui peut aider',

  // Safety
  'safety.title': 'Ce qui vous protège, et ce qui ne le peut pas',
  'safety.lead':
    'Vous devez savoir exactement ce qui se passe avant de décider. Rien ne vous oblige à signaler.',
  'safety.sealTitle': 'Votre signalement est scellé sur votre appareil',
  'safety.seal':
    'Votre navigateur fait de votre signalement un fichier scellé avant d’envoyer quoi que ce soit. Seules les personnes du bureau ont les clés. Qui gère cet ordinateur garde un fichier qu’il ne peut pas ouvrir, et ce que vous tapez sur cette page n’est jamais envoyé pendant que vous écrivez.',
  'safety.keepTitle': 'Ce qui est gardé ici',
  'safety.keep1': 'Le signalement scellé, le jour où il est arrivé et sa taille à peu près.',
  'safety.keep2':
    'Si vous avez dit que c’est urgent. Alors seulement une heure est gardée, jusqu’à ce que quelqu’un ait regardé.',
  'safety.keep3': 'Rien sur vous : ni compte, ni adresse internet, ni nom de navigateur, ni cookie.',
  'safety.keepMore': 'Ce qui est gardé, et combien de temps',
  'safety.proofTitle': 'Vous pouvez le prouver',
  'safety.proof':
    'La réponse à votre signalement est une promesse signée : dans les huit jours, une ligne pour lui apparaît dans un registre public. Elle ne montre rien de ce que vous avez écrit. Si elle n’apparaît pas, votre promesse le prouve.',
  'safety.limitTitle': 'Ce que ce site ne peut pas faire pour vous',
  'safety.limit1':
    'Il ne voit pas qui regarde par-dessus votre épaule, ni qui surveille votre appareil ou votre réseau. {protect}.',
  'safety.limit1Protect': 'Ce que vous pouvez y faire vous-même',
  'safety.limit2':
    'Qui a la clé de signature de ce programme pourrait faire sceller les nouveaux signalements pour une clé à lui. Les anciens lui restent fermés.',
  'safety.limit3':
    'Ce que quelqu’un a lu, on ne peut pas le lui faire oublier, même si vous retirez votre signalement.',
  'safety.wrongTitle': 'Si vous vous êtes trompé',
  'safety.wrong':
    'La plupart des signalements se révèlent sans gravité, et c’est très bien. Ce qui n’a pas de base est effacé selon un calendrier public. Les sanctions sont pour ceux qui mentent exprès pour faire du mal, jamais pour une erreur de bonne foi.',

  // If nothing can be sent
  'other.title': 'Si vous ne pouvez pas envoyer de cet appareil',
  'other.lead':
    'Ce qui ne peut pas être scellé n’est pas envoyé. Cela vous protège : un signalement non scellé pourrait être lu en chemin, et gardé par qui gère cet ordinateur.',
  'other.browserTitle': 'Essayez un autre navigateur',
  'other.browser1': 'Prenez une version récente de Firefox, Chrome, Edge ou Safari, ou Tor Browser.',
  'other.browser2': 'Autorisez JavaScript pour cette adresse. Il vient de ce site seulement.',
  'other.browser3':
    'Mettez votre appareil à jour, ou prenez celui d’une personne de confiance. Pas un appareil du travail.',
  'other.waitTitle': 'Si cela peut attendre',
  'other.wait1':
    'Notez sur papier ce que vous avez vu vous-même, où et quand. On oublie vite ; une note reste.',
  'other.wait2': 'Revenez ici un autre jour, ou d’un autre endroit.',
  'other.nowTitle': 'Si cela ne peut pas attendre',
  'other.now1':
    'En danger, ou devant un appareil inconnu : appelez le {number}, ou le numéro d’urgence de l’endroit où vous êtes.',
  'other.now2': 'Sinon, allez voir ou appelez l’organisation qui tient cette ligne, ou la police.',
  'other.now3':
    'Un appel ou une visite n’est pas scellé et peut être enregistré. Vous pouvez demander que votre nom ne soit pas noté.',

  // Not found
  'missing.title': 'Cette page n’existe pas',
  'missing.body': 'L’adresse est peut-être mal tapée, ou la page a changé de place. Rien n’a été envoyé.',

  // Report: the frame around the questions
  'report.title': 'Signaler ce que vous avez vu',
  'report.continue': 'Continuer',
  'report.ready': 'Préparation pour sceller …',
  'report.errorTitle': 'Il y a un problème',
  'report.memory':
    'Ce que vous tapez reste sur cette page jusqu’à l’envoi. Si vous fermez la page, cela disparaît.',

  // Report: the questions
  'urgent.title': 'Est-ce urgent ?',
  'urgent.hint': 'Urgent veut dire que quelqu’un devrait regarder avant le prochain jour ouvré.',
  'urgent.no': 'Non, cela peut attendre les heures d’ouverture',
  'urgent.yes': 'Oui, c’est urgent',
  'urgent.yesHint': 'Le bureau apprend tout de suite qu’un signalement urgent est arrivé',
  'urgent.visible':
    'C’est la seule réponse qui n’est pas scellée. Si vous dites oui, cet ordinateur sait que c’est urgent, et garde une heure jusqu’à ce que quelqu’un ait regardé.',
  'urgent.emergency': 'Personne ne vient d’ici pour vous aider. En danger, appelez le {number}.',

  // Report: check
  'check.title': 'Relisez ce que vous avez écrit',
  'check.hint': 'Vous pouvez encore tout changer. Rien n’a quitté votre appareil.',
  'check.identity':
    'Relisez avec une seule question en tête : est-ce que cela dit qui vous êtes ? Laissez de côté ce qui ne sert pas.',
  'check.continue': 'Continuer vers vos douze mots',

  // Report: the words
  'words.title': 'Gardez ces douze mots',
  'words.lead':
    'Ces mots ouvrent votre conversation. Nous ne pouvons pas les retrouver pour vous. Qui les a peut la lire.',
  'words.card': 'Vos douze mots',
  'words.list': 'Douze mots, dans cet ordre',
  'words.numbers': 'Les voir en nombres',
  'words.asWords': 'Les voir en mots',
  'words.copy': 'Copier',
  'words.save': 'Enregistrer en fichier',
  'words.print': 'Imprimer',
  'words.where':
    'Le mieux est un gestionnaire de mots de passe, ou une feuille de papier en lieu sûr. Ne les envoyez à personne par mail ou par chat.',
  'words.cardNote': 'Revenez avec eux sur',
  'words.continue': 'Je les ai gardés',

  // Report: two words typed back
  'confirm.title': 'Tapez deux de vos mots',
  'confirm.hint':
    'Ainsi, il est sûr que vous pourrez revenir : des mots perdus ne peuvent pas être retrouvés.',
  'confirm.word': 'Mot {number}',
  'confirm.back': 'Me montrer encore les mots',
  'confirm.continue': 'Sceller et envoyer',

  // Report: sending
  'sending.title': 'Votre signalement est en route',
  'sending.keepOpen': 'Gardez cette page ouverte, s’il vous plaît.',
  'sending.seal': 'Sceller sur votre appareil',
  'sending.send': 'Envoyer le signalement scellé',
  'sending.verify': 'Vérifier la promesse signée',
  'sending.state.waiting': 'pas encore',
  'sending.state.doing': 'maintenant',
  'sending.state.done': 'fait',
  'sending.state.stopped': 'arrêté',
  'sending.retry': 'Essayer maintenant',
  'sending.copy': 'Copier ce que j’ai écrit',
  'sending.edit': 'Retour à mes réponses',
  'sending.problemTitle': 'Il n’a pas été envoyé',

  // Report: sent
  'sent.title': 'Votre signalement est arrivé',
  'sent.lead': 'Il est scellé au bureau, et nous avons vérifié la promesse signée qu’il a été accepté.',
  'sent.promiseTitle': 'Votre preuve',
  'sent.promise':
    'La promesse dit qu’une ligne pour votre signalement apparaît dans le registre public. Elle ne montre rien de ce que vous avez écrit.',
  'sent.promiseSave': 'Enregistrer la promesse',
  'sent.promiseWarning': 'Ce fichier prouve que vous avez signalé.',
  'sent.promiseAdvice':
    'Gardez-le seulement là où personne que vous craignez ne peut le trouver. Vous pouvez vous en passer : vos mots montrent la même chose.',
  'sent.nextTitle': 'Ce qui se passe ensuite',
  'sent.next1': 'Une personne du bureau ouvre votre signalement.',
  'sent.next2':
    'Elle vous répond, en général en deux jours ouvrés. Elle aura peut-être une question pour vous.',
  'sent.next3':
    'Revenez avec vos douze mots. Personne ne peut vous appeler : vous seul pouvez ouvrir cette conversation.',
  'sent.return': 'Revenir avec vos mots',
  'sent.wordsAgain': 'Revoir mes mots une fois',
  'sent.leaveTitle': 'Avant de partir',
  'sent.leave': 'Fermez cette page. Si d’autres utilisent cet appareil, effacez l’historique du navigateur.',

  // Return
  'return.title': 'Revenir avec vos mots',
  'return.label': 'Vos douze mots, ou les douze nombres',
  'return.hint':
    'Tapez-les ou collez-les dans leur ordre. Chacune des dix langues convient ; les majuscules et les espaces en trop ne comptent pas.',
  'return.show': 'Montrer',
  'return.hide': 'Cacher',
  'return.showLabel': 'Montrer les mots',
  'return.hideLabel': 'Cacher les mots',
  'return.continue': 'Ouvrir ma conversation',
  'return.lostTitle': 'J’ai perdu mes mots',
  'return.lost':
    'Nous ne pouvons pas les retrouver pour vous : rien de ce qui est gardé ici ne dit quel signalement est le vôtre. Il reste au bureau, et vous pouvez en envoyer un nouveau qui le dit.',
  'return.opening': 'Ouverture sur votre appareil …',

  // Conversation
  'conversation.title': 'Votre conversation',
  'conversation.close': 'Fermer la conversation',
  'conversation.closeHint': 'Alors cette page oublie vos mots.',
  'conversation.refresh': 'Voir s’il y a du nouveau',
  'conversation.timeline': 'Ce qui s’est passé jusqu’ici',
  'conversation.writeTitle': 'Écrire au bureau',
  'conversation.writeLabel': 'Votre message',
  'conversation.writeHint': 'Il est scellé sur votre appareil, comme votre signalement.',
  'conversation.writeSend': 'Sceller et envoyer',
  'conversation.delete': 'Effacer ce message',
  'conversation.deleteSure': 'Effacer pour toujours',
  'conversation.deleteKeep': 'Le garder',
  'conversation.deleteHint': 'Il est effacé ici, pour vous. Le bureau garde ce qu’il a écrit.',
  'log.title': 'Votre signalement dans le registre public',
  'log.lead':
    'Le registre est public, et on ne peut pas le changer après coup sans que cela se voie. Votre navigateur le vérifie ici, sans croire cet ordinateur sur parole.',
  'log.details': 'Ce qui a été vérifié, exactement',
  'withdraw.title': 'Retirer votre signalement',
  'withdraw.lead':
    'Vous pouvez le retirer tant qu’il n’est pas transmis. Il n’y a pas de sanction, et vous n’avez pas à dire pourquoi.',
  'withdraw.sentence':
    'Nous effaçons notre copie. Ce que quelqu’un a lu, on ne peut pas le lui faire oublier.',
  'withdraw.ask': 'Retirer mon signalement',
  'withdraw.sureTitle': 'Voulez-vous le retirer ?',
  'withdraw.sure': 'Oui, le retirer',
  'withdraw.keep': 'Non, le garder',

  // Files
  'files.title': 'Avez-vous une photo, un enregistrement ou un document ?',
  'files.hint':
    'Vous pouvez continuer sans. Ne retournez pas sur place pour prendre une photo, et ne rouvrez pas un message pour l’enregistrer.',
  'files.limits':
    'Jusqu’à 10 fichiers de 500 Mo au plus chacun. Ils sont scellés sur votre appareil, comme votre signalement.',
  'files.list': 'Fichiers que vous avez choisis',
  'files.pause': 'Suspendre l’envoi',
  'files.resume': 'Reprendre l’envoi',
  'files.lapse':
    'Les fichiers scellés partent pendant que vous continuez à écrire. Ils n’appartiennent à personne tant que votre signalement n’est pas envoyé ; sans lui, ils sont supprimés après-demain.',
  'files.cleanTitle': 'Ce qu’un fichier peut dire de vous',
  'files.clean1':
    'Une photo contient souvent le lieu où elle a été prise, l’heure et l’appareil. Un document nomme souvent son auteur. Ce que nous trouvons est montré ici et retiré sur votre appareil.',
  'files.clean2':
    'Ce qui se voit ou s’entend reste : un reflet, une plaque de rue, une voix que quelqu’un connaît.',
  'files.clean3': 'Un fichier que vous seul avez eu peut montrer qu’il vient de vous.',
  'files.clean4': 'Le bureau voit le nom du fichier. S’il en dit trop, renommez-le avant de le choisir.',
  'file.unsureTitle': 'Ce fichier peut en dire plus que ce que vous voyez.',
  'file.unsure':
    'Il peut contenir le lieu, l’heure, l’appareil ou un nom, et nous ne pouvons pas être sûrs de les retirer de ce genre de fichier. C’est vous qui décidez.',
  'file.asIs': 'L’envoyer tel quel',
  'file.leaveOut': 'Ne pas l’envoyer',
  'file.remove': 'Retirer',
  'sending.files': 'Envoyer les fichiers scellés',

  ...comingBackPage,
  ...workPage,
  ...filesPage,
  ...namesPage,
} as const satisfies Record<PageKey, Text>;
