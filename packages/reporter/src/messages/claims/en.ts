import type { Message } from '../message.ts';

/** What is offered in a conversation, and vouchers wherever they are shown. Loaded with them, in English. */
export const texts = {
  offersTitle: 'Offered to you',
  money: 'This line offers you {amount} for what you reported.',
  commendation: 'This line thanks you with a commendation, level {level} of 3.',
  until: 'You can claim it until {day}.',
  soon: { one: 'That is tomorrow at the latest.', other: 'That leaves {count} days.' },
  today: 'That is today.',
  over: 'It could be claimed until {day}. That day is over.',
  why: 'Claiming does not tell anybody who you are. Your browser makes vouchers that are signed without being seen. Whoever pays one sees neither this conversation nor what you reported, and cannot find out which report it comes from.',
  whyCommendation:
    'Claiming does not tell anybody who you are. Your browser makes a voucher that is signed without being seen. Whoever exchanges it for the commendation cannot find out which report it comes from.',
  never:
    'Nobody asks you in this conversation for a name, an account or an address to be thanked. If somebody does, do not answer.',
  free: 'You need not claim it. If you leave it, nothing changes for your report or for you.',
  rules: 'By which rules this line thanks and pays',
  choose: 'How do you want it split?',
  choice: { one: '{count} voucher: {parts}', other: '{count} vouchers: {parts}' },
  part: '{count} × {amount}',
  crowd: {
    one: 'Last quarter {count} voucher like the rarest of these was given out.',
    other: 'Last quarter {count} vouchers like the rarest of these were given out.',
  },
  crowdFew:
    'Last quarter fewer than 5 vouchers like the rarest of these were given out. They stand out more: another split, or waiting, hides better.',
  crowdNone: 'How many vouchers like these are given out is not published yet. Waiting hides better.',
  protectTitle: 'How waiting and splitting protect you',
  protect1:
    'A voucher looks like every other one of the same value and quarter. The more of them there are, the less one says about who holds it.',
  protect2:
    'Somebody who knows what was offered may look for vouchers that add up to it. Do not use all of them in one place, or on one day.',
  protect3:
    'You have time: they can be used until {day}. Some weeks after claiming, more people have been given vouchers like yours.',
  claim: 'Claim the vouchers',
  claimCommendation: 'Claim the commendation',
  goOn: 'Go on claiming',
  begun: 'You began to claim this and were interrupted. Nothing is lost.',
  full: 'There is no room for more vouchers here. Save some of those below and delete them first.',
  noKeys:
    'This cannot be claimed today, because its keys are not ready. Try again tomorrow. The offer stays.',
  storing: 'Keeping what your vouchers are made of, sealed for you alone …',
  signing: 'Having them signed without being seen …',
  keeping: 'They are good. Keeping them, sealed for you alone …',
  done: 'Done. What you claimed is kept below.',
  claimed: 'You claimed this.',
  elsewhere:
    'This was claimed before, by another request, and its vouchers are not kept here. If you saved them then, they are good. If you did not claim it, write to the desk.',
  refused: 'It was not signed. Nothing is lost, and the offer stays. Look for something new and try again.',
  quarterOver:
    'The keys that you began with sign no more, and nothing was given out by them. Choose again: the offer stays.',
  keysWithheld:
    'The server would not sign, although it says itself that these keys are in use today. Nothing is lost: your claim stays as you began it. Try again later. If it goes on like this, write to the desk.',
  unverified:
    'What came back is not signed as it should be, so no voucher was made. What you claim by is kept. Try again later, or write to the desk.',
  unreadable:
    'What is kept of your claims cannot be opened, so nothing is claimed now: it could be lost by that. Write to the desk.',
  movedOn: 'Another of your devices changed something meanwhile. This is how it stands now.',
  vouchersTitle: 'Your vouchers',
  vouchersLead:
    'Whoever has a voucher can use it, once. They are kept here, sealed, until you delete them. Save or print them too: a conversation is not kept for ever.',
  voucher: 'Voucher for {amount}',
  commendationVoucher: 'Commendation, level {level}',
  unknown: 'Voucher whose key this line names no more',
  use: 'Use it by {day}.',
  tooLate: 'It could be used until {day}.',
  show: 'Show the code',
  hide: 'Hide the code',
  qr: 'QR code of this voucher',
  text: 'The same as text',
  save: 'Save as a file',
  print: 'Print',
  fileName: 'voucher-{number}.txt',
  delete: 'Delete',
  deleteHint: 'If you have neither used it nor saved it, it is lost.',
  deleteDo: 'Delete for good',
  deleteKeep: 'Keep it',
  deleted: 'The voucher is deleted.',
  exchange: 'Make the commendation',
  look: 'What a voucher is worth can be looked up by anybody who has it, on this page:',
  worth: 'This voucher is worth {amount}.',
  worthCommendation: 'This voucher is for a commendation, level {level} of 3.',
  worthPass: 'This is a partner’s pass for a busy line. It is not worth money.',
  spentUnknown:
    'It is signed by this programme. Whether it has been used before is seen only where it is paid: this page asks nobody.',
  expired: 'It was good until {day}. It is not paid any more.',
  forged: 'This programme did not sign it. It is worth nothing.',
  otherKey:
    'No key of this programme made it: it belongs to another programme, it is too old, or its key was withdrawn. It is not paid here.',
  noVoucher: 'This is not a voucher. Copy all of it, from the first to the last character.',
  noFile: 'No voucher was found in this file.',
  noDescriptor:
    'The keys of this programme could not be fetched or verified, so nothing can be said now. Try again later.',
  howMany: {
    one: 'Last quarter {count} voucher like it was given out.',
    other: 'Last quarter {count} vouchers like it were given out.',
  },
  howManyFew: 'Last quarter fewer than 5 vouchers like it were given out.',
} as const satisfies Readonly<Record<string, Message>>;
