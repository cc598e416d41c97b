import { type Day, daysBetween } from '@bellbuoy/protocol';
import type { Config, Database } from '@bellbuoy/server';
import { type Finding, ok, warn } from './finding.ts';

/** A head of yesterday may be minutes old. */
const LAG_DAYS = 2;

/** Whether those who vouch for the log have seen what it says now. */
export async function checkWitnesses(
  { store }: Database,
  { witnesses = [], quorum = 0 }: Pick<Config, 'witnesses' | 'quorum'>,
  today: Day,
): Promise<Finding[]> {
  if (witnesses.length === 0) return [];
  const lagging: Finding[] = [];
  for (const { vkey } of witnesses) {
    const { size } = await store
      .selectFrom('log_cosignatures')
      .select(({ fn }) => fn.max<number | null>('size').as('size'))
      .where('witness', '=', vkey)
      .executeTakeFirstOrThrow();
    const missed = await store
      .selectFrom('log_roots')
      .select('day')
      .where('size', '>', size ?? 0)
      .orderBy('size')
      .limit(1)
      .executeTakeFirst();
    if (missed === undefined || daysBetween(missed.day, today) < LAG_DAYS) continue;
    const [name = vkey] = vkey.split('+');
    lagging.push(warn('witnesses', `${name} has cosigned nothing since ${missed.day}.`, ADVICE));
  }
  const upToDate = witnesses.length - lagging.length;
  if (upToDate < quorum) {
    const says = `Only ${upToDate} of the ${quorum} that are needed keep up: nobody is shown what the log has since.`;
    return [...lagging, warn('witnesses', says, ADVICE)];
  }
  return lagging.length > 0 ? lagging : [ok('witnesses', `All ${witnesses.length} keep up with the log.`)];
}

const ADVICE =
  'Ask whoever runs it whether it is up and watches this log, and see whether its address is right.';
