import { addDays, type Oversight, workingDaysBetween } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { deadlineRules } from '../deadlines/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Enough for a page; what is older is in the access log and in the figures. */
const MAX_ROWS = 500;

/** Samples, missed deadlines and alerts, the newest first. */
export async function readOversight(programme: Programme): Promise<Oversight> {
  const { store } = programme.database;
  return {
    samples: await listSamples(store),
    orders: await listOrders(store),
    missed: await listMissed(programme),
    alerts: [...(await bulkExports(programme)), ...(await bulkPurges(programme))].sort((a, b) =>
      a.day === b.day ? compare(a.desk, b.desk) : compare(b.day, a.day),
    ),
  };
}

/** Forgets what is older than the access log. A sample whose case is still there stays. */
export async function forgetOversight(programme: Programme): Promise<void> {
  const { database, config } = programme;
  const before = addDays(today(programme), -config.retention.accessLog);
  const { store } = database;
  await store.deleteFrom('samples').where('mailbox', 'is', null).where('drawn_on', '<=', before).execute();
  await store.deleteFrom('orders').where('mailbox', 'is', null).where('asked_on', '<=', before).execute();
  await store.deleteFrom('missed_deadlines').where('done_on', '<=', before).execute();
  await store.deleteFrom('purge_days').where('day', '<=', before).execute();
}

async function listSamples(store: Reader): Promise<Oversight['samples']> {
  const rows = await store
    .selectFrom('samples')
    .selectAll()
    .orderBy('drawn_on', 'desc')
    .orderBy('id')
    .limit(MAX_ROWS)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, case: row.case_id, desk: row.desk, reason: row.reason },
    ...{ drawnOn: row.drawn_on, dueOn: row.due_on, deliveredOn: row.delivered_on },
    isGone: row.mailbox === null,
  }));
}

async function listOrders(store: Reader): Promise<Oversight['orders']> {
  const rows = await store
    .selectFrom('orders')
    .selectAll()
    .orderBy('asked_on', 'desc')
    .orderBy('ref')
    .limit(MAX_ROWS)
    .execute();
  return rows.map((row) => ({
    ...{ ref: row.ref, order: row.what, case: row.case_id, desk: row.desk },
    ...{ askedOn: row.asked_on, grantedOn: row.granted_on, doneOn: row.done_on },
  }));
}

async function listMissed(programme: Programme): Promise<Oversight['missed']> {
  const { calendar } = deadlineRules(programme);
  const rows = await programme.database.store
    .selectFrom('missed_deadlines')
    .selectAll()
    .orderBy('done_on', 'desc')
    .orderBy('case_id')
    .orderBy('kind')
    .limit(MAX_ROWS)
    .execute();
  return rows.map(({ case_id, desk, kind, due_on: due, done_on: done }) => {
    const late = Math.max(1, workingDaysBetween(due, done, calendar));
    return { case: case_id, desk, kind, due, done, late };
  });
}

async function bulkExports({ database, config }: Programme): Promise<Oversight['alerts']> {
  const rows = await database.store
    .selectFrom('access_log')
    .innerJoin('accounts', 'accounts.account', 'access_log.account')
    .select(({ fn }) => [
      ...(['access_log.day', 'access_log.desk', 'access_log.account', 'accounts.name'] as const),
      fn.countAll<number>().as('cases'),
    ])
    .where('access_log.act', '=', 'exported')
    .groupBy(['access_log.day', 'access_log.desk', 'access_log.account', 'accounts.name'])
    .having(({ fn }) => fn.countAll(), '>=', config.oversight.exports)
    .execute();
  return rows.map((row) => ({ kind: 'exports', ...row }));
}

async function bulkPurges({ database, config }: Programme): Promise<Oversight['alerts']> {
  const rows = await database.store
    .selectFrom('purge_days')
    .select(['day', 'desk', 'cases'])
    .where('cases', '>=', config.oversight.purges)
    .execute();
  return rows.map((row) => ({ kind: 'purges', ...row }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
