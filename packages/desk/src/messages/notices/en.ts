import type { Message } from '../message.ts';

export const notices = {
  'notices.title': 'When something waits',
  'notices.what':
    'You can be told by mail that something waits. The mail has numbers and the way here, and nothing of any report.',
  'notices.batches':
    'Mail goes out at {times} ({zone}), never at other times, so that nobody learns from it when a report came.',
  'notices.no-mail': 'This programme sends no mail: ask whoever runs the server.',
  'notices.pager': 'What is urgent also calls the programme’s pager.',
  'notices.mail': 'Your address for this',
  'notices.mail.hint': 'Leave it empty to get no mail.',
  'notices.mail.wrong': 'Write an address such as name@example.org, or leave it empty',
  'notices.on-call': 'I am on call',
  'notices.on-call.hint':
    'You are called about urgent reports at once, at most once a quarter-hour. If nobody looks in time, the leads are called too.',
  'notices.saved': 'Saved.',
  'notices.now': 'On call now',
  'notices.now.nobody': 'Nobody. What is urgent is told to the leads.',
  'notices.now.no-mail': 'has no address',
} as const satisfies Record<string, Message>;
