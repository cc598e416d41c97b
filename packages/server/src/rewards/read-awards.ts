import { type AwardList, addDays, encodeB64, type PanelAward, type PanelAwardRow } from '@bellbuoy/protocol';
import type { StaffSession } from '../accounts/index.ts';
import { type Reader, readPayload } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { readingNow } from './decide-award.ts';
import { type Deciders, listInvolved, listPanel } from './deciders.ts';
import { requireRewards } from './panel-list.ts';
import { type AwardReader, findAward, readersOf, rowOf, type StoredAward, votesOf } from './store.ts';

const LISTED_DAYS = 365;

/** What was sealed to a member of the panel: what is open, and what was closed in the last year. Of what is open only one's own decision. */
export async function listAwards(programme: Programme, { account }: StaffSession): Promise<AwardList> {
  requireRewards(programme);
  const { store } = programme.database;
  const panel = await listPanel(store, programme);
  const awards = await store
    .selectFrom('awards')
    .innerJoin('award_readers', (join) =>
      join
        .onRef('award_readers.mailbox', '=', 'awards.mailbox')
        .onRef('award_readers.ref', '=', 'awards.ref'),
    )
    .selectAll('awards')
    .where('award_readers.account', '=', account)
    .where((where) =>
      where.or([
        where('awards.state', '=', 'open'),
        where('awards.closed_on', '>', addDays(today(programme), -LISTED_DAYS)),
      ]),
    )
    .orderBy('awards.day')
    .orderBy('awards.ref')
    .execute();
  return Promise.all(
    awards.map(async (award) => rowFor(programme, account, award, await readersOf(store, award), panel)),
  );
}

/**
 * One award for a member of the panel to decide on. What others decided they are given once it is closed.
 *
 * @throws Problem `not-found`, also to anybody to whom it is not sealed.
 */
export async function readAward(
  programme: Programme,
  { account }: StaffSession,
  ref: string,
): Promise<PanelAward> {
  requireRewards(programme);
  const { store } = programme.database;
  const award = await findAward(store, ref);
  const readers = award === null ? [] : await readersOf(store, award);
  const own = readers.find((reader) => reader.account === account);
  if (award === null || own === undefined) throw new Problem('not-found');
  const panel = await listPanel(store, programme);
  return {
    ...(await rowFor(programme, account, award, readers, panel)),
    envelope: await sealedOf(store, award.mailbox, own.payload),
    readers: readingNow(readers, panel.accounts),
    votes: own.has_stepped_back ? [] : await closedVotes(store, award, account),
  };
}

/** What was decided, for one reader of a closed award. Nothing while it is open. */
export async function closedVotes(
  store: Reader,
  award: StoredAward,
  reader: string,
): Promise<PanelAward['votes']> {
  if (award.state === 'open') return [];
  const rows = await store
    .selectFrom('award_decisions')
    .select(['account', 'payload'])
    .where('mailbox', '=', award.mailbox)
    .where('ref', '=', award.ref)
    .where('reader', '=', reader)
    .execute();
  const payloads = new Map(rows.map(({ account, payload }) => [account, payload]));
  const votes = await votesOf(store, award);
  return Promise.all(
    votes.map(async ({ account, result, day }) => ({
      ...{ account, result, day },
      envelope: await sealedOf(store, award.mailbox, payloads.get(account)),
    })),
  );
}

/** A payload in b64; null once it is gone. */
export async function sealedOf(
  store: Reader,
  mailbox: string,
  payload: number | undefined,
): Promise<string | null> {
  const bytes = payload === undefined ? null : await readPayload(store, mailbox, payload);
  return bytes === null ? null : encodeB64(bytes);
}

async function rowFor(
  programme: Programme,
  account: string,
  award: StoredAward,
  readers: readonly AwardReader[],
  panel: Deciders,
): Promise<PanelAwardRow> {
  const { store } = programme.database;
  const own = (await votesOf(store, award)).find((vote) => vote.account === account);
  const recused = readers.some((reader) => reader.account === account && reader.has_stepped_back);
  const isOpen = award.state === 'open' && award.closes_on >= today(programme);
  const mayDecide =
    isOpen &&
    own === undefined &&
    !recused &&
    panel.accounts.includes(account) &&
    !(await listInvolved(store, award.mailbox)).has(account);
  return { ...rowOf(award), decided: own?.result ?? null, recused, mayDecide };
}
