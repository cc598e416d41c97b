import type { Message } from '../message.ts';

export const replies = {
  'replies.begin': 'Begin with …',
  'replies.command': 'Begin an answer with a template',
  'replies.title': 'Begin the answer with',
  'replies.what': 'In {language}, as the reporter reads it. You can change every word before you send it.',
  'replies.meaning': 'What it says, for you',
  'replies.gaps': 'Fill in before sending:',
  'replies.gaps.refused': 'Not sent yet. Fill in first:',
  'replies.said': 'Put in: {title}.',
} as const satisfies Record<string, Message>;
