import type { Day } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { Advisory } from './awareness.ts';
import { sayDay, sayDays, stateOf } from './days.ts';
import { articleWords } from './words/article-words.ts';

/** Whether it is in force, in words. */
export function sayState(advisory: Advisory, language: PolicyLanguage, today: Day | null): string {
  const { comesIntoForce, inForce, ended, endedAsking } = articleWords(language);
  const { from, until, asks } = advisory;
  const say = (text: string, day: Day): string => text.replace('{day}', () => sayDay(day, language));
  switch (stateOf(advisory, today)) {
    case 'coming':
      return say(comesIntoForce, from);
    case 'now':
      return say(inForce, until);
    case 'over':
      return say(asks.length > 0 ? endedAsking : ended, until);
    case 'unknown':
      return sayDays(advisory, language);
  }
}
