import type { Message } from '../message.ts';

export const account = {
  'account.title': 'Your account',
  'account.who': 'Signed in as {account}',
  'account.passkeys': 'Passkeys',
  'account.passkeys.what':
    'A passkey on this device or a security key signs you in without the passphrase, and unlocks your keys. Keep the passphrase all the same: it works everywhere.',
  'account.passkeys.none': 'This browser cannot use passkeys.',
  'account.passkeys.empty': 'You have none yet.',
  'account.passkeys.added': 'Added {day}',
  'account.passkeys.remove': 'Remove',
  'account.passkeys.remove-of': 'Remove the passkey added {day}',
  'account.passkeys.add': 'Add a passkey',
  'account.passkeys.adding': 'Waiting for your passkey',
  'account.sessions': 'Where you are signed in',
  'account.sessions.here': 'Here, since {day}',
  'account.sessions.elsewhere': 'Elsewhere, since {day}',
  'account.sessions.end': 'End',
  'account.sessions.end-of': 'End the session since {day}',
  'account.keys': 'Keys',
  'account.keys.single': 'Single keys such as c and r do things',
  'account.keys.single.hint': 'Turn this off if you dictate, or press keys by accident. Ctrl K still works.',
} as const satisfies Record<string, Message>;
