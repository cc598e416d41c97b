import type { Message } from '../message.ts';

export const desks = {
  'desks.title': 'Desks',
  'desks.what':
    'Each desk has members and keys of its own: nobody at one can read what is sent to another. You can add one without being able to read at it.',
  'desks.first': 'takes what is sent to none in particular',
  'desks.waits': 'waits for its first lead',
  'desks.renew': 'New link',
  'desks.renew-of': 'New link for {name}',
  'desks.link': 'Setup link for {name}',
  'desks.link.hint': 'Shown once. Whoever opens it leads the desk: give it to that person alone.',
  'desks.another': 'Add another',
  'desks.add': 'Add a desk',
  'desks.name-in': 'Name in {language}',
  'desks.name.missing': 'Give the desk a name in English',
  'desks.id': 'Short name',
  'desks.id.hint': 'a to z, digits and hyphens. It stays for good.',
  'desks.id.wrong': 'Use a to z, digits and hyphens, at most 32',
  'desks.working': 'Adding the desk',
  'desks.do': 'Add the desk',
  'desks.made': 'Desk added. Pass the link on.',
  'problem.desk-taken': 'There is a desk of that short name.',
  'problem.desk-taken.next': 'Choose another short name.',
} as const satisfies Record<string, Message>;
