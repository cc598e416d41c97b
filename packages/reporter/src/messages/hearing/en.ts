import type { Message } from '../message.ts';

/** What a conversation with the guardians says instead: whoever asks has reported nobody. Loaded with it, in English. */
export const texts = {
  'conversation.writeTitle': 'Write to the guardians',
  'conversation.writeHint': 'It is sealed on your device, like your letter.',
  'log.title': 'Your letter in the public log',
  'sent.promiseWarning': 'This file proves that you wrote here.',
  'withdraw.title': 'Withdraw your letter',
  'withdraw.lead': 'You can withdraw at any time. There is no penalty, and you need not say why.',
  'withdraw.ask': 'Withdraw my letter',
  'error.gone': 'Your letter was withdrawn or deleted. Nothing more can be sent',
  'sending.waiting':
    'Waiting for a connection. Your letter is sealed and has not been sent yet. It goes by itself as soon as it can.',
  'sending.refused':
    'The computer of this line refused the letter and kept nothing of it. What you wrote is still on this page. Copy it, and try again later.',
  'sending.unverified':
    'An answer came, but the promise in it is not signed as it should be. So we do not say that your letter arrived. Keep your words, and look tomorrow with them whether it is there.',
  'sending.failed':
    'This browser could not seal the letter, so nothing was sent. What you wrote is still on this page. Copy it, and try another browser.',
  'sending.tooLong':
    'The letter is too long to seal. Shorten what you wrote. Nothing was sent, and everything is still here.',
  'state.received': 'Your letter has arrived. No guardian has opened it yet.',
  'state.opened': 'A guardian has opened your letter.',
  'state.finished': 'The guardians have finished.',
  'state.withdrawn': 'You withdrew your letter. The guardians’ copy is deleted.',
  'state.purged': 'Your letter was deleted, as the published schedule says.',
  'outcome.unopenable': 'Outcome: the guardians could not open it. Write a new letter if it still matters.',
  'can.opened': 'You can write again, and you can withdraw your letter.',
  'can.finished':
    'If there is something new, write it: the guardians see it, and nothing is deleted before it could be read. You can also withdraw your letter.',
  'state.answerLate': 'An answer was due by {day}. The guardians are late.',
  'state.answerLate.next':
    'What you can do: write again on this page, and nothing is lost; look again tomorrow; or withdraw your letter. If somebody is in danger now, do not wait: call the emergency number.',
  'timeline.desk': 'The guardians',
  'timeline.openedDay': 'A guardian opened your letter, and the guardians’ desk signed for it',
  'timeline.openedUnsigned':
    'This computer says that a guardian opened your letter. The signature of the guardians’ desk is missing',
  'timeline.finished': 'The guardians finished',
  'timeline.withdrawn': 'You withdrew your letter',
  'timeline.purged': 'Your letter was deleted',
  'timeline.noExcerpt': 'What you wrote is not shown here: only you and the guardians had it.',
  'timeline.verified': 'Signed by the guardians’ desk',
  'timeline.broken':
    'A message is here that your words do not open, or that the guardians did not sign. It is not shown. Tell the guardians about it.',
  'timeline.gap': 'At least one message of the guardians is missing here. Tell them about it.',
  'timeline.repeat': 'The guardians sent two messages with one number. Tell them about it.',
  'timeline.reordered': 'A message of the guardians came in the wrong order.',
  'timeline.brokenLink': 'A message of the guardians does not fit the one before it. Tell them about it.',
  'timeline.unknownSeen':
    'A message of the guardians answers something that you did not send. Tell them about it.',
  'timeline.ownMissing': {
    one: 'One message that you sent is no longer here. Tell the guardians about it.',
    other: '{count} messages that you sent are no longer here. Tell the guardians about it.',
  },
  'withdraw.done': 'Your letter is withdrawn. We deleted our copy.',
  'log.in': 'Your letter is in the log. Your browser has checked it.',
  'log.pending': 'Your letter is not in the log yet. The promise says: by {day} at the latest.',
  'log.overdue':
    'Your letter should have been in the log by {day}, and is not. That breaks the signed promise. Save the promise: it proves it.',
  'log.letGo':
    'More than a year ago this ended. What led from here to the public log is deleted. A promise that you saved still proves that you wrote.',
  'log.event.report': 'Your letter arrived',
  'log.event.opened': 'A guardian opened it',
} as const satisfies Record<string, Message>;

export type HearingTexts = Readonly<Record<keyof typeof texts, Message>>;
