import {
  canonicalBytes,
  type Demand,
  type DemandList,
  parseAs,
  parseJson,
  publishedDemandsSchema,
} from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { latestStatement, makeStatement, type Programme, today } from '../programme/index.ts';

/** Somebody has to say it again each quarter: a statement that renewed itself would say nothing. */
const STATEMENT_DAYS = 90;

/** Everything that is recorded, and what was last said of it. */
export async function listDemands({ database }: Programme): Promise<DemandList> {
  const demands = await readDemands(database.store);
  const latest = await latestStatement(database.store, 'demands');
  if (latest === null) return { demands, statement: null };
  const { sequence, day, expires, note, bytes } = latest;
  const stated = parseAs(publishedDemandsSchema, parseJson(bytes)).demands;
  const isComplete = JSON.stringify(stated) === JSON.stringify(demands);
  return { demands, statement: { sequence, day, expires, isSigned: note !== null, isComplete } };
}

/**
 * States that there are these and no others. The programme key signs it at once where it is at hand.
 *
 * @param refs those that whoever states it has seen.
 * @throws Problem `moved-on` where others have been recorded since.
 */
export async function stateDemands(programme: Programme, refs: readonly string[]): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const demands = await readDemands(transaction);
    const recorded = demands.map(({ ref }) => ref).toSorted();
    if (JSON.stringify(recorded) !== JSON.stringify(refs.toSorted())) throw new Problem('moved-on');
    const { origin } = programme.config;
    const bytes = canonicalBytes({ v: 1, origin, day: today(programme), demands });
    await makeStatement(transaction, programme, { kind: 'demands', bytes, days: STATEMENT_DAYS });
  });
}

/** The newest first. */
async function readDemands(store: Reader): Promise<Demand[]> {
  const rows = await store
    .selectFrom('demands')
    .select(['ref', 'type', 'day', 'kind', 'about', 'outcome', 'closed_on'])
    .orderBy('day', 'desc')
    .orderBy('ref')
    .execute();
  return rows.map(({ closed_on: closedOn, ...row }) => ({
    about: row.about,
    closedOn,
    day: row.day,
    kind: row.kind,
    outcome: row.outcome,
    ref: row.ref,
    type: row.type,
  }));
}
