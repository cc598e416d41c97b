import type { TranslationOf } from '../message.ts';
import type { answering as english } from './en.ts';

export const answering = {
  'reply.label': 'Répondre à l’auteur',
  'reply.hint':
    'Scellé pour l’auteur et signé par le bureau. Il le voit quand il revient avec ses mots. Ne demandez pas de noms : ce qu’il répond n’est pas dans la case des noms.',
  'reply.send': 'Envoyer',
  'reply.sending': 'Scellement et envoi',
  'reply.sends': 'envoie',
  'reply.room': 'Il reste {count} octets.',
  'reply.too-long': '{count} octets de trop. Raccourcissez, ou envoyez en deux fois.',
  'note.title': 'Notes',
  'note.who-reads': 'Pour le bureau seulement. Les auteurs ne les voient jamais.',
  'note.label': 'Écrire une note',
  'note.add': 'Ajouter la note',
  'note.saving': 'Scellement',
  'note.unproven': 'rien ne montre qu’elle est de lui ou d’elle',
} as const satisfies TranslationOf<typeof english>;
