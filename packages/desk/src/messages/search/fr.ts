import type { TranslationOf } from '../message.ts';
import type { search as english } from './en.ts';

export const search = {
  'search.label': 'Chercher dans les dossiers',
  'search.what':
    'Cherche dans les titres de travail, les catégories et les résumés de travail. Jamais dans ce que les auteurs ont écrit, dans les messages ni dans les cases des noms. Rien de ce que vous tapez n’est gardé.',
  'search.nothing': 'Aucun dossier ne contient ces mots.',
  'search.found': { one: '{count} dossier.', other: '{count} dossiers.' },
} as const satisfies TranslationOf<typeof english>;
