import type { Message } from '../message.ts';

export const answering = {
  'reply.label': 'Answer the reporter',
  'reply.hint':
    'Sealed to the reporter and signed by the desk. They see it when they come back with their words. Do not ask for names: what they write back is not in the name box.',
  'reply.send': 'Send',
  'reply.sending': 'Sealing and sending',
  'reply.sends': 'sends',
  'reply.room': 'Room for {count} more bytes.',
  'reply.too-long': 'Too long by {count} bytes. Shorten it, or send it in two.',
  'note.title': 'Notes',
  'note.who-reads': 'For the desk only. Reporters never see them.',
  'note.label': 'Write a note',
  'note.add': 'Add note',
  'note.saving': 'Sealing',
  'note.unproven': 'not shown to be theirs',
} as const satisfies Record<string, Message>;
