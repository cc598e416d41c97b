import type { Message } from '../message.ts';

export const redress = {
  'redress.desk': 'The guardians’ desk',
  'redress.desk.what':
    'Persons concerned write to it: they ask, object and complain. No other desk reads it.',
  'redress.desk.no-slot': 'It is for guardians who hold a key. Make yours on the page Guardians’ keys first.',
  'redress.desk.waiting': 'The desk is open. You are let in as soon as a guardian who is there signs in.',
  'redress.desk.open': 'Open the guardians’ desk',
  'redress.desk.opening': 'Opening it',
  'redress.finding.title': 'Finish',
  'redress.finding.legend': 'What do you find?',
  'redress.finding.missing': 'Choose what you find.',
  'redress.finding.text': 'Your reason, for the other guardians',
  'redress.finding.hint':
    'It stays with the case until everything is deleted. Who wrote to you does not see it: answer them first.',
  'redress.finding.text.missing': 'Write the reason.',
  'redress.finding.do': 'Finish the case',
  'redress.finding.working': 'Sealing it',
  'redress.check.title': 'Send the answer that everybody gets',
  'redress.check.what':
    'Finish the check first, and have carried out what you ordered. This is sent, whatever was found:',
  'redress.check.on': 'It is read on {day}, and not before.',
  'redress.check.warning':
    'Never say in another message whether a name was found: who asks may not be who bears it.',
  'redress.check.do': 'We have checked: send the answer',
  'redress.said.found': 'Finished. It is deleted on {day}.',
  'redress.said.checked': 'Sent. It is read on {day}.',
  'redress.readers': 'Every guardian at this desk',
  'redress.reply.warning': 'Never write whether a name was found.',
  'problem.no-slot': 'This takes a key of the guardians in force.',
  'problem.no-slot.next': 'Make yours on the page Guardians’ keys, or ask a guardian.',
} as const satisfies Record<string, Message>;
