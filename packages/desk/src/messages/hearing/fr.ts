import type { TranslationOf } from '../message.ts';
import type { hearing as english } from './en.ts';

export const hearing = {
  'heard.letter.report': 'Lettre',
  'heard.letter.message': 'Message aux garants',
  'heard.letter.reply': 'Réponse des garants',
  'heard.letter.reporter-wrote': 'La personne a écrit',
  'heard.letter.desk-wrote': 'Les garants ont répondu',
  'heard.letter.told-opened': 'Le {day}, la personne a su que sa lettre était ouverte',
  'heard.attachments.failed':
    'Cette pièce jointe ne s’ouvre pas : ce n’est pas celle que nomme la lettre. Rien n’en est montré. Prévenez un autre garant.',
  'heard.gap.unreadable.in':
    'Un message du {day} n’a pas pu être ouvert, ou rien ne montre que cette personne l’a écrit. Il n’est pas montré.',
  'heard.gap.gap.in': 'Il manque ici au moins un de ses messages. Demandez à la personne ce qu’elle a écrit.',
  'heard.gap.repeat.in': 'Son message suivant porte un numéro déjà pris. L’un des deux peut être une copie.',
  'heard.gap.reordered.in': 'Son message suivant a été écrit avant celui qui le précède ici.',
  'heard.gap.broken-link.in':
    'Son message suivant ne suit pas le précédent. Il manque peut-être quelque chose entre eux.',
  'heard.gap.unknown-seen.in': 'Son message suivant répond à quelque chose qui n’est pas ici.',
  'heard.reply.label': 'Répondre à la personne',
  'heard.reply.hint':
    'Scellé pour la personne qui écrit et signé par le bureau des garants. Elle le voit quand elle revient avec ses mots.',
  'heard.note.who-reads':
    'Pour les garants de ce bureau seulement. La personne qui écrit ne les voit jamais.',
  'heard.next.wrote-again': 'La personne a écrit depuis que c’est terminé.',
  'heard.command.claim-next': 'Prendre la lettre suivante',
  'heard.command.reply': 'Écrire à la personne',
  'heard.row.unopened': 'Lettre du {day}',
  'heard.nothing.first':
    'Les nouvelles lettres apparaissent d’elles-mêmes sur le côté. Jusqu’à la première, il n’y a rien à faire ici.',
  'heard.nothing.choose':
    'Choisissez un dossier pour le lire. Les nouvelles lettres apparaissent d’elles-mêmes.',
  'heard.nothing.waiting': {
    one: '{count} lettre attend',
    other: '{count} lettres attendent',
  },
  'heard.waiting.screen-by': 'Elle est marquée urgente : regardez-la avant {time}.',
  'heard.waiting.claiming':
    'La prendre l’ouvre dans ce navigateur. La personne apprend que sa lettre est ouverte.',
  'heard.waiting.taken': '{name} a pris cette lettre et l’ouvre.',
  'heard.waiting.gone': 'Cette lettre n’attend plus',
  'heard.waiting.gone.what': 'Quelqu’un l’a ouverte, ou elle a été retirée. La liste le montre.',
  'heard.opening.title': 'Ouverture de la lettre',
  'heard.opening.keeping': 'Création du dossier, et la personne en est informée',
  'heard.unopenable.title': 'Cette lettre ne peut pas être ouverte',
  'heard.unopenable.why':
    'Elle n’est pas scellée pour les clés de ce bureau, sa signature ne convient pas à l’endroit où elle était, ou c’est un signalement. Aucun garant ne peut la lire, et réessayer n’aide pas.',
  'heard.unopenable.next':
    'Notez-le, et la personne apprend qu’elle n’a pas pu être ouverte. Ou rendez-la, et elle attend encore.',
  'heard.unopened.title': 'Cette lettre n’a pas pu être ouverte',
  'heard.unopened.what':
    'Un garant a essayé et a noté qu’aucune clé du bureau ne l’ouvre. La personne le voit et peut en envoyer une autre.',
  'heard.unopened.next':
    'Si cela se répète, prévenez la personne qui gère le serveur : comparez l’empreinte de la clé du programme que montre le site public avec celle de vos affiches. Un site qui distribue d’autres clés produit des lettres que seul quelqu’un d’autre peut lire.',
  'heard.gone.withdrawn': 'Elle a été retirée',
  'heard.said.opened': 'Ouverte. La personne le sait.',
  'heard.said.not-opened': 'La lettre n’a pas pu être ouverte.',
  'heard.problem.unreadable-case': 'Ce dossier ne s’ouvre pas, ou la signature de sa lettre ne convient pas.',
  'heard.problem.unreadable-case.next':
    'Rien n’en est montré. Prévenez un autre garant : le serveur l’a peut-être changé.',
  'heard.problem.claimed.next': 'Quelqu’un d’autre a cette lettre maintenant. Prenez la suivante.',
  'heard.problem.not-claimed': 'Cette lettre n’est plus à vous.',
  'heard.problem.gone': 'Elle a été retirée ou supprimée.',
  'heard.notices.what':
    'Un courriel peut vous dire que quelque chose attend. Il contient des nombres et le chemin jusqu’ici, et rien d’aucune lettre.',
  'heard.notices.batches':
    'Le courriel part à {times} ({zone}), jamais à une autre heure, pour que personne n’y lise quand une lettre est arrivée.',
  'heard.search.what':
    'Cherche dans les titres de travail et dans l’objet de chaque dossier. Jamais dans ce qui vous a été écrit. Rien de ce que vous tapez n’est gardé.',
  'heard.scrub.recuse.reason.hint':
    'Gardé comme note que les autres garants peuvent lire. N’y nommez personne.',
  'heard.scrub.translation.command': 'Traduire la lettre',
  'heard.viewer.refused.locked':
    'Il est protégé par un mot de passe. Demandez-le dans la conversation, puis ouvrez une copie enregistrée.',
  'heard.viewer.where':
    'N’ouvrez la copie que sur un ordinateur isolé : sans réseau, sans rien du bureau, et effacé ensuite. Elle peut révéler qui a écrit : ne la transmettez pas telle quelle.',
} as const satisfies TranslationOf<typeof english>;
