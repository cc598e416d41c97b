import type { Message } from '../message.ts';

export const guardians = {
  'bar.decisions': 'Decisions',
  'bar.oversight': 'Oversight',
  'bar.guardian-keys': 'Guardians’ keys',
  'decisions.what':
    'Requests to open a sealed name, and orders to a desk. You decide each one alone and give a reason; refusing is as good an answer as allowing.',
  'decisions.none': 'Nothing has been asked of you.',
  'oversight.what': 'How the desks keep their word: what is overdue, and what they finished.',
  'guardian-keys.what': 'Who holds a key of the guardians, and how many of them it takes.',
  'guardian-keys.none': 'This programme names no guardians yet.',
  'guardian-keys.threshold': 'It takes {threshold} of these {all}.',
  'command.decisions': 'Go to the decisions',
  'command.oversight': 'Go to oversight',
  'command.guardian-keys': 'Go to the guardians’ keys',
  'command.access-log': 'Go to the access log',
} as const satisfies Record<string, Message>;
