import type { PrintWords } from './en.ts';

export const fr: PrintWords = {
  scan: 'En savoir plus, ou nous le dire',
  emergency: 'En danger, ou un appareil inconnu ? Appelez d’abord le {number}.',
  free: 'Rien ne vous oblige à signaler. Nous ne faisons rien contre quelqu’un qui se trompe de bonne foi.',
  fingerprint: 'L’empreinte de cette ligne',
  compare: 'Est-ce vraiment nous ? Comparez sur {address}',
  qr: 'Code QR qui mène à {address}',
  when: 'Quand',
  page: 'Page',
  contact: 'Questions à',
  posts: 'Les messages signés de cette ligne se vérifient sur la même page.',
  wholeKey: 'La clé entière, pour les programmes',
};
