import type { comingBackLive as enLive, comingBackPage as enPage } from './en.ts';

/** The words on paper and the calendar entry, in French: what stands in the pages. */
export const comingBackPage: Record<keyof typeof enPage, string> = {
  'card.address': 'Mettre aussi l’adresse de ce site sur le papier et dans le fichier',
  'card.addressHint': 'Sans elle, on dirait une liste de mots quelconque : rien n’y dit à quoi ils servent.',
  'card.moreTitle': 'Sur papier, ou dans un gestionnaire de mots de passe',
  'card.manager':
    'Copiez les mots et collez-les comme mot de passe d’une nouvelle entrée. À votre retour, le gestionnaire peut les remplir. L’entrée nommera ce site.',
  'card.print':
    'Si votre navigateur veut imprimer une adresse dans la marge, désactivez « en-têtes et pieds de page » dans sa fenêtre d’impression. Une imprimante au travail ou dans un magasin peut garder une copie.',

  'reminder.heading': 'Un rappel pour revenir',
  'reminder.title': 'Regarder l’horaire des marées',
  'reminder.lead':
    'Personne ne peut vous appeler, et la moitié des gens oublient. Une note dans le calendrier peut aider. Elle dit seulement « {title} », et ne nomme ni ce site ni un signalement.',
  'reminder.once': 'Me le rappeler une fois',
  'reminder.weekly': 'Me le rappeler chaque semaine, pendant trois mois',
  'reminder.cloud':
    'Si votre calendrier est copié dans un nuage, son fournisseur voit la note et le jour où elle a été faite. Si quelqu’un qui lit votre calendrier risque de vous interroger, n’en mettez pas et retenez le jour.',
};

/** What scripts show. */
export const comingBackLive: Record<keyof typeof enLive, string> = {
  'card.words': 'Mots à apprendre',
  'card.numbers': 'Relevés',
  'card.wordsFile': 'mots-a-apprendre.txt',
  'card.numbersFile': 'releves.txt',
  'card.note': 'Revenez avec eux sur',
  'reminder.day': 'Revenez le {day}.',
  'reminder.fileName': 'horaire-des-marees.ics',
  'reminder.saved': 'Faite sur votre appareil. Ouvrez le fichier : votre calendrier prendra la note',
};
