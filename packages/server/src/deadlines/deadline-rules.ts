import { calendarOf } from '@bellbuoy/protocol';
import { type Programme, publishedHours } from '../programme/index.ts';
import type { DeadlineRules } from './next-due.ts';

/** What a programme has promised, by its configuration and the hours that it publishes. */
export function deadlineRules(programme: Pick<Programme, 'config' | 'policy'>): DeadlineRules {
  const { answerWithin, deadlines } = programme.config;
  return { calendar: calendarOf(publishedHours(programme)), answer: answerWithin, ...deadlines };
}
