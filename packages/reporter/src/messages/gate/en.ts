import type { Message, Text } from '../message.ts';

/** What stands in the page before a report's questions, in English. */
export const gatePage = {
  'gate.free': 'You do not have to report. We take no action against anyone who is wrong in good faith.',
  'gate.or': 'or',
  'state.rulesChangedTitle': 'The rules have just changed',
  'state.rulesChanged':
    'What this line accepts was changed a moment ago, and this page still shows the old words. Nothing was sent. Load the page again, and you see the new ones.',
  'state.reload': 'Load again',
} as const satisfies Record<string, Text>;

/** What the script says before and around the questions, in English. */
export const gateLive = {
  'gate.or': 'or',
  'gate.continue': 'Continue',
  'gate.skip': 'Skip this question',
  'gate.outsideOther':
    'This line is only for the kinds of things in the list. That keeps ordinary life out of it. Who somebody is, what they think and how they live is never a reason to report.',
  'gate.notTaken': 'Not taken here',
  'gate.careTitle': 'To protect yourself',
  'gate.leave': 'Leave without writing',
  'gate.writeToDesk': 'Write to the desk all the same',
  'gate.stoppedTitle': 'Nothing has been sent',
  'gate.stopped':
    'Thank you for thinking it over. What you chose stayed on this page, and is gone when you close it.',
  'gate.stoppedClose': 'If something happens, you can come back at any time.',
  'gate.home': 'To the start page',
  'gate.askedBy': 'Asked for in “{title}”. Leave it out if you do not know.',
  'gate.usually': 'It often turns out to be:',
  'error.seen': 'Choose what you came across',
  'error.closest': 'Choose what comes closest',
  'error.reason': 'Choose the closest, or the last one',
  'error.reader': 'Choose who should read it',
  'error.whoever': 'Choose an answer',
  'error.remark': 'Say in a few words why',
  'error.allTooLong': {
    one: 'All your answers together are too long to seal. Shorten them by about {count} character',
    other: 'All your answers together are too long to seal. Shorten them by about {count} characters',
  },
  'check.change': 'Change',
  'check.passed': 'Not answered',
} as const satisfies Record<string, Message>;
