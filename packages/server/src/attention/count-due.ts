import { dayOf } from '@bellbuoy/protocol';
import { deadlineRules, dueDay } from '../deadlines/index.ts';
import { type Programme, today } from '../programme/index.ts';
import type { Counts } from './words.ts';

/** How much waits at a desk today. What nobody has opened owes an answer like what somebody has. */
export async function countDue(programme: Programme, desk: string): Promise<Counts> {
  const { store } = programme.database;
  const rules = deadlineRules(programme);
  const unopened = await store
    .selectFrom('reports')
    .select(['day', ({ fn }) => fn.countAll<number>().as('count')])
    .where('desk', '=', desk)
    .where('state', '=', 'received')
    .groupBy('day')
    .execute();
  const open = await store
    .selectFrom('cases')
    .select(['due_on', ({ fn }) => fn.countAll<number>().as('count')])
    .where('desk', '=', desk)
    .where('due_on', 'is not', null)
    .groupBy('due_on')
    .execute();
  const due = [
    ...unopened.map(({ day, count }) => ({ on: dueDay(rules, 'answer', day), count })),
    ...open.map(({ due_on, count }) => ({ on: due_on ?? dayOf(0), count })),
  ];
  const day = today(programme);
  return {
    waiting: sum(unopened),
    dueToday: sum(due.filter(({ on }) => on === day)),
    overdue: sum(due.filter(({ on }) => on < day)),
  };
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
