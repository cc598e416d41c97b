import { type Day, daysBetween, isAfter } from '@bellbuoy/protocol';
import { type Database, editionInForce, pendingDescriptor } from '@bellbuoy/server';
import { type Finding, fail, ok, warn } from './finding.ts';

const EXPIRY_WARNING_DAYS = 7;
const EPOCHS_AHEAD = 2;
/** A promise gives the log eight days. */
const PROMISED_DAYS = 8;

/** Whether the clock stands before something that this programme wrote itself. */
export async function checkClock({ store }: Database, today: Day): Promise<Finding> {
  const { newest } = await store
    .selectFrom('log_roots')
    .select(({ fn }) => fn.max('day').as('newest'))
    .executeTakeFirstOrThrow();
  const edition = await editionInForce(store);
  const latest = [newest ?? '', edition?.day ?? ''].toSorted().at(-1) ?? '';
  if (!isAfter(latest, today)) return ok('clock', `It is ${today} (UTC).`);
  const says = `The clock says ${today}, but the programme has already written ${latest}.`;
  return fail('clock', says, 'Set the machine’s clock right, and keep it so by NTP.');
}

/** Whether browsers have keys that they may seal to, and for how long. */
export async function checkDescriptor(database: Database, today: Day): Promise<Finding[]> {
  const edition = await editionInForce(database.store);
  const draft = await pendingDescriptor(database);
  const waiting =
    draft === null
      ? []
      : [
          warn(
            'descriptor to sign',
            `Edition ${draft.sequence} waits for its signature.`,
            'Run: bellbuoy programme sign',
          ),
        ];
  if (edition === null) {
    const advice = draft === null ? 'Run: bellbuoy start' : 'Run: bellbuoy programme sign';
    return [warn('descriptor', 'None is in force yet, so nothing can be reported.', advice), ...waiting];
  }
  return [expiryFinding(edition.sequence, edition.expires, today), ...waiting];
}

/** Whether each desk has an epoch today and others ready after it. */
export async function checkEpochs({ store }: Database, today: Day): Promise<Finding[]> {
  const desks = await store.selectFrom('desks').select(['id', 'root']).execute();
  const epochs = await store
    .selectFrom('epochs')
    .select(['desk', 'epoch', 'from_day', 'until_day'])
    .execute();
  if (desks.length === 0) return [warn('epochs', 'There is no desk yet.', 'Run: bellbuoy start')];
  return desks.map(({ id, root }) => {
    const own = epochs.filter(({ desk }) => desk === id);
    const isCurrent = own.some((epoch) => epoch.from_day <= today && today <= epoch.until_day);
    return root === null
      ? notSetUp(id)
      : epochFinding(id, isCurrent, own.filter(({ from_day }) => from_day > today).length);
  });
}

/** Whether what was promised to be in the log by now is. */
export async function checkPromises({ store }: Database, today: Day): Promise<Finding> {
  const { oldest } = await store
    .selectFrom('log_outbox')
    .select(({ fn }) => fn.min('day').as('oldest'))
    .executeTakeFirstOrThrow();
  const age = oldest === null ? 0 : daysBetween(oldest, today);
  const advice =
    'Keep the server running: it publishes by itself. If it runs, look into its messages for “upkeep failed”.';
  if (age > PROMISED_DAYS)
    return fail('promises', `An entry of ${oldest} is still not in the log: a promise is broken.`, advice);
  if (age === PROMISED_DAYS)
    return warn('promises', `An entry of ${oldest} must be published today.`, advice);
  return ok('promises', 'No entry is overdue in the log.');
}

function expiryFinding(sequence: number, expires: Day, today: Day): Finding {
  const left = daysBetween(today, expires);
  const says = `Edition ${sequence} is good until ${expires}.`;
  const advice = 'Keep the server running, or sign the edition that waits: bellbuoy programme sign';
  if (left < 0)
    return fail('descriptor', `Edition ${sequence} expired on ${expires}: nothing can be reported.`, advice);
  return left < EXPIRY_WARNING_DAYS ? warn('descriptor', says, advice) : ok('descriptor', says);
}

function notSetUp(desk: string): Finding {
  return warn(
    'epochs',
    `The desk ${desk} has no lead yet.`,
    'Open the setup link that “bellbuoy start” prints.',
  );
}

function epochFinding(desk: string, isCurrent: boolean, ahead: number): Finding {
  const advice = 'Let a member sign in to the desk: their browser makes what is missing.';
  if (!isCurrent)
    return fail('epochs', `The desk ${desk} has no epoch for today: nothing can be reported to it.`, advice);
  const says = `The desk ${desk} has an epoch for today and ${ahead} ready after it.`;
  return ahead < EPOCHS_AHEAD ? warn('epochs', says, advice) : ok('epochs', says);
}
