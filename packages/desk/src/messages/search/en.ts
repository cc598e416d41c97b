import type { Message } from '../message.ts';

export const search = {
  'search.label': 'Find in the cases',
  'search.what':
    'Looks in working titles, categories and working summaries. Never in what reporters wrote, in messages or in name boxes. Nothing that you type is kept.',
  'search.nothing': 'No case has these words.',
  'search.found': { one: '{count} case.', other: '{count} cases.' },
} as const satisfies Record<string, Message>;
