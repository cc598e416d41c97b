import type { Message } from '../message.ts';

/** What the guardians' desk says instead: who writes to it has reported nobody, and what they write is no report. */
export const hearing = {
  'heard.letter.report': 'Letter',
  'heard.letter.message': 'Message to the guardians',
  'heard.letter.reply': 'Answer of the guardians',
  'heard.letter.reporter-wrote': 'They wrote',
  'heard.letter.desk-wrote': 'The guardians answered',
  'heard.letter.told-opened': 'They were told on {day} that it was opened',
  'heard.attachments.failed':
    'This attachment cannot be opened: it is not what the letter names. Nothing of it is shown. Tell another guardian.',
  'heard.gap.unreadable.in':
    'A message of {day} could not be opened, or nothing shows that they wrote it. It is not shown.',
  'heard.gap.gap.in': 'At least one of their messages is missing here. Ask them what they wrote.',
  'heard.gap.repeat.in':
    'Their next message has a number that was used before. One of the two may be a copy.',
  'heard.gap.reordered.in': 'Their next message was written before the one above it.',
  'heard.gap.broken-link.in':
    'Their next message does not follow the one before it. Something between may be missing.',
  'heard.gap.unknown-seen.in': 'Their next message answers something that is not here.',
  'heard.reply.label': 'Answer them',
  'heard.reply.hint':
    'Sealed to them and signed by the guardians’ desk. They see it when they come back with their words.',
  'heard.note.who-reads': 'For the guardians at this desk only. Who wrote never sees them.',
  'heard.next.wrote-again': 'They have written since it was finished.',
  'heard.command.claim-next': 'Claim the next letter',
  'heard.command.reply': 'Write to them',
  'heard.row.unopened': 'Letter of {day}',
  'heard.nothing.first':
    'New letters appear on the left by themselves. Until the first one comes, there is nothing to do here.',
  'heard.nothing.choose': 'Choose a case on the left to read it. New letters appear there by themselves.',
  'heard.nothing.waiting': { one: '{count} letter is waiting', other: '{count} letters are waiting' },
  'heard.waiting.screen-by': 'It is marked urgent: look at it by {time}.',
  'heard.waiting.claiming': 'Claiming opens it in this browser. They are told that it was opened.',
  'heard.waiting.taken': '{name} has claimed this letter and is opening it.',
  'heard.waiting.gone': 'This letter is no longer waiting',
  'heard.waiting.gone.what': 'Somebody opened it, or it was withdrawn. The list shows which.',
  'heard.opening.title': 'Opening the letter',
  'heard.opening.keeping': 'Making the case and telling them',
  'heard.unopenable.title': 'This letter cannot be opened',
  'heard.unopenable.why':
    'It is not sealed to this desk’s keys, its signature does not fit where it was found, or it is a report. No guardian can read it, and trying again does not help.',
  'heard.unopenable.next':
    'Record that, and they are told that it could not be opened. Or give it back, and it goes on waiting.',
  'heard.unopened.title': 'This letter could not be opened',
  'heard.unopened.what':
    'A guardian tried, and recorded that no key of the desk opens it. Who wrote sees that, and can send a new one.',
  'heard.unopened.next':
    'If this happens more than once, tell whoever runs the server: compare the fingerprint of the programme key that the public site shows with the one on your posters. A site that hands out other keys makes letters that only somebody else can read.',
  'heard.gone.withdrawn': 'It was withdrawn',
  'heard.said.opened': 'Opened. They were told.',
  'heard.said.not-opened': 'The letter could not be opened.',
  'heard.problem.unreadable-case': 'This case does not open, or its letter’s signature does not fit.',
  'heard.problem.unreadable-case.next':
    'Nothing of it is shown. Tell another guardian: the server may have changed it.',
  'heard.problem.claimed.next': 'They have this letter now. Take the next one.',
  'heard.problem.not-claimed': 'This letter is no longer yours.',
  'heard.problem.gone': 'It was withdrawn, or deleted.',
  'heard.notices.what':
    'You can be told by mail that something waits. The mail has numbers and the way here, and nothing of any letter.',
  'heard.notices.batches':
    'Mail goes out at {times} ({zone}), never at other times, so that nobody learns from it when a letter came.',
  'heard.search.what':
    'Looks in working titles and in what each case is about. Never in what was written to you. Nothing that you type is kept.',
  'heard.scrub.recuse.reason.hint': 'Kept as a note that the other guardians can read. Name nobody in it.',
  'heard.scrub.translation.command': 'Translate the letter',
  'heard.viewer.refused.locked':
    'It is locked with a password. Ask for it in the conversation, then open a saved copy.',
  'heard.viewer.where':
    'Open the copy only on a computer that is kept apart: without a network, with nothing of the desk on it, and wiped afterwards. It may tell who wrote: do not pass it on as it is.',
} as const satisfies Record<string, Message>;
