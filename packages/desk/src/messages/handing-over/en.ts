import type { Message } from '../message.ts';

export const handingOver = {
  'handing.title': 'Pass it on',
  'handing.hint':
    'Sealed here to one body that the programme’s signed list names. You get a file, and give it to them as you have agreed.',
  'handing.may': 'The facts indicate it: it may be passed on to a body that can act.',
  'handing.lead': 'A lead passes it on.',
  'handing.begin': 'Pass it on …',
  'handing.again': 'Pass more on …',
  'handing.no-bodies':
    'The programme names no body to whom anything could be passed on. Whoever runs the server adds one.',
  'handing.body': 'To whom',
  'handing.body.missing': 'Choose a body',
  'handing.purpose': 'Purpose',
  'handing.purpose.hint': 'What they are asked to do with it.',
  'handing.purpose.missing': 'Write what it is for',
  'handing.summary': 'Summary',
  'handing.summary.hint': 'Without names, and without what shows where the reporter stood.',
  'handing.summary.missing': 'Write what it is about',
  'handing.originals': 'In the reporter’s own words',
  'handing.originals.hint':
    'Nothing goes along unless you choose it. A way of writing can tell who somebody is.',
  'handing.attachments': 'Attachments',
  'handing.attachments.hint': 'Sealed again, so that nothing joins them to this report.',
  'handing.attachment': 'Attachment',
  'handing.leaves': 'This leaves the desk',
  'handing.stays': 'This stays',
  'handing.stays.what':
    'The conversation, the name box, notes, what was decided and why, and everything that would let them write to the reporter.',
  'handing.public':
    'The public log will say that something was passed on to them today, not what. The reporter is told, and can no longer withdraw.',
  'handing.do': 'Seal it and pass it on',
  'handing.save': 'Save the file again',
  'handing.went': 'Passed on to {body} on {day}.',
  'handing.cooling': 'Before it can be passed on',
  'handing.cooling.from': 'It can be passed on from {day}.',
  'handing.cooling.why':
    'Two days lie between judging and passing on, so that a mistake can still be seen. If somebody’s life is in danger, two people say so.',
  'handing.cooling.yours': 'You said that it cannot wait. A second person has to confirm it.',
  'handing.cooling.theirs': '{name} says that somebody’s life is in danger and it cannot wait.',
  'handing.hasten': 'A life is in danger …',
  'handing.hasten.reason': 'Why it cannot wait',
  'handing.hasten.do': 'Say that it cannot wait',
  'handing.hasten.confirm': 'Confirm that it cannot wait …',
  'handing.hasten.confirm.do': 'Confirm it',
  'said.hastened': 'Recorded.',
  'said.handed-over': 'Passed on. The file is saved where your browser saves files.',
  'problem.too-early': 'It is too early to pass it on.',
  'problem.too-early.next': 'Wait for the second day after, or let two people say that it cannot wait.',
  'problem.no-body': 'The signed list names no such body.',
  'problem.no-body.next': 'Load the page again: the list may have changed.',

  // The next step
  'next.title': 'Next step',
  'next.scope': 'Is it in scope?',
  'next.facts': 'Do the facts reasonably indicate it?',
  'next.outcome': 'What is the outcome?',
  'next.answer': 'Answer …',
  'next.finish': 'Finish …',
  'next.out-of-scope': 'It is out of scope …',
  'next.wrote-again': 'The reporter has written since it was finished.',
} as const satisfies Record<string, Message>;
