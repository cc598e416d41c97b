import type { Text } from '../message.ts';
import type { sealedPage as english } from './en.ts';

export const sealedPage = {
  'sealed.title': 'Remettre un signalement scellé',
  'sealed.lead':
    'Pour un signalement scellé sur un autre ordinateur. Cette page n’a pas besoin de JavaScript, et n’accepte rien qui ne soit scellé.',
  'sealed.file': 'Le fichier scellé',
  'sealed.fileHint':
    'Il s’appelle le plus souvent bundle.json. Son nom n’est ni regardé ni gardé. Seul le bureau peut l’ouvrir.',
  'sealed.send': 'Le remettre',
  'sealed.howTitle': 'Comment en faire un',
  'sealed.how1':
    'Enregistrez ces trois fichiers de ce site dans un même dossier : {programme}, {descriptor} et {note}. Ils sont publics.',
  'sealed.how2':
    'Lancez ceci dans ce dossier, avec le programme « bellbuoy ». L’ordinateur n’a pas besoin de connexion. Il vous demande votre signalement :',
  'sealed.how3':
    'Notez les douze mots qu’il montre. Ils ne sont dans aucun fichier, et personne ne peut les retrouver.',
  'sealed.how4':
    'Apportez le fichier ici, sur n’importe quel appareil, et remettez-le. Les clés changent : faites-le en quelques jours.',
  'sealed.see':
    'Cet ordinateur voit qu’un signalement scellé vient de votre connexion. Il ne garde aucune adresse. Avec Tor Browser, il n’en voit pas.',
  'sealed.acceptedTitle': 'Votre signalement est arrivé',
  'sealed.accepted': 'Il est scellé au bureau. Vos douze mots ouvrent la conversation : {return}.',
  'sealed.check':
    'Cette page ne fait tourner aucun programme : elle n’a donc pas pu vérifier la promesse. « bellbuoy promise verify » le peut.',
  'sealed.fileName': 'promesse.txt',
  'sealed.refusedTitle': 'Il n’a pas été remis',
  'sealed.none':
    'Aucun fichier n’est venu avec le formulaire. Choisissez le fichier scellé, puis remettez-le.',
  'sealed.notSealed':
    'Ce n’est pas un signalement scellé, donc rien n’en a été gardé. Si c’est un texte, scellez-le d’abord : ce qui n’est pas scellé peut être lu en route.',
  'sealed.lapsed':
    'Le bureau n’accepte pas, ou n’accepte plus, ce qui a été scellé avec ces clés. Rien n’a été gardé. Scellez le signalement à nouveau avec de nouveaux fichiers de ce site. Il aura d’autres mots ; les anciens n’ouvrent rien.',
  'sealed.taken':
    'Un autre signalement est déjà arrivé avec les mêmes mots. Rien de celui-ci n’a été gardé. Revenez avec vos mots pour le voir.',
  'sealed.gone': 'Ce signalement était déjà arrivé, et a été retiré ou effacé depuis.',
  'sealed.files':
    'Ce signalement nomme des fichiers qui ne sont pas ici, ou n’y sont plus. Rien n’a été gardé.',
  'sealed.busy':
    'L’ordinateur du bureau ne peut pas le prendre en ce moment. Rien n’a été gardé. Le fichier reste bon : essayez encore dans quelques minutes.',
  'other.sealed':
    'Scellez-le sur un autre ordinateur, et remettez le fichier scellé {here}. Cela ne demande pas JavaScript.',
  'other.sealedHere': 'sur cette page',
} as const satisfies Record<keyof typeof english, Text>;
