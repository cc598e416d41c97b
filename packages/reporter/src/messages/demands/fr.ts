import { demandWords } from '@bellbuoy/content/demand-words/fr';
import type { Text } from '../message.ts';
import type { demandsPage as english } from './en.ts';

export const demandsPage = {
  'site.demands': 'Demandes légales',
  'demands.title': 'Demandes légales et incidents',
  'demands.lead':
    'Ce que des autorités et des tribunaux ont demandé à cette ligne, ce qui leur a été remis, et ce qui a mal tourné ici. Personne n’est nommé, aucun signalement n’est reconnaissable.',
  'demands.statementTitle': 'Ce que déclare le programme',
  'demands.reading': 'Lecture et vérification de la déclaration …',
  'demands.good':
    'Le {day}, il y avait celles qui figurent ici et aucune autre. La clé du programme l’a signé, et cette page l’a vérifié. Valable jusqu’au {expires} ; il faudra ensuite le redire.',
  'demands.over':
    'La dernière déclaration a expiré le {expires} et personne ne l’a redit. Ce peut être un oubli. Cela peut aussi vouloir dire que quelqu’un ne peut plus le dire.',
  'demands.none': 'Ce programme n’a encore rien déclaré. Cela ne dit rien, ni dans un sens ni dans l’autre.',
  'demands.broken':
    'Ce que le serveur a envoyé n’est pas ce que la clé du programme a signé. Ne vous y fiez pas.',
  'demands.offline': 'La déclaration n’a pas pu être récupérée. Réessayez avec une connexion.',
  'demands.listTitle': 'Ce qui est inscrit',
  'demands.empty': 'Rien : ni demande ni incident.',
  'demands.day': 'Jour',
  'demands.kind': 'Quoi',
  'demands.about': 'Sur quoi',
  'demands.outcome': 'Ce qu’il en est advenu',
  'demands.open': 'encore en cours',
  'demands.checkTitle': 'Vérifiez vous-même',
  'demands.check':
    'Le relevé et la déclaration signée sont des fichiers de ce site. Chaque entrée figure aussi dans le journal public, dès le jour de son inscription.',
  'demands.cannotTitle': 'Ce que personne ici ne peut remettre',
  'demands.cannot1': 'Qui a signalé. Rien de ce qui est gardé ne le dit.',
  'demands.cannot2': 'Un nom scellé. Il ne s’ouvre que si plusieurs garants indépendants le décident.',
  'demands.cannot3': 'Ce qui a été effacé. Sa clé n’existe plus.',
  ...demandWords,
} as const satisfies Readonly<Record<keyof typeof english, Text>>;
