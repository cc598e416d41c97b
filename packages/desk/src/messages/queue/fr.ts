import type { TranslationOf } from '../message.ts';
import type { queue as english } from './en.ts';

export const queue = {
  'claim.next': 'Prendre le suivant',
  'claim.next.short': 'Prendre',
  'claim.do': 'Prendre et ouvrir',
  'claim.again': 'L’ouvrir maintenant',
  'claim.release': 'Le rendre',
  'claim.releasing': 'Restitution',
  'claim.working': 'Prise en charge',
  'not-yours.free': 'Personne n’a ce dossier en ce moment. Qui le prend le lit et y répond.',
  'not-yours.take': 'Prendre ce dossier',
  'not-yours.held':
    '{name} a ce dossier. Personne d’autre ne le lit tant que ce qui pourrait trahir son auteur n’est pas masqué.',
  'not-yours.lead':
    'En cas d’absence, vous pouvez le remettre au bureau pour que quelqu’un d’autre le prenne.',
  'not-yours.give-back': 'Le remettre au bureau',
  'waiting.known': 'Scellé, {size}. Avant son ouverture, personne n’en sait davantage.',
  'waiting.screen-by': 'Son auteur l’a marqué urgent : regardez-le avant {time}.',
  'waiting.claiming': 'Le prendre l’ouvre dans ce navigateur. Son auteur apprend qu’il a été ouvert.',
  'waiting.taken': '{name} a pris ce signalement et l’ouvre.',
  'waiting.gone': 'Ce signalement n’attend plus',
  'waiting.gone.what': 'Quelqu’un l’a ouvert, ou son auteur l’a retiré. La liste dit lequel des deux.',
  'opening.title': 'Ouverture du signalement',
  'opening.claiming': 'Prise en charge, pour que personne d’autre ne l’ouvre aussi',
  'opening.opening': 'Ouverture et vérification de la signature',
  'opening.keeping': 'Création du dossier et avis à son auteur',
  'unopenable.title': 'Ce signalement ne peut pas être ouvert',
  'unopenable.why':
    'Il n’est pas scellé avec les clés de ce bureau, ou sa signature ne correspond pas à l’endroit où il se trouvait. Personne au bureau ne peut le lire, et réessayer n’y change rien.',
  'unopenable.next':
    'Notez-le, et son auteur apprend qu’il n’a pas pu être ouvert. Ou rendez-le, et il continue d’attendre.',
  'unopened.title': 'Ce signalement n’a pas pu être ouvert',
  'unopened.what':
    'Quelqu’un ici a essayé, et a noté qu’aucune clé du bureau ne l’ouvre. Son auteur voit que le bureau en a terminé et peut en envoyer un autre.',
  'unopened.next':
    'Si cela se répète, prévenez la personne qui gère le serveur : comparez l’empreinte de la clé du programme que montre le site public avec celle de vos affiches. Un site qui distribue d’autres clés produit des signalements que seul quelqu’un d’autre peut lire.',
  'unopened.again': 'Essayer de l’ouvrir',
  'unopened.purge': 'Effacement : {day}.',
  'unopenable.do': 'Noter qu’il ne s’ouvre pas',
  'unopenable.marking': 'Enregistrement',
  'gone.withdrawn': 'Son auteur a retiré ce signalement',
  'gone.withdrawn.what': 'Notre copie est effacée. Ce que quelqu’un a lu ne peut pas être oublié.',
  'gone.purged': 'Ce dossier a été effacé',
  'gone.purged.what':
    'Il l’a été à son jour, ou parce que les garants l’ont ordonné. Ses clés sont détruites. Seuls le jour et le motif sont consignés.',
  'gone.moved': 'Ce dossier est maintenant à un autre bureau',
  'gone.moved.what': 'Il n’en reste rien ici. La personne qui a signalé sait de quel bureau il s’agit.',
  'gone.received': 'Arrivé : {day}.',
} as const satisfies TranslationOf<typeof english>;
