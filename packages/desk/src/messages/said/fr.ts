import type { TranslationOf } from '../message.ts';
import type { said as english } from './en.ts';

export const said = {
  'said.opened': 'Ouvert. L’auteur en est averti.',
  'said.not-opened': 'Le signalement n’a pas pu être ouvert.',
  'said.nothing-waiting': 'Rien n’attend que personne n’ait pris.',
  'said.released': 'Rendu.',
  'said.unopenable': 'Noté : ne s’ouvre pas.',
  'said.replied': 'Réponse envoyée.',
  'said.noted': 'Note ajoutée.',
  'said.titled': 'Titre enregistré.',
  'said.finished': 'Terminé.',
  'said.finished-until': 'Terminé. Effacement : {day}.',
  'said.reopened': 'Rouvert.',
  'said.taken': 'Le dossier est à vous.',
  'said.given-back': 'Remis au bureau.',
  'said.admitted': '{name} a été admis.',
  'said.invited': 'Le lien est prêt.',
  'said.withdrawn': 'Invitation retirée.',
  'said.copied': 'Copié.',
  'said.passkey-added': 'Clé d’accès ajoutée.',
  'said.passkey-removed': 'Clé d’accès supprimée.',
  'said.session-ended': 'Session fermée.',
  'kept.your-text': 'Ce que vous avez écrit est toujours là.',
  'kept.nothing-changed': 'Rien n’a été changé.',
  'kept.passphrase': 'Votre phrase secrète est toujours la même.',
} as const satisfies TranslationOf<typeof english>;
