import type { TranslationOf } from '../message.ts';
import type { shell as english } from './en.ts';

export const shell = {
  desk: 'Bureau Bellbuoy',
  continue: 'Continuer',
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  'sign-out': 'Se déconnecter',
  'step-of': 'Étape {step} sur {all}',
  urgent: 'Urgent',
  language: 'Langue',
  'language.failed': 'La langue n’a pas pu être chargée. Réessayez.',
  size: '{size} ko',
  'entry.keys-stay':
    'Vos clés sont créées dans ce navigateur et ne le quittent jamais. Ce que vous lisez ici est ouvert ici.',
  'entry.opening': 'Ouverture du bureau',
  'bar.find': 'Trouver une commande ou un dossier',
  'bar.find.short': 'Trouver',
  'bar.cases': 'Dossiers',
  'bar.members': 'Membres',
  'bar.account': 'Compte',
  'bar.keys.long': 'Liste des touches',
  'bar.navigation': 'Pages',
  'status.title': 'Dernière action',
  'status.locks': 'Les clés sont en mémoire seulement. Verrouillage après 15 minutes sans activité.',
  'status.offline':
    'Le serveur est injoignable. Ce que vous voyez n’est peut-être plus à jour ; cette page continue d’essayer.',
  'status.expired':
    'La description publique du programme a expiré : personne ne peut envoyer de signalement avant qu’elle soit signée de nouveau.',
  'back-to-list': 'Retour à la liste',
} as const satisfies TranslationOf<typeof english>;
