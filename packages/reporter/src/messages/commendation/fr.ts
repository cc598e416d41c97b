import type { Message, Text } from '../message.ts';
import type { commendationPage as english, texts as englishTexts } from './en.ts';

export const commendationPage: Record<keyof typeof english, Text> = {
  'verify.title': 'Est-ce vraiment de cette ligne ?',
  'verify.lead':
    'On vous montre un message au nom de cette ligne, ou une marque de reconnaissance. Vous voyez ici si c’est authentique. La vérification se fait sur votre appareil ; rien n’est envoyé.',
  'verify.checkTitle': 'Le message ou la marque de reconnaissance',
  'verify.paste': 'Collez ici',
  'verify.pasteHint':
    'Un message avec le lien qui se trouve dessous, ou le lien seul. Ou une marque de reconnaissance : une longue ligne de lettres et de chiffres, ou l’adresse de son code QR.',
  'verify.check': 'Vérifier',
  'verify.file': 'Ou choisissez un fichier',
  'verify.fileHint':
    'Une marque de reconnaissance enregistrée, son insigne (PNG ou SVG) ou une photo d’un code QR. Vous pouvez aussi le déposer sur cette page.',
  'verify.empty': 'Collez un lien ou une marque de reconnaissance, ou choisissez un fichier',
  'verify.checking': 'Vérification sur votre appareil…',
  'verify.good': 'Authentique. Cette ligne l’a donnée, et rien n’y a été changé.',
  'verify.notOne':
    'Ce n’est ni un message signé ni une marque de reconnaissance, ou quelque chose y a été changé.',
  'verify.unknownKey':
    'Cette ligne ne l’a pas donnée. Un autre programme l’a peut-être fait : vérifiez-la sur sa propre page.',
  'verify.forged':
    'Elle n’est pas authentique. Elle nomme une clé de cette ligne, et cette clé ne l’a pas signée.',
  'verify.keyWithdrawn':
    'On ne peut pas s’y fier. La clé qui l’a signée a été retirée le {day}, car d’autres ont pu l’avoir.',
  'verify.nothing':
    'Ni lien ni marque de reconnaissance n’ont été trouvés dans ce fichier. Photographiez le code QR de près et bien en face.',
  'verify.offline':
    'Les clés de cette ligne n’ont pas pu être obtenues et vérifiées. Réessayez avec une connexion.',
  'verify.bearer':
    'Elle appartient à qui la porte. La personne qui vous la montre l’a peut-être reçue de quelqu’un d’autre.',
  'verify.print': 'Imprimer le diplôme',
  'verify.saveCredential': 'Enregistrer la marque',
  'verify.saveSvg': 'Enregistrer l’insigne (SVG)',
  'verify.savePng': 'Enregistrer l’insigne (PNG)',
  'verify.tellsTitle': 'Ce que dit une marque de reconnaissance',
  'verify.tells1':
    'Que plusieurs personnes ont remercié quelqu’un pour une chose vue et dite, après qu’une autre personne l’a vérifiée.',
  'verify.tells2': 'Le mois, l’un de trois niveaux, et un nom tiré au sort ou aucun.',
  'verify.hidesTitle': 'Ce qu’elle ne dit pas',
  'verify.hides1': 'Qui est la personne. Cette ligne ne le sait pas non plus.',
  'verify.hides2': 'Ce qui a été dit, sur quoi ou sur qui, où ni quand.',
  'verify.hides3': 'Que quelqu’un a été nommé ou pris. Rien n’est reconnu pour cela.',
  'verify.levelsTitle': 'Les trois niveaux',
  'verify.level1': 'Niveau 1 : c’était vrai et utile.',
  'verify.level2': 'Niveau 2 : c’était très utile.',
  'verify.level3': 'Niveau 3 : c’était de la plus grande utilité.',
  'verify.selfTitle': 'Vérifier sans cette page',
  'verify.self':
    'Une marque de reconnaissance est un titre Open Badges 3.0 : un JWT signé RS256, que lit tout vérificateur de tels titres. Les clés qui peuvent le signer figurent dans la description signée de cette ligne. Sur un ordinateur à vous :',
  'certificate.title': 'Marque de reconnaissance',
  'certificate.level': 'Niveau {level} sur 3',
  'certificate.thanks': 'Avec nos remerciements à',
  'certificate.bearer': 'qui porte ce diplôme',
  'certificate.text':
    'qui a vu quelque chose, l’a dit et a bien fait. Une autre personne l’a vérifié, et cela a été utile.',
  'certificate.month': 'Donnée en {month}',
  'certificate.check': 'À vérifier avec ce code, ou sur',
  'certificate.number': 'Numéro',
  'certificate.silent': 'Elle ne dit ni qui c’était, ni de quoi il s’agissait.',
  'certificate.qr': 'Code QR qui mène à la vérification de cette marque de reconnaissance',
  'certificate.badge': 'Insigne de cette marque de reconnaissance',
};

export const texts: Record<keyof typeof englishTexts, Message> = {
  title: 'Faites votre diplôme',
  lead: 'La marque de reconnaissance devient un diplôme que vous pouvez garder, montrer ou imprimer. Il dit le mois, le niveau et, si vous voulez, un nom tiré au sort. Il ne dit ni qui vous êtes, ni ce que vous avez dit.',
  which: 'Quel nom doit y figurer ?',
  drawn: 'Un nom tiré au sort, comme Amber Harbour Tern',
  none: 'Aucun nom',
  wait: 'Vous pouvez le faire maintenant ou un autre jour. Cela se fait sans vos mots et sans cette conversation. Mais un ordinateur qui verrait les deux dans la même minute pourrait deviner qu’ils vont ensemble : quelques jours d’écart rendent cela plus difficile.',
  make: 'Le faire',
  making: 'Demande en cours…',
  done: 'C’est fait. Enregistrez-le maintenant. Pendant 30 jours le même est donné à nouveau, puis plus du tout.',
  careful:
    'Ne le montrez qu’à des personnes qui peuvent savoir que vous avez un jour dit quelque chose à cette ligne.',
  badge: 'Marque de reconnaissance',
  month: 'Mois',
  level: 'Niveau',
  levelOf: '{level} sur 3',
  name: 'Nom',
  noName: 'aucun',
  certificate: 'Diplôme à imprimer',
  saveCredential: 'Enregistrer la marque',
  saveSvg: 'Enregistrer l’insigne (SVG)',
  savePng: 'Enregistrer l’insigne (PNG)',
  saved: 'Enregistré dans vos téléchargements',
  noPng: 'Ce navigateur ne dessine pas d’images. Enregistrez l’insigne en SVG',
  offline: 'La connexion manque. Rien n’est perdu : réessayez quand il y en aura une.',
  unavailable: 'Ce n’est pas possible en ce moment. Rien n’est perdu : réessayez plus tard.',
  spent:
    'Un diplôme a été fait de cette marque il y a plus de 30 jours. Il ne peut pas être donné à nouveau.',
  over: 'Le délai de cette marque de reconnaissance est passé, ou sa clé a été retirée.',
  refused: 'L’ordinateur de cette ligne ne l’a pas acceptée. Rien n’a changé ici.',
  unverified:
    'Une réponse est venue que les clés de cette ligne ne garantissent pas. Elle n’est pas montrée. Réessayez plus tard.',
};
