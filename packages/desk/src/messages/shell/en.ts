import type { Message } from '../message.ts';

export const shell = {
  desk: 'Bellbuoy desk',
  continue: 'Continue',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  'sign-out': 'Sign out',
  'step-of': 'Step {step} of {all}',
  urgent: 'Urgent',
  language: 'Language',
  'language.failed': 'The language could not be fetched. Try again.',
  size: '{size} kB',
  'entry.keys-stay':
    'Your keys are made in this browser and never leave it. What you read here is opened here.',
  'entry.opening': 'Opening the desk',
  'bar.find': 'Find a command or a case',
  'bar.find.short': 'Find',
  'bar.cases': 'Cases',
  'bar.members': 'Members',
  'bar.account': 'Account',
  'bar.keys.long': 'List of keys',
  'bar.navigation': 'Pages',
  'status.title': 'What was done last',
  'status.locks': 'Keys are in memory only. Locks after 15 minutes without use.',
  'status.offline': 'The server cannot be reached. What you see may be out of date; this page keeps trying.',
  'status.expired':
    'The programme’s public description has expired: reporters cannot send until it is signed again.',
  'back-to-list': 'Back to the list',
} as const satisfies Record<string, Message>;
