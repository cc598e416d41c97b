import type { Message, Text } from '../message.ts';
import type { gateLive as en, gatePage as enPage } from './en.ts';

export const gatePage = {
  'gate.free':
    'Rien ne vous oblige à signaler. Nous ne faisons rien contre quelqu’un qui se trompe de bonne foi.',
  'gate.or': 'ou',
  'state.rulesChangedTitle': 'Les règles viennent de changer',
  'state.rulesChanged':
    'Ce que cette ligne accepte a changé il y a un instant, et cette page montre encore l’ancien texte. Rien n’a été envoyé. Rechargez la page pour voir le nouveau.',
  'state.reload': 'Recharger',
} as const satisfies Record<keyof typeof enPage, Text>;

export const gateLive = {
  'gate.or': 'ou',
  'gate.continue': 'Continuer',
  'gate.skip': 'Passer cette question',
  'gate.outsideOther':
    'Cette ligne est réservée aux faits de la liste. La vie ordinaire en reste ainsi à l’écart. Ce qu’une personne est, ce qu’elle pense et comment elle vit ne sont jamais une raison de signaler.',
  'gate.notTaken': 'Non accepté ici',
  'gate.careTitle': 'Pour vous protéger',
  'gate.leave': 'Quitter sans écrire',
  'gate.writeToDesk': 'Écrire quand même au bureau',
  'gate.stoppedTitle': 'Rien n’a été envoyé',
  'gate.stopped':
    'Merci d’y avoir réfléchi. Ce que vous avez choisi est resté sur cette page, et disparaît quand vous la fermez.',
  'gate.stoppedClose': 'S’il se passe quelque chose, vous pouvez revenir à tout moment.',
  'gate.home': 'Vers l’accueil',
  'gate.askedBy': 'Demandé dans « {title} ». Passez si vous ne savez pas.',
  'gate.usually': 'Souvent, c’est en fait :',
  'error.seen': 'Choisissez ce que vous avez constaté',
  'error.closest': 'Choisissez ce qui s’en rapproche le plus',
  'error.reason': 'Choisissez ce qui s’en rapproche le plus, ou la dernière réponse',
  'error.reader': 'Choisissez qui doit le lire',
  'error.whoever': 'Choisissez une réponse',
  'error.remark': 'Dites pourquoi en quelques mots',
  'error.allTooLong': {
    one: 'Toutes vos réponses ensemble sont trop longues pour être scellées. Raccourcissez-les d’environ {count} caractère',
    other:
      'Toutes vos réponses ensemble sont trop longues pour être scellées. Raccourcissez-les d’environ {count} caractères',
  },
  'check.change': 'Modifier',
  'check.passed': 'Sans réponse',
} as const satisfies Record<keyof typeof en, Message>;
