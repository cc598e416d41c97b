import type { TranslationOf } from '../message.ts';
import type { account as english } from './en.ts';

export const account = {
  'account.title': 'Votre compte',
  'account.who': 'Connecté sous le nom {account}',
  'account.passkeys': 'Clés d’accès',
  'account.passkeys.what':
    'Une clé d’accès sur cet appareil, ou une clé de sécurité, vous connecte sans la phrase secrète et ouvre vos clés. Gardez tout de même la phrase : elle marche partout.',
  'account.passkeys.none': 'Ce navigateur ne peut pas utiliser de clés d’accès.',
  'account.passkeys.empty': 'Vous n’en avez pas encore.',
  'account.passkeys.added': 'Ajoutée : {day}',
  'account.passkeys.remove': 'Supprimer',
  'account.passkeys.remove-of': 'Supprimer la clé d’accès ajoutée : {day}',
  'account.passkeys.add': 'Ajouter une clé d’accès',
  'account.passkeys.adding': 'En attente de votre clé d’accès',
  'account.sessions': 'Où vous êtes connecté',
  'account.sessions.here': 'Ici, depuis : {day}',
  'account.sessions.elsewhere': 'Ailleurs, depuis : {day}',
  'account.sessions.end': 'Fermer',
  'account.sessions.end-of': 'Fermer la session ouverte depuis : {day}',
  'account.keys': 'Touches',
  'account.keys.single': 'Des touches seules, comme c et r, lancent des actions',
  'account.keys.single.hint':
    'Désactivez-les si vous dictez ou si vous appuyez sans le vouloir. Ctrl K marche toujours.',
} as const satisfies TranslationOf<typeof english>;
