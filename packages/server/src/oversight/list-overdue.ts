import { type Overdue, workingDaysBetween } from '@bellbuoy/protocol';
import { answerDay, deadlineRules, dueKind } from '../deadlines/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { unopenedRef } from './unopened-ref.ts';

/**
 * What desks owe and have not done in time, for guardians: which desk, what, since when. Cases are named by
 * their random ids, reports by ids for guardians alone. Unopened reports whose epoch has ended are marked: its keys are kept for them only.
 */
export async function listOverdue(programme: Programme): Promise<Overdue> {
  const rows = [
    ...(await overdueReports(programme)),
    ...(await overdueCases(programme)),
    ...(await overdueSamples(programme)),
    ...(await overdueNotices(programme)),
  ];
  return rows.sort((a, b) => b.late - a.late || compare(a.desk, b.desk) || compare(a.ref, b.ref));
}

async function overdueReports(programme: Programme): Promise<Overdue> {
  const rules = deadlineRules(programme);
  const day = today(programme);
  const rows = await programme.database.store
    .selectFrom('reports')
    .innerJoin('epochs', (join) =>
      join.onRef('epochs.desk', '=', 'reports.desk').onRef('epochs.epoch', '=', 'reports.epoch'),
    )
    .innerJoin('desks', 'desks.id', 'reports.desk')
    .select(['desks.kind', 'reports.desk', 'reports.mailbox', 'reports.day', 'epochs.accept_until'])
    .where('reports.state', '=', 'received')
    .execute();
  return rows.flatMap((row) => {
    const due = answerDay(rules, row.kind, row.day);
    if (due >= day) return [];
    const isEpochOver = row.accept_until < day;
    const ref = unopenedRef(row.mailbox);
    return [entry(programme, { desk: row.desk, ref, kind: 'answer', due, isEpochOver })];
  });
}

async function overdueCases(programme: Programme): Promise<Overdue> {
  const rows = await programme.database.store
    .selectFrom('cases')
    .innerJoin('reports', 'reports.mailbox', 'cases.mailbox')
    .select(['cases.desk', 'cases.id', 'cases.due_on', 'cases.vetted', 'reports.state', 'reports.answer_by'])
    .where('cases.due_on', '<', today(programme))
    .execute();
  return rows.map(({ desk, id, due_on, vetted, state, answer_by }) => {
    const stage = { isAnswered: answer_by === null, isVetted: vetted === 2 };
    const kind = dueKind({ ...stage, isInReview: state === 'second-review' });
    return entry(programme, { desk, ref: id, kind, due: due_on ?? '', isEpochOver: false });
  });
}

/** Cases whose records guardians should have by now. */
async function overdueSamples(programme: Programme): Promise<Overdue> {
  const rows = await programme.database.store
    .selectFrom('samples')
    .select(['case_id', 'desk', 'due_on'])
    .where('mailbox', 'is not', null)
    .where('delivered_on', 'is', null)
    .where('due_on', '<', today(programme))
    .execute();
  return rows.map(({ case_id: ref, desk, due_on: due }) =>
    entry(programme, { desk, ref, kind: 'sample', due, isEpochOver: false }),
  );
}

/** What guardians themselves owe: whether somebody whose name was opened is told. */
async function overdueNotices(programme: Programme): Promise<Overdue> {
  const rows = await programme.database.store
    .selectFrom('guardian_acts')
    .select(['ref', 'desk', 'closes_on'])
    .where('act', '=', 'notice')
    .where('state', '=', 'open')
    .where('closes_on', '<', today(programme))
    .execute();
  return rows.map(({ ref, desk, closes_on: due }) =>
    entry(programme, { desk, ref, kind: 'notice', due, isEpochOver: false }),
  );
}

function entry(
  programme: Programme,
  owed: { desk: string; ref: string; kind: Overdue[number]['kind']; due: string; isEpochOver: boolean },
): Overdue[number] {
  const { calendar } = deadlineRules(programme);
  return { ...owed, late: Math.max(1, workingDaysBetween(owed.due, today(programme), calendar)) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
