import { demandWords } from '@bellbuoy/content/demand-words/fr';
import type { Message } from '../message.ts';
import type { demands as english } from './en.ts';

export const demands = {
  'bar.demands': 'Demandes légales',
  'command.demands': 'Aller aux demandes légales',
  'demands.title': 'Demandes légales et incidents',
  'demands.what':
    'Ce que des autorités et des tribunaux ont demandé à ce programme, et ce qui a mal tourné. Chaque entrée est dans le journal public dès son inscription, sans aucun nom.',
  'demands.loading': 'Lecture des inscriptions …',
  'demands.none': 'Rien n’est inscrit.',
  'demands.recorded': 'Inscriptions',
  'demands.day': 'Jour',
  'demands.kind': 'Quoi',
  'demands.about': 'Sur quoi',
  'demands.outcome': 'Ce qu’il en est advenu',
  'demands.open': 'en cours',
  'demands.close': 'Dire ce qu’il en est advenu',
  'demands.close-of': 'Dire ce qu’il en est advenu : {kind}, {day}',
  'demands.close.hint': 'Une seule fois : ce qui a été remis ne peut être repris.',
  'demands.close.do': 'Inscrire l’issue',
  'demands.type': 'De quoi s’agit-il ?',
  'demands.type.legal-demand': 'Une demande légale',
  'demands.type.incident': 'Un incident',
  'demands.record': 'Inscrire',
  'demands.record.hint':
    'Il n’y a pas de champ libre : personne ne peut être nommé. Si la loi vous interdit de l’inscrire, ne le faites pas, et ne déclarez pas à nouveau ci-dessous qu’il n’y a rien d’autre.',
  'demands.kind.which': 'De quelle sorte ?',
  'demands.about.which': 'Sur quoi ? Cochez tout ce qui convient',
  'demands.outcome.which': 'Qu’en est-il advenu ? Cochez tout ce qui convient',
  'demands.missing': 'Choisissez au moins une réponse',
  'demands.kind.missing': 'Choisissez la sorte',
  'demands.working': 'Inscription …',
  'demands.do': 'Inscrire définitivement',
  'demands.said': 'Inscrit. C’est dans le journal public.',
  'demands.said.closed': 'L’issue est inscrite.',
  'demands.statement': 'La déclaration publique',
  'demands.statement.none': 'Rien n’a encore été déclaré.',
  'demands.statement.until': 'Déclaré le {day} : ceux-ci et aucun autre. Valable jusqu’au {expires}.',
  'demands.statement.over': 'Elle a expiré le {expires}. La page publique le dit.',
  'demands.statement.waits': 'Elle attend la clé du programme : bellbuoy programme sign.',
  'demands.statement.more': 'D’autres inscriptions ont suivi.',
  'demands.statement.hint':
    'Elle est signée par la clé du programme et vaut 90 jours. Elle ne se renouvelle jamais seule : quelqu’un doit pouvoir le redire.',
  'demands.state': 'Déclarer qu’il y a eu ceux-ci et aucun autre',
  'demands.state.working': 'Déclaration …',
  'demands.said.stated': 'Déclaré.',
  'demands.can': 'Ce qui peut être remis, et ce qui ne peut pas l’être',
  'demands.can.no1': 'Qui a signalé : personne ici ne le sait, et rien de ce qui est gardé ne le dit.',
  'demands.can.no2':
    'Un nom scellé : aucun administrateur, hébergeur ni clé de ce serveur ne l’ouvre. Il faut plusieurs garants, dont chacun décide seul.',
  'demands.can.no3': 'Ce qui a été effacé : sa clé n’existe plus, ni dans les sauvegardes après huit jours.',
  'demands.can.no4': 'Adresses, appareils, heures : rien n’en est gardé.',
  'demands.can.yes1':
    'Ce que l’équipe a ouvert et résumé, dans la mesure où la loi l’exige de ceux qui le lisent.',
  'demands.can.yes2':
    'Des fichiers scellés, les comptes du personnel avec leur nom et le journal des accès : le serveur les a.',
  'demands.can.yes': 'Il y a',
  'demands.can.no': 'Il n’y a pas, ou personne ici ne peut l’ouvrir',
  'demands.can.first':
    'Demandez que ce soit écrit, ne dites rien sur-le-champ, et appelez votre conseil juridique avant de remettre quoi que ce soit.',
  ...demandWords,
} as const satisfies Record<keyof typeof english, Message>;
