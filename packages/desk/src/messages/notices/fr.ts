import type { Message } from '../message.ts';
import type { notices as english } from './en.ts';

export const notices = {
  'notices.title': 'Quand quelque chose attend',
  'notices.what':
    'Vous pouvez être averti par courriel que quelque chose attend. Le courriel donne des nombres et le lien vers cette page, et rien d’aucun signalement.',
  'notices.batches':
    'Le courriel part à {times} ({zone}), jamais à une autre heure, pour que personne n’y lise quand un signalement est arrivé.',
  'notices.no-mail': 'Ce programme n’envoie pas de courriel : demandez à la personne qui gère le serveur.',
  'notices.pager': 'L’urgent appelle aussi le récepteur du programme.',
  'notices.mail': 'Votre adresse pour cela',
  'notices.mail.hint': 'Laissez vide pour ne rien recevoir.',
  'notices.mail.wrong': 'Écrivez une adresse comme nom@example.org, ou laissez vide',
  'notices.on-call': 'Je suis d’astreinte',
  'notices.on-call.hint':
    'Vous êtes appelé tout de suite pour les signalements urgents, au plus une fois par quart d’heure. Si personne ne regarde à temps, les responsables sont appelés aussi.',
  'notices.saved': 'Enregistré.',
  'notices.now': 'D’astreinte maintenant',
  'notices.now.nobody': 'Personne. L’urgent est signalé aux responsables.',
  'notices.now.no-mail': 'sans adresse',
} as const satisfies Record<keyof typeof english, Message>;
