import type { workLive as enLive, workPage as enPage } from './en.ts';

/** The sum that a busy line asks for, in French: what stands in the pages. */
export const workPage: Record<keyof typeof enPage, string> = {
  'work.lead':
    'Cette ligne est très occupée. Votre appareil fait un petit calcul pour que des machines ne prennent pas votre place.',
  'work.progress': 'Part du calcul déjà faite',
  'work.stop': 'Arrêter',
  'work.passTitle': 'Avez-vous un laissez-passer d’un partenaire ?',
  'work.passHint':
    'Un port, une entreprise ou une université vous l’a peut-être remis : une longue ligne de lettres. Il vous place en tête de la file. Il ne dit pas qui vous êtes et ne sert qu’une fois.',
  'work.passLabel': 'Votre laissez-passer',
  'work.passUse': 'Utiliser ce laissez-passer',
};

/** What scripts show. */
export const workLive: Record<keyof typeof enLive, string> = {
  'work.about': 'Environ {time}',
  'work.passRefused':
    'Ce laissez-passer n’est pas valable ici ou a déjà servi. Votre appareil continue le calcul',
  'sending.stopped':
    'Vous l’avez arrêté avant l’envoi. Rien n’a été conservé. Vous pouvez réessayer quand vous voulez.',
};
