import type { Day, DueKind } from '@bellbuoy/protocol';
import type { Transaction } from '../../db/index.ts';
import { deadlineRules, dueKind, nextDue } from '../../deadlines/index.ts';
import { findReport, type Report } from '../../mailbox/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { type Case, changeCase } from '../store.ts';

/**
 * Works out anew what a case's next deadline is. To be called in the transaction of every change of where an open
 * case stands, after it; on entering second review once, because its clock begins with the day of the call.
 */
export async function renewDue(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
): Promise<void> {
  const found = await transaction
    .selectFrom('cases')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .executeTakeFirstOrThrow();
  const report = await findReport(transaction, mailbox);
  if (report === null) return;
  const stage = stageOf({ ...report, vetted: found.vetted });
  const reviewFrom = stage.isInReview ? today(programme) : null;
  const { on } = nextDue(deadlineRules(programme), { ...stage, from: clockOf(found, report), reviewFrom });
  // The day that was promised stands, as long as nobody has been answered.
  await changeCase(transaction, mailbox, { due_on: stage.isInReview ? on : (report.answer_by ?? on) });
}

/** Which deadline an open case has next; the day of it is the case's own. */
export function kindOfDue(where: Where): DueKind {
  return dueKind(stageOf(where));
}

type Where = Pick<Report, 'state' | 'answer_by'> & Pick<Case, 'vetted'>;

function stageOf({ state, answer_by, vetted }: Where) {
  return { isAnswered: answer_by === null, isVetted: vetted === 2, isInReview: state === 'second-review' };
}

/** The day from which a case's deadlines run. */
export function clockOf({ clock_from }: Pick<Case, 'clock_from'>, { day }: Pick<Report, 'day'>): Day {
  return clock_from ?? day;
}
