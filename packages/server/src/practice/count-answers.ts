import type { NoisedAnswers, PracticeQuestion } from '@bellbuoy/protocol/practice';
import { sql } from 'kysely';
import type { Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Counts what somebody sent. The two answers are counted apart, so that no pair of them is kept. */
export async function countAnswers(programme: Programme, answers: NoisedAnswers): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await add(transaction, programme, answers, 'apart');
    await add(transaction, programme, answers, 'lean');
  });
}

async function add(
  transaction: Transaction,
  programme: Programme,
  answers: NoisedAnswers,
  question: PracticeQuestion,
): Promise<void> {
  const { exercise, phase } = answers;
  const month = today(programme).slice(0, 7);
  await transaction
    .insertInto('practice_counts')
    .values({ exercise, month, phase, question, answer: answers[question], count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['exercise', 'month', 'phase', 'question', 'answer'])
        .doUpdateSet({ count: sql<number>`practice_counts.count + 1` }),
    )
    .execute();
}
