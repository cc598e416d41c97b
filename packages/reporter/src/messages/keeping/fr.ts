import type { KeepingTexts } from './en.ts';

/** What is said where a sealed report can be kept on the device, in French. */
export const texts = {
  'keep.title': 'Vous n’avez pas besoin d’attendre ici',
  'keep.offer':
    'Ce navigateur peut garder le signalement scellé jusqu’à ce qu’il y ait une connexion, ou vous pouvez l’enregistrer dans un fichier et le remettre ailleurs. Personne ne peut le lire sur cet appareil, mais qui regarde peut voir qu’il est là. Vos mots ne sont pas gardés avec lui.',
  'keep.button': 'Garder le signalement scellé sur cet appareil',
  'keep.failed':
    'Ce navigateur ne laisse pas la page le garder. Laissez la page ouverte jusqu’à ce qu’il soit envoyé.',
  'keep.keptTitle': 'Votre signalement attend sur cet appareil',
  'keep.kept':
    'Il est scellé et part dès qu’il y a une connexion. Vous pouvez fermer cette page ; emportez vos mots.',
  'waiting.lapse':
    'Il peut être envoyé jusqu’au {day}. Ensuite, le bureau ne l’accepte plus. Il ne peut pas être scellé à nouveau : il faudrait le récrire.',
  'waiting.delete': 'L’effacer de cet appareil',
  'bundle.save': 'L’enregistrer dans un fichier',
  'bundle.saved':
    'Enregistré sous le nom {name}, scellé tel quel. Remettez-le depuis n’importe quel appareil à {address} avant la fin de son délai, puis effacez le fichier.',
} as const satisfies KeepingTexts;
