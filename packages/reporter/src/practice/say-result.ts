import { sayDay } from '../page/say.ts';
import type { KeptResult } from './kept-result.ts';
import { sayPractice } from './say-practice.ts';
import type { Tally } from './score.ts';
import { type Answered, isRight } from './stories.ts';

export function tallyOf(answered: readonly Answered[]): Tally {
  const count = (is: (one: Answered) => boolean) => answered.filter(is).length;
  return {
    worth: count(({ story }) => story.answer === 'report'),
    worthReported: count(({ story, said }) => story.answer === 'report' && said === 'report'),
    ordinary: count(({ story }) => story.answer === 'ordinary'),
    ordinaryReported: count(({ story, said }) => story.answer === 'ordinary' && said === 'report'),
  };
}

/** How often somebody who was so sure was right. */
export function rightAmong(answered: readonly Answered[], sure: Answered['sure']): string {
  const own = answered.filter((one) => one.sure === sure);
  return sayPractice('ofAll', { count: own.filter(isRight).length, all: own.length });
}

export function sayLast({ day, worth, worthReported, ordinary, ordinaryReported }: KeptResult): string {
  const left = ordinary - ordinaryReported;
  return sayPractice('last', { day: sayDay(day), found: worthReported, worth, left, ordinary });
}
