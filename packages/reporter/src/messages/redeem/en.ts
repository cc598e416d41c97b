import type { Text } from '../message.ts';

/** The page on which a bearer looks up what a voucher is worth, in English. */
export const redeemPage = {
  'redeem.title': 'What is this voucher worth?',
  'redeem.lead':
    'Your browser looks at it here, on your device. The voucher is sent nowhere, and nobody learns that you looked.',
  'redeem.label': 'The voucher as text',
  'redeem.hint': 'Several lines of letters and digits. Paste all of them.',
  'redeem.file': 'Or the file in which it was saved',
  'redeem.fileHint': 'It is read on your device alone.',
  'redeem.button': 'Look it up',
  'redeem.howTitle': 'How a voucher is used',
  'redeem.how1': 'Whoever holds it can use it, once. Nobody has to say where it comes from.',
  'redeem.how2':
    'Whoever pays it reads the code from paper or a screen and sees what it is worth, until when, and whether it has been used. They see nothing else.',
  'redeem.how3': 'Keep it as you would keep cash: whoever copies it can use it before you.',
} as const satisfies Readonly<Record<string, Text>>;
