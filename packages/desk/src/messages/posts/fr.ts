import type { TranslationOf } from '../message.ts';
import type { posts as english } from './en.ts';

export const posts: TranslationOf<typeof english> = {
  'posts.title': 'Messages signés',
  'posts.what':
    'Ce que cette ligne publie ailleurs, pour que l’on puisse vérifier sur votre site que cela vient de vous. Un rédacteur propose, un autre donne son accord, puis le message est signé.',
  'posts.none': 'Il n’y en a pas encore.',
  'posts.all': 'Tous les messages signés',
  'posts.begin': 'Écrire un message',
  'posts.empty': '(pas encore de mots)',
  'posts.draft': 'en cours d’écriture',
  'posts.proposed': 'proposé par {account}',
  'posts.proposed.own': 'vous l’avez proposé',
  'posts.agreed': 'accord donné, pas encore signé',
  'posts.signed': 'signé',
  'posts.dropped': 'finalement pas signé',
  'posts.text': 'Vos mots',
  'posts.text.hint':
    'Dites-y jusqu’à quand ils valent. N’écrivez rien que vous sachiez par un signalement.',
  'posts.length': '{count} caractères sur {most}',
  'posts.language': 'Langue',
  'posts.language.other': 'Une autre, ou plusieurs',
  'posts.about': 'Page sous les mots',
  'posts.about.none': 'Aucune',
  'posts.words': 'Ce qui sera signé',
  'posts.words.none': 'Rien encore.',
  'posts.fault.empty': 'Il n’y a pas encore de mots.',
  'posts.fault.hidden':
    'Un caractère ne se voit pas, ou retourne la lecture du reste. Écrivez-le à nouveau.',
  'posts.fault.gone': 'La page sous les mots n’est pas sur le site.',
  'posts.fault.too-long': 'Il a {length} caractères avec l’adresse. Un message en a {most} au plus.',
  'posts.fault.person': '« {found} » décrit quelqu’un. Parlez d’une chose ou d’un événement.',
  'posts.fault.word': '« {found} » n’est pas un mot de cette ligne. Dites-le sans accuser ni promettre.',
  'posts.fault.address':
    '« {found} » ne peut pas figurer ici. Prenez https:// et une adresse simple, ou une page de ce site vers laquelle une leçon peut mener.',
  'posts.fault.find': 'Montrer',
  'posts.for-good': 'Une signature ne peut pas être reprise.',
  'posts.for-good.what':
    'Qui a le lien peut toujours le montrer, avec sa date. Deux rédacteurs doivent être d’accord avant toute signature.',
  'posts.propose.what':
    'Un second rédacteur le lit et donne son accord, ou le renvoie. D’ici là, personne ne peut le changer.',
  'posts.was-sent-back': '{name} l’a renvoyé :',
  'posts.proposed.long': '{name} propose ce message.',
  'posts.proposed.own.long':
    'Vous avez proposé ce message. Un autre rédacteur donne son accord ou le renvoie.',
  'posts.decide': 'Donner son accord ou renvoyer',
  'posts.decide.look':
    'Si vous êtes d’accord, ces mots exacts sont signés. Cela ne peut pas être repris. Sont-ils vrais, et le seront-ils encore demain ? Parlent-ils d’une chose, et non d’une personne ?',
  'posts.decide.elsewhere':
    'Si vous êtes d’accord, ces mots exacts pourront être signés là où la clé du programme est gardée. Cela ne peut pas être repris. Sont-ils vrais, et le seront-ils encore demain ? Parlent-ils d’une chose, et non d’une personne ?',
  'posts.agree': 'Je suis d’accord',
  'posts.checking': 'Ce navigateur vérifie la signature…',
  'posts.is-signed': 'Signé le {day}. Ce navigateur l’a vérifié avec la clé du programme.',
  'posts.not-genuine':
    'La clé du programme n’a pas signé ces mots. Ne les publiez pas, et prévenez un administrateur.',
  'posts.not-checked':
    'Ce navigateur n’a pas pu vérifier la signature. Ne publiez rien avant qu’il l’ait fait.',
  'posts.check-again': 'Vérifier à nouveau',
  'posts.copy.what':
    'Publiez exactement ceci, avec le lien sous les mots. Ce qui diffère n’est pas ce qui a été signé.',
  'posts.copy.field': 'Mots et lien',
  'posts.copy': 'Copier les mots et le lien',
  'posts.copy.link': 'Copier le lien seul',
  'posts.copied': 'Copié.',
  'posts.copy.count': '{count} caractères avec le lien, {words} sans.',
  'posts.see': 'Voir ce que voient les lecteurs',
  'posts.code': 'Le lien en code QR',
  'posts.code.what':
    'Pour une diapositive ou un panneau. Imprimez-le sur au moins 4 cm de large.',
  'posts.waits':
    'Deux rédacteurs sont d’accord. La clé du programme n’est pas sur ce serveur : la signature se fait ailleurs.',
  'posts.waits.save': '1. Enregistrez les mots et portez le fichier là où se trouve la clé du programme.',
  'posts.save': 'Enregistrer les mots dans {file}',
  'posts.waits.command': '2. Signez-les là-bas, à côté de la clé et d’un programme.json enregistré :',
  'posts.waits.bring': '3. Rapportez le lien que la commande affiche.',
  'posts.bring.field': 'Ce qui s’est affiché',
  'posts.bring.missing': 'Collez ce qui s’est affiché.',
  'posts.bring': 'Le vérifier et le garder',
  'posts.drop': 'Ne pas le signer',
  'posts.drop.what': 'S’il a déjà été signé, sa signature reste valable.',
  'posts.drop.now': 'L’abandonner',
  'posts.act.written': '{name} a écrit, {day}',
  'posts.act.proposed': '{name} l’a proposé, {day}',
  'posts.act.taken-back': '{name} a retiré la proposition, {day}',
  'posts.act.sent-back': '{name} l’a renvoyé, {day} :',
  'posts.act.agreed': '{name} a donné son accord, {day} :',
  'posts.act.signed': 'Signé, {day} ({name})',
  'posts.act.dropped': '{name} l’a abandonné, {day} :',
  'posts.act.discarded': '{name} l’a jeté, {day}',
  'posts.said.proposed': 'Proposé. Un autre rédacteur décide.',
  'posts.said.taken-back': 'C’est de nouveau un brouillon.',
  'posts.said.agreed': 'Accord donné.',
  'posts.said.sent-back': 'Renvoyé.',
  'posts.said.signed': 'Vérifié et gardé.',
  'posts.said.dropped': 'Abandonné.',
  'posts.said.discarded': 'Le brouillon n’existe plus.',
  'watched-posts.title': 'Messages signés au nom de cette ligne',
  'watched-posts.what':
    'Chacun peut toujours être montré. Ce qui a été signé par une commande, là où se trouve la clé, n’y figure pas.',
  'watched-posts.none': 'Aucun n’a été signé.',
  'watched-posts.by': 'Proposé par {proposedBy}, accord de {agreedBy}, {day}',
  'problem.not-this-post': 'Ce n’est pas la signature de ces mots.',
  'problem.not-this-post.next':
    'Signez le fichier enregistré tel quel, avec la clé de ce programme et un jour depuis votre accord à tous deux.',
};
