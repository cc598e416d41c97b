import type { namesLive as enLive, namesPage as enPage } from './en.ts';

/** The name box, in French: what stands in the page. */
export const namesPage: Record<keyof typeof enPage, string> = {
  'names.title': 'Connaissez-vous le nom de quelqu’un qui y a pris part ?',
  'names.lead':
    'Vous pouvez laisser cette page vide. Le bureau travaille sur ce qui s’est passé et n’a pas besoin d’un nom.',
  'names.why':
    'Un nom peut poursuivre une personne innocente pendant des années. C’est pourquoi il est gardé à part de votre récit. Le bureau ne peut pas lire ce que vous écrivez ici.',
  'names.who': 'Qui peut l’ouvrir',
  'names.name': 'Le nom, ou comment on l’appelle',
  'names.nameHint':
    'D’une ou de deux personnes qui ont fait ce que vous avez vu, par exemple tel qu’il figurait sur un badge. Pas de leur famille, de leurs amis ou collègues.',
  'names.known': 'Comment le savez-vous ?',
  'names.knownHint': 'Par exemple : je l’ai lu sur le badge. Elle a signé ainsi.',
  'names.story': 'Votre récit va au bureau. Retirez-en les noms et dites « l’homme » ou « la femme ».',
  'names.none':
    'Cette ligne n’a pas de garants qui pourraient mettre un nom à l’abri : elle ne prend donc pas de noms. N’en écrivez pas dans votre signalement. Le bureau travaille avec ce qui s’est passé.',
  'names.unproven':
    'Les clés des garants n’ont pas pu être vérifiées : aucun nom n’est donc pris ici pour l’instant. N’en écrivez pas dans votre signalement. Le bureau travaille avec ce qui s’est passé.',
  'names.asked':
    'Le bureau peut le lire. N’écrivez pas de noms, même si le bureau en demandait un : vous n’avez pas à le donner.',
  'hints.title': 'Avant de continuer',
  'hints.onDevice':
    'Seule cette page a regardé vos mots. Elle peut se tromper, et vous n’avez rien à changer.',
  'hints.dismiss': 'Laisser tel quel',
};

/** What scripts show. */
export const namesLive: Record<keyof typeof enLive, string> = {
  'names.quorum':
    '{threshold} de ces {count} garants doivent être d’accord, avec une raison écrite, avant que quelqu’un puisse le lire. Ils ne travaillent pas au bureau. S’ils sont moins nombreux, ils ne peuvent pas l’ouvrir, et personne d’autre ne le peut.',
  'names.guardian': '{holder}, {organisation}',
  'error.namesList':
    'Cette case est pour une ou deux personnes, pas pour une liste. Laissez les autres de côté',
  'error.namesOnlyHow': 'Écrivez aussi le nom, ou videz les deux champs',
  'hints.names': 'Cela ressemble à un nom, ou à quelque chose qui y mène. Votre récit peut s’en passer :',
  'hints.self': 'Cela peut dire qui vous êtes, ou où vous étiez. Vous pouvez le dire autrement :',
};
