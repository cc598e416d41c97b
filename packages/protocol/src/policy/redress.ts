// What somebody can bring before the guardians, and how it ends. Closed sets, as those of reports are.

import { addDays, type Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { CATEGORIES, type Category, DISPOSITIONS } from './categories.ts';

/** Whom a desk belongs to: `intake` takes reports, `redress` is the guardians' own. */
export const DESK_KINDS = ['intake', 'redress'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** Is a sealed name mine? I contest a report. Somebody contacted me. I complain about the desk. */
export const REDRESS_MATTERS = ['name-check', 'contest', 'contacted', 'complaint'] as const;
export type RedressMatter = (typeof REDRESS_MATTERS)[number];

/** What each matter asks: the ids of answers in the sealed frame. `months` are `YYYY-MM`, a space between two. */
export const REDRESS_QUESTIONS = {
  'name-check': ['name', 'spellings', 'months'],
  contest: ['known', 'account', 'wish'],
  contacted: ['contact', 'wish'],
  complaint: ['complaint', 'wish'],
} as const satisfies Readonly<Record<RedressMatter, readonly string[]>>;
export type RedressQuestion = (typeof REDRESS_QUESTIONS)[RedressMatter][number];

/** How it ends. A name check is `checked`, whatever was found, and nothing else is. */
export const REDRESS_OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld', 'checked'] as const;
export type RedressOutcome = (typeof REDRESS_OUTCOMES)[number];

/** What a sealed report is about: at an intake desk a category, at the guardians' desk a matter. */
export const MATTERS = [...CATEGORIES, ...REDRESS_MATTERS] as const;
export type Matter = (typeof MATTERS)[number];

/** Every way in which a conversation can end. */
export const OUTCOMES = [...DISPOSITIONS, ...REDRESS_OUTCOMES] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The days of a month on which name checks are answered: everybody's on the same ones. */
const ANSWER_DATES = ['01', '15'] as const;
/** As long as guardians may take to decide. Who asks waits at least so long, whatever is found. */
const CHECK_DAYS = 14;

export function isRedressMatter(matter: Matter): matter is RedressMatter {
  return (REDRESS_MATTERS as readonly Matter[]).includes(matter);
}

/** The category of what came to an intake desk. @throws ProtocolError `malformed` for a matter that only guardians hear. */
export function requireCategory(matter: Matter): Category {
  if (isRedressMatter(matter)) throw new ProtocolError('malformed', 'not a category of a report');
  return matter;
}

/**
 * The day on which a name check is answered. It is counted from the day of asking, not from when guardians finished:
 * how long they took would tell whether there was something to find.
 *
 * @param day today: an answer that is late goes out on the next of the days.
 */
export function checkAnswerDay(asked: Day, day: Day): Day {
  const due = addDays(asked, CHECK_DAYS);
  let answer = due > day ? due : day;
  while (!ANSWER_DATES.some((date) => answer.endsWith(`-${date}`))) answer = addDays(answer, 1);
  return answer;
}
