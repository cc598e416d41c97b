import type { Message } from '../message.ts';

export const came = {
  'came.title': 'Suggested by a desk, for the public',
  'came.none': 'Nothing is suggested.',
  'came.what':
    'A desk wrote these words for everybody. Write them into an advisory or a lesson if they should be published, in words of your own. Then say that it is dealt with: the note is forgotten.',
  'came.settle': 'Dealt with',
  'came.settled': 'The note is forgotten.',
  'came.helped': { one: '{title}: {count} answer helped', other: '{title}: {count} answers helped' },
  'came.different': 'What became different with an advisory',
  'came.different.what':
    'Shares and days, never how many reports there were. A line stands where it would tell of fewer than five.',
  'came.advisory': 'Advisory',
  'came.first': 'First report in scope after',
  'came.before': 'In scope, three months before',
  'came.after': 'In scope, three months from then',
  'came.days': { one: '{count} day', other: '{count} days' },
  'came.share': '{percent} %',
} as const satisfies Record<string, Message>;
