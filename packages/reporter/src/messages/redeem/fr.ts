import type { redeemPage as en } from './en.ts';

/** La page où le porteur regarde ce que vaut un bon, en français. */
export const redeemPage: Record<keyof typeof en, string> = {
  'redeem.title': 'Combien vaut ce bon ?',
  'redeem.lead':
    'Votre navigateur l’examine ici, sur votre appareil. Le bon n’est envoyé nulle part et personne n’apprend que vous avez regardé.',
  'redeem.label': 'Le bon sous forme de texte',
  'redeem.hint': 'Plusieurs lignes de lettres et de chiffres. Collez-les toutes.',
  'redeem.file': 'Ou le fichier dans lequel il est enregistré',
  'redeem.fileHint': 'Il est lu sur votre appareil seulement.',
  'redeem.button': 'Regarder',
  'redeem.howTitle': 'Comment on utilise un bon',
  'redeem.how1': 'Qui le détient peut l’utiliser une fois. Personne n’a à dire d’où il vient.',
  'redeem.how2':
    'Qui le paie lit le code sur papier ou sur un écran et voit ce qu’il vaut, jusqu’à quand, et s’il a déjà servi. Rien d’autre.',
  'redeem.how3': 'Gardez-le comme de l’argent liquide : qui le copie peut l’utiliser avant vous.',
};
