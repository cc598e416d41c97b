import type { TranslationOf } from '../message.ts';
import type { guardians as english } from './en.ts';

export const guardians = {
  'bar.decisions': 'Décisions',
  'bar.oversight': 'Surveillance',
  'bar.guardian-keys': 'Clés des garants',
  'decisions.what':
    'Demandes d’ouvrir un nom scellé et ordres à un bureau. Vous décidez de chacune seul et donnez un motif ; refuser est une aussi bonne réponse qu’autoriser.',
  'decisions.none': 'Rien ne vous est demandé.',
  'oversight.what': 'Comment les bureaux tiennent parole : ce qui est en retard et ce qu’ils ont terminé.',
  'guardian-keys.what': 'Qui détient une clé des garants, et combien il en faut.',
  'guardian-keys.none': 'Ce programme ne nomme encore aucun garant.',
  'guardian-keys.threshold': 'Il en faut {threshold} sur ces {all}.',
  'command.decisions': 'Aller aux décisions',
  'command.oversight': 'Aller à la surveillance',
  'command.guardian-keys': 'Aller aux clés des garants',
  'command.access-log': 'Aller au journal des accès',
} as const satisfies TranslationOf<typeof english>;
