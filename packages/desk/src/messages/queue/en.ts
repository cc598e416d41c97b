import type { Message } from '../message.ts';

export const queue = {
  'claim.next': 'Claim the next one',
  'claim.next.short': 'Claim next',
  'claim.do': 'Claim and open',
  'claim.again': 'Open it now',
  'claim.release': 'Give it back',
  'claim.releasing': 'Giving it back',
  'claim.working': 'Taking it',
  'not-yours.free': 'Nobody has this case at the moment. Whoever takes it reads and answers it.',
  'not-yours.take': 'Take this case',
  'not-yours.held':
    '{name} has this case. Only they read it until what could give the reporter away is masked.',
  'not-yours.lead': 'If they are away, you can put it back on the desk, so that somebody else can take it.',
  'not-yours.give-back': 'Put it back on the desk',
  'waiting.known': 'Sealed, {size}. Until it is opened nobody knows more about it than this.',
  'waiting.screen-by': 'Its reporter marked it urgent: look at it by {time}.',
  'waiting.claiming': 'Claiming opens it in this browser. The reporter is told that it was opened.',
  'waiting.taken': '{name} has claimed this report and is opening it.',
  'waiting.gone': 'This report is no longer waiting',
  'waiting.gone.what': 'Somebody opened it, or its reporter withdrew it. The list shows which.',
  'opening.title': 'Opening the report',
  'opening.claiming': 'Claiming it, so that nobody else opens it too',
  'opening.opening': 'Opening it and checking its signature',
  'opening.keeping': 'Making the case and telling the reporter',
  'unopenable.title': 'This report cannot be opened',
  'unopenable.why':
    'It is not sealed to this desk’s keys, or its signature does not fit where it was found. Nobody at the desk can read it, and trying again does not help.',
  'unopenable.next':
    'Record that, and its reporter is told that it could not be opened. Or give it back, and it goes on waiting.',
  'unopened.title': 'This report could not be opened',
  'unopened.what':
    'Somebody here tried, and recorded that no key of the desk opens it. Its reporter sees that the desk is finished with it, and can send a new one.',
  'unopened.next':
    'If this happens more than once, tell whoever runs the server: compare the fingerprint of the programme key that the public site shows with the one on your posters. A site that hands out other keys makes reports that only somebody else can read.',
  'unopened.again': 'Try to open it',
  'unopened.purge': 'It is deleted on {day}.',
  'unopenable.do': 'Record as not openable',
  'unopenable.marking': 'Recording',
  'gone.withdrawn': 'The reporter withdrew this report',
  'gone.withdrawn.what': 'Our copy is deleted. What somebody has read cannot be unread.',
  'gone.purged': 'This case was deleted',
  'gone.purged.what':
    'It went on its day, or because guardians ordered it. Its keys are destroyed. Only the day and the reason are on record.',
  'gone.moved': 'Another desk has this case now',
  'gone.moved.what': 'Nothing of it is left here. The reporter was told which desk it is.',
  'gone.received': 'It came on {day}.',
} as const satisfies Record<string, Message>;
