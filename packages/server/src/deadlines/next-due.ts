// By when a desk owes what. Which deadline is next follows from where a case stands, so no time is stored for
// it but the days that the server may know.

import {
  addDays,
  addWorkingDays,
  checkAnswerDay,
  type Day,
  type DeskKind,
  type DueKind,
  type WorkCalendar,
} from '@bellbuoy/protocol';

/** What a programme has promised, counted in its own working days. */
export interface DeadlineRules {
  readonly calendar: WorkCalendar;
  /** Working days until a person answers, until a report is vetted, until a second person has looked. */
  readonly answer: number;
  readonly triage: number;
  readonly review: number;
  /** Days, not working days, until the outcome. */
  readonly outcome: number;
  /** How many working days before a deadline the desk is warned. */
  readonly warn: number;
}

/** Where a case stands, as far as deadlines ask. */
export interface Stage {
  /** The day from which deadlines run: that of arrival, or of the last reopening. */
  readonly from: Day;
  readonly isAnswered: boolean;
  /** Whether both vetting steps are done. */
  readonly isVetted: boolean;
  /** The day on which a second person was asked to look; null while nobody is. */
  readonly reviewFrom: Day | null;
}

export interface Due {
  readonly kind: DueKind;
  readonly on: Day;
}

/** The deadline of a case that comes next. What is met is left behind: first the answer, then triage, then the outcome. */
export function nextDue(rules: DeadlineRules, stage: Stage): Due {
  const kind = dueKind({ ...stage, isInReview: stage.reviewFrom !== null });
  return { kind, on: dueDay(rules, kind, kind === 'review' ? (stage.reviewFrom ?? stage.from) : stage.from) };
}

/** Which deadline is next. */
export function dueKind({
  isInReview,
  isAnswered,
  isVetted,
}: Pick<Stage, 'isAnswered' | 'isVetted'> & { isInReview: boolean }): DueKind {
  if (isInReview) return 'review';
  if (!isAnswered) return 'answer';
  return isVetted ? 'outcome' : 'triage';
}

/** The last day of a deadline whose clock began on `from`. */
export function dueDay(rules: DeadlineRules, kind: DueKind, from: Day): Day {
  return kind === 'outcome'
    ? addDays(from, rules.outcome)
    : addWorkingDays(from, rules[kind], rules.calendar);
}

/** By when somebody hears from a desk. Guardians answer everybody on the same days, whatever they were asked. */
export function answerDay(rules: DeadlineRules, kind: DeskKind, from: Day): Day {
  return kind === 'redress' ? checkAnswerDay(from, from) : dueDay(rules, 'answer', from);
}

/** From which day on the desk is warned of a deadline. */
export function warnDay({ warn, calendar }: DeadlineRules, due: Day): Day {
  return addWorkingDays(due, -warn, calendar);
}
