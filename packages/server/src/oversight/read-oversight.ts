import { addDays, encodeB64, type Oversight, workingDaysBetween } from '@bellbuoy/protocol';
import { type Reader, readPayload } from '../db/index.ts';
import { deadlineRules } from '../deadlines/index.ts';
import { guardiansOfVersion, heldSlot } from '../guardians/index.ts';
import { listSignedPosts } from '../posts/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Enough for a page; what is older is in the access log and in the figures. */
const MAX_ROWS = 500;

/** Samples, missed deadlines and alerts, the newest first. */
export async function readOversight(programme: Programme, account: string): Promise<Oversight> {
  const { store } = programme.database;
  return {
    samples: await listSamples(store),
    orders: await listOrders(store),
    checks: await listChecks(store, account),
    missed: await listMissed(programme),
    alerts: [...(await bulkExports(programme)), ...(await bulkPurges(programme))].sort((a, b) =>
      a.day === b.day ? compare(a.desk, b.desk) : compare(b.day, a.day),
    ),
    asking: await listAsking(store),
    signedPosts: await listSignedPosts(programme),
  };
}

/** Forgets what is older than the access log. A sample whose case is still there stays. */
export async function forgetOversight(programme: Programme): Promise<void> {
  const { database, config } = programme;
  const before = addDays(today(programme), -config.retention.accessLog);
  const { store } = database;
  await store.deleteFrom('samples').where('mailbox', 'is', null).where('drawn_on', '<=', before).execute();
  await store.deleteFrom('orders').where('mailbox', 'is', null).where('asked_on', '<=', before).execute();
  const old = store.selectFrom('checks').select('ref').where('asked_on', '<=', before);
  await store.deleteFrom('check_results').where('ref', 'in', old).execute();
  await store.deleteFrom('checks').where('asked_on', '<=', before).execute();
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

async function listChecks(store: Reader, account: string): Promise<Oversight['checks']> {
  const rows = await store
    .selectFrom('checks')
    .innerJoin('guardian_acts', 'guardian_acts.ref', 'checks.ref')
    .selectAll('checks')
    .select('guardian_acts.block')
    .orderBy('checks.asked_on', 'desc')
    .orderBy('checks.ref')
    .limit(MAX_ROWS)
    .execute();
  const results = await listResults(store, account);
  return rows.map(({ ref, block, months, seals, drawn, asked_on, granted_on, done_on }) => ({
    ...{ ref, block, months, seals, drawn, askedOn: asked_on, grantedOn: granted_on, doneOn: done_on },
    result: results.get(ref) ?? null,
  }));
}

/** What came of checks, sealed to the slot that an account holds of the guardians who were asked: b64 by ref. */
async function listResults(store: Reader, account: string): Promise<Map<string, string>> {
  const rows = await store
    .selectFrom('check_results')
    .innerJoin('guardian_acts', 'guardian_acts.ref', 'check_results.ref')
    .select(['check_results.ref', 'check_results.slot', 'check_results.payload', 'guardian_acts.block'])
    .execute();
  const results = new Map<string, string>();
  for (const { ref, slot, payload, block } of rows) {
    const guardians = await guardiansOfVersion(store, block);
    const own = guardians === null ? null : await heldSlot(store, account, guardians);
    const bytes = own?.slot === slot ? await readPayload(store, ref, payload) : null;
    if (bytes !== null) results.set(ref, encodeB64(bytes));
  }
  return results;
}

/** What the public is asked for is collected from it: guardians see each time, and by whom. */
async function listAsking(store: Reader): Promise<Oversight['asking']> {
  const rows = await store
    .selectFrom('publications')
    .innerJoin('publication_acts', (join) =>
      join
        .onRef('publication_acts.kind', '=', 'publications.kind')
        .onRef('publication_acts.id', '=', 'publications.id')
        .onRef('publication_acts.version', '=', 'publications.version')
        .on('publication_acts.act', '=', 'published'),
    )
    .selectAll('publications')
    .select('publication_acts.day')
    .where('asks_until', 'is not', null)
    .orderBy('publication_acts.position', 'desc')
    .limit(MAX_ROWS)
    .execute();
  return rows.map((row) => ({
    ...{ advisory: row.id, version: row.version, publishedOn: row.day },
    ...{ startsOn: row.starts_on ?? row.day, until: row.asks_until ?? row.day },
    ...{ proposedBy: row.proposed_by ?? '', publishedBy: row.published_by ?? '' },
    isWithdrawn: row.state !== 'published',
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
