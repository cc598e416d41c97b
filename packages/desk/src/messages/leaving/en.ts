import type { Message } from '../message.ts';

export const leaving = {
  'leaving.change': 'Change',
  'leaving.change-of': 'Change {name}',
  'leaving.role.what': '{name} is signed out, and has the new role at the next sign-in.',
  'leaving.role.save': 'Save the role',
  'leaving.role.saved': 'Role saved.',
  'leaving.working': 'Signing the change',
  'leaving.end': 'End the membership',
  'leaving.end.what':
    '{name} is signed out everywhere, and every key is taken away. The desk gets new keys at once, and reports that {name} had go back to the desk.',
  'leaving.end.copied': 'What {name} has read or copied cannot be taken back.',
  'leaving.end.do': 'End the membership of {name}',
  'leaving.end.working': 'Making new keys for those who stay',
  'leaving.ended': 'The membership has ended. The desk has new keys.',
  'leaving.last-lead':
    '{name} is the only lead. Make somebody else a lead first: without one, nobody could be admitted.',
} as const satisfies Record<string, Message>;
