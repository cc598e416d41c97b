import type { Message, Text } from '../message.ts';

/** The sum that a busy line asks for, in English: what stands in the pages. */
export const workPage = {
  'work.lead':
    'This line is very busy. Your device is doing a little sum so that machines cannot crowd you out.',
  'work.progress': 'How much of the sum is done',
  'work.stop': 'Stop',
  'work.passTitle': 'Do you have a pass from a partner?',
  'work.passHint':
    'A port, a company or a university may have given you one: a long line of letters. It takes you to the front of the queue. It does not say who you are, and it works once.',
  'work.passLabel': 'Your pass',
  'work.passUse': 'Use this pass',
} satisfies Record<string, Text>;

/** What scripts show. */
export const workLive = {
  'work.about': 'About {time}',
  'work.passRefused': 'This pass is not valid here, or has been used. Your device goes on with the sum',
  'sending.stopped':
    'You stopped it before it was sent. Nothing of it was kept. You can try again when you like.',
} as const satisfies Record<string, Message>;
