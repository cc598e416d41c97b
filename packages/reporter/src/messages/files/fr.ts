import type { filesLive as enLive, filesPage as enPage } from './en.ts';

/** Files and voice notes, in French: what stands in the pages. */
export const filesPage: Record<keyof typeof enPage, string> = {
  'file.partlyTitle': 'Ses propriétés sont retirées. Les commentaires et les modifications restent.',
  'file.partly':
    'Ce document contient encore des commentaires, des modifications suivies ou des programmes. Les noms et les dates à côté sont retirés, mais pas ce qui y est écrit. Supprimez-les d’abord s’ils en disent trop, ou envoyez-le ainsi.',
  'file.undrawableTitle': 'Votre navigateur ne peut pas refaire cette image.',
  'file.undrawable':
    'Ce qu’elle cache, comme le lieu, l’heure et l’appareil, ne peut donc pas être retiré ici. Enregistrez-la en JPEG ou faites-en une capture d’écran, et choisissez celle-ci à la place ; ou envoyez-la telle quelle. À vous de décider.',
  'write.files': 'Ajouter un fichier ou votre voix',
  'write.filesLabel': 'Fichiers pour ce message',
  'voice.title': 'Ou dites-le',
  'voice.warning':
    'Une voix se reconnaît : par ceux qui vous connaissent et par des ordinateurs. Écrire en dit moins sur vous.',
  'voice.record': 'Enregistrer une note vocale',
  'voice.stop': 'Arrêter',
  'voice.listen': 'Écouter votre note vocale',
  'voice.keep': 'La joindre',
  'voice.discard': 'La supprimer',
};

/** What the scripts show. */
export const filesLive: Record<keyof typeof enLive, string> = {
  'voice.recording': 'Enregistrement en cours. Parlez : {time}',
  'voice.ready': 'Votre note vocale, {time}. Elle n’est encore que sur cette page',
  'voice.refused':
    'Votre navigateur ne laisse pas cette page utiliser le microphone. Vous pouvez écrire, ou choisir un enregistrement',
  'voice.none': 'Aucun microphone trouvé. Vous pouvez écrire, ou choisir un enregistrement',
  'voice.discarded': 'La note vocale est supprimée',
  'voice.attached': 'La note vocale est jointe',
  'voice.fileName': 'note-vocale',
};
