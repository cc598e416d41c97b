// From a draft to the site: one editor proposes, another publishes or sends it back. Neither can do both, and what is
// proposed cannot be changed before somebody has decided.

import { addDays, type DecidePublication, type Propose, type PublicationName } from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { askingSince } from './in-force.ts';
import { readFacts } from './read-facts.ts';
import { requireRoomToShow } from './room.ts';
import {
  addAct,
  findWorking,
  listVersions,
  lockPublications,
  readSource,
  type StoredPublication,
} from './store.ts';

/** For how long an advisory may ask the public for facts, under whatever version. */
const MAX_ASKING_DAYS = 30;

/**
 * Proposes a draft for a day.
 *
 * @throws Problem `text-changed` unless it is as it was seen; `text-faults` when the checks find any; `asks-too-long`,
 * `no-room`.
 */
export async function propose(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  { revision, startsOn }: Propose,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const draft = await findWorking(transaction, name);
    if (draft?.state !== 'draft' || draft.revision !== revision) throw new Problem('text-changed');
    await change(transaction, draft, {
      state: 'proposed',
      proposed_by: who.account,
      ...(await daysOf(transaction, programme, draft, startsOn)),
    });
    await addAct(transaction, draft, { act: 'proposed', account: who.account, day: today(programme) });
  });
}

/** Makes one's own proposal a draft again. @throws Problem `text-changed`; `forbidden` for another's. */
export async function takeBack(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  revision: number,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const proposed = await requireProposed(transaction, name, revision);
    if (proposed.proposed_by !== who.account) throw new Problem('forbidden');
    await change(transaction, proposed, DRAFT);
    await addAct(transaction, proposed, { act: 'taken-back', account: who.account, day: today(programme) });
  });
}

/**
 * Publishes what a colleague proposed, or sends it back.
 *
 * @throws Problem `conflict-of-interest` for whoever proposed it; `text-changed` unless it is as it was seen; `text-faults`
 * when the checks find any by now, `asks-too-long`, `no-room`.
 */
export async function decide(
  programme: Programme,
  who: StaffSession,
  name: PublicationName,
  { revision, result, reason }: DecidePublication,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const proposed = await requireProposed(transaction, name, revision);
    if (proposed.proposed_by === who.account) throw new Problem('conflict-of-interest');
    const published = async () => ({
      state: 'published' as const,
      published_by: who.account,
      ...(await daysOf(transaction, programme, proposed, proposed.starts_on ?? today(programme))),
    });
    await change(transaction, proposed, result === 'published' ? await published() : DRAFT);
    const { account } = who;
    await addAct(transaction, proposed, { act: result, account, day: today(programme), reason });
  });
}

const DRAFT = { state: 'draft', proposed_by: null, starts_on: null, asks_until: null } as const;

async function inTurn(
  programme: Programme,
  who: StaffSession,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await lockPublications(transaction, programme.database);
    await requireStill(transaction, 'editor', who);
    await work(transaction);
  });
}

async function requireProposed(
  transaction: Transaction,
  name: PublicationName,
  revision: number,
): Promise<StoredPublication> {
  const working = await findWorking(transaction, name);
  if (working?.state !== 'proposed' || working.revision !== revision) throw new Problem('text-changed');
  return working;
}

/** When it begins, and until when it asks: never before today, and an advisory not before its own first day. */
async function daysOf(
  transaction: Transaction,
  programme: Programme,
  version: StoredPublication,
  wanted: string,
): Promise<Pick<StoredPublication, 'starts_on' | 'asks_until'>> {
  await requireRoomToShow(transaction, version, today(programme));
  const source = await readSource(transaction, version);
  const { from, until, asks } = await readFacts(transaction, programme, version, source);
  const first = version.kind === 'advisory' && from !== null ? from : wanted;
  const startsOn = [today(programme), wanted, first].toSorted().at(-1) ?? wanted;
  if (until !== null && until < startsOn) throw new Problem('text-faults');
  if (!asks || until === null) return { starts_on: startsOn, asks_until: null };
  const since = askingSince(await listVersions(transaction, version)) ?? startsOn;
  if (until > addDays(since, MAX_ASKING_DAYS - 1)) throw new Problem('asks-too-long');
  return { starts_on: startsOn, asks_until: until };
}

async function change(
  transaction: Transaction,
  { kind, id, version }: StoredPublication,
  changed: Partial<Omit<StoredPublication, 'kind' | 'id' | 'version'>>,
): Promise<void> {
  await transaction
    .updateTable('publications')
    .set(changed)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
}
