import {
  estimateShare,
  LEAST_SENT,
  PRACTICE_ANSWERS,
  PRACTICE_PHASES,
  type PracticeFigures,
  type PracticePeriod,
  type PracticePhase,
  type PracticeQuestion,
} from '@bellbuoy/protocol/practice';
import type { Reader } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

interface Counted {
  readonly exercise: string;
  readonly month: string;
  readonly phase: PracticePhase;
  readonly question: PracticeQuestion;
  readonly answer: string;
  readonly count: number;
}

/** What is published of these exercises: months that are over, put together until there are enough answers. */
export async function readPracticeFigures(
  programme: Programme,
  exercises: readonly string[],
): Promise<PracticeFigures> {
  const counted = await countedBefore(programme.database.store, today(programme).slice(0, 7));
  return {
    v: 1,
    origin: programme.config.origin,
    exercises: exercises.map((exercise) => ({
      exercise,
      periods: PRACTICE_PHASES.flatMap((phase) =>
        periodsOf(counted.filter((row) => row.exercise === exercise && row.phase === phase)),
      ),
    })),
  };
}

/** The running month stays out: while it grows, whoever looks often would see each answer come in. */
async function countedBefore(store: Reader, month: string): Promise<Counted[]> {
  return store
    .selectFrom('practice_counts')
    .selectAll()
    .where('month', '<', month)
    .orderBy('month')
    .execute();
}

/** @param counted rows of one exercise and phase, by month. */
function periodsOf(counted: readonly Counted[]): PracticePeriod[] {
  const periods: PracticePeriod[] = [];
  let waiting: Counted[] = [];
  for (const month of new Set(counted.map((row) => row.month))) {
    waiting = [...waiting, ...counted.filter((row) => row.month === month)];
    if (sentIn(waiting) < LEAST_SENT) continue;
    periods.push(periodOf(waiting));
    waiting = [];
  }
  return periods;
}

function periodOf(counted: readonly Counted[]): PracticePeriod {
  const months = counted.map(({ month }) => month).sort();
  const [{ phase } = { phase: 'before' as const }] = counted;
  return {
    ...{ phase, from: months[0] ?? '', to: months.at(-1) ?? '', sent: sentIn(counted) },
    apart: estimatesOf(counted, 'apart'),
    lean: estimatesOf(counted, 'lean'),
  };
}

function estimatesOf<Question extends PracticeQuestion>(
  counted: readonly Counted[],
  question: Question,
): PracticePeriod[Question] {
  const all = sentIn(counted);
  const estimates = PRACTICE_ANSWERS[question].map((answer) => {
    const rows = counted.filter((row) => row.question === question && row.answer === answer);
    const count = sum(rows);
    return [answer, { count, ...estimateShare(count, all) }] as const;
  });
  return Object.fromEntries(estimates) as PracticePeriod[Question];
}

/** Whoever sends answers both questions. */
function sentIn(counted: readonly Counted[]): number {
  return sum(counted.filter(({ question }) => question === 'apart'));
}

function sum(counted: readonly Counted[]): number {
  return counted.reduce((all, { count }) => all + count, 0);
}
