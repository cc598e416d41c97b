import type { Text } from '../message.ts';
import type { postsPage as english } from './en.ts';

export const postsPage: Record<keyof typeof english, Text> = {
  'site.verify': 'Vérifier un message',
  'post.good': 'Authentique. Cette ligne a signé ces mots le {day}.',
  'post.differs':
    'Le lien est authentique. Mais ce que vous avez collé avec lui n’est pas ce que cette ligne a signé le {day}. Seuls les mots ci-dessous viennent de cette ligne.',
  'post.altered':
    'Ce message ne vient pas de cette ligne, ou quelque chose y a été changé. Il dit que cette ligne l’a signé, et ce n’est pas le cas.',
  'post.other':
    'Ce message dit venir d’un autre programme, {origin}. Seule la page de ce programme peut dire si c’est vrai.',
  'post.words': 'Ce que cette ligne a signé',
  'post.compare':
    'Comparez-le mot à mot avec ce qu’on vous a montré. Si quelque chose diffère, ce qu’on vous a montré ne vient pas de cette ligne.',
  'post.old': 'C’était il y a plus de 30 jours. Regardez sur ce site si c’est toujours valable.',
  'post.aboutTitle': 'Les messages de cette ligne sur d’autres sites',
  'post.about1':
    'N’importe qui peut copier un nom et une image. Cette ligne peut donc signer ce qu’elle publie ailleurs. Sous un tel message se trouve un lien vers cette page.',
  'post.about2': 'Ce lien n’y est pas ? Alors un message ne dit pas qui l’a écrit.',
  'post.about3':
    'Venez sur cette page par une adresse sûre, par exemple celle d’une affiche. Une fausse page peut dire que tout est authentique.',
  'post.keyTitle': 'L’empreinte de cette ligne',
  'post.keyLead':
    'Elle figure aussi sur les affiches de cette ligne. Si elle diffère, ne vous fiez pas à cette page.',
  'post.keyWords': 'En mots',
  'post.keyFigures': 'En chiffres',
  'post.keyWhole': 'La clé entière, pour les programmes',
  'post.keyOffline': 'Elle n’a pas pu être obtenue. Réessayez avec une connexion.',
  'post.self': 'Sur votre propre ordinateur, un message se vérifie avec la clé entière :',
};
