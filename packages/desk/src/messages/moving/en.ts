import type { Message } from '../message.ts';

export const moving = {
  'moving.title': 'Move to another desk',
  'moving.command': 'Move the case to another desk',
  'moving.what': 'The other desk gets the case, and yours no longer has it.',
  'moving.goes': 'Its members can read the report, the conversation, notes, translations and decisions.',
  'moving.stays':
    'Your desk can open nothing of it any more. Notes that only you can open, the working title and what it is folded with are deleted.',
  'moving.told':
    'The reporter is told in their language which desk reads it now. What they write next, only that desk can open.',
  'moving.final': 'You cannot take it back. The other desk could move it here again.',
  'moving.to': 'Which desk?',
  'moving.to.missing': 'Choose a desk',
  'moving.reason': 'Why?',
  'moving.reason.hint': 'A note for the other desk. The reporter does not see it.',
  'moving.reason.missing': 'Write why the other desk should have it',
  'moving.do': 'Move the case',
  'moving.working': 'Sealing it for the other desk',
  'moving.said': 'Moved to {desk}.',
  'moving.row.here': 'Moved here, not yet read',
  'moving.row.away': 'Moved to another desk',
  'moving.more': 'Move to another desk …',
} as const satisfies Record<string, Message>;
