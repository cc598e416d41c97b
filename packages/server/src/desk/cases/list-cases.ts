import {
  type CaseList,
  type CaseRow,
  type CaseState,
  encodeB64,
  type GoneCase,
  type ListedCase,
} from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { decryptPayload, type Reader } from '../../db/index.ts';
import { type DeadlineRules, deadlineRules, warnDay } from '../../deadlines/index.ts';
import type { Programme } from '../../programme/index.ts';
import { kindOfDue } from './renew-due.ts';

/**
 * The cases of a member's desk, with the member's own wraps: sealed cards and what the server may know in
 * clear. Of what was withdrawn or purged, or moved to another desk, a bare row tells that it is gone, and of what the member has stepped back
 * from that they have.
 */
export async function listCases(programme: Programme, who: SignedIn): Promise<CaseList> {
  const { store } = programme.database;
  const rules = deadlineRules(programme);
  const rows = await selectCases(store, who).execute();
  const unread = await countUnread(store, who.desk);
  const cases = rows.map((row) => liveRow(rules, row, unread.get(row.mailbox) ?? 0) ?? goneRow(row));
  return [...cases, ...(await listMoved(store, who.desk))];
}

/** One case as lists show it; null when there is no live case of this mailbox. */
export async function readCaseRow(
  programme: Programme,
  who: SignedIn,
  mailbox: string,
): Promise<CaseRow | null> {
  const { store } = programme.database;
  const row = await selectCases(store, who).where('cases.mailbox', '=', mailbox).executeTakeFirst();
  const unread = await countUnread(store, who.desk, [mailbox]);
  return row === undefined ? null : liveRow(deadlineRules(programme), row, unread.get(mailbox) ?? 0);
}

function selectCases(store: Reader, who: SignedIn) {
  return selectListed(store, who)
    .select(['cases.recipient', 'case_wraps.wrap'])
    .where('cases.desk', '=', who.desk)
    .orderBy('reports.day')
    .orderBy('cases.id');
}

/**
 * Cases with what a list shows of them. Which ones is the caller's to say, of their own desk: by the desk or by mailboxes, and not
 * by both, or a database goes through all of a desk to find a few.
 */
export function selectListed(store: Reader, { account }: Pick<SignedIn, 'account'>) {
  return store
    .selectFrom('cases')
    .innerJoin('reports', 'reports.mailbox', 'cases.mailbox')
    .leftJoin('case_wraps', (join) =>
      join.onRef('case_wraps.mailbox', '=', 'cases.mailbox').on('case_wraps.account', '=', account),
    )
    .leftJoin('recusals', (join) =>
      join.onRef('recusals.mailbox', '=', 'cases.mailbox').on('recusals.account', '=', account),
    )
    .leftJoin('payloads', (join) =>
      join.onRef('payloads.mailbox', '=', 'cases.mailbox').onRef('payloads.id', '=', 'cases.card'),
    )
    .leftJoin('shred_keys', (join) =>
      join.onRef('shred_keys.mailbox', '=', 'cases.mailbox').onRef('shred_keys.payload', '=', 'cases.card'),
    )
    .select([
      'cases.id',
      'cases.mailbox',
      'reports.desk as first_desk',
      'reports.epoch',
      'reports.day',
      'reports.bytes as size',
    ])
    .select([
      'reports.urgent',
      'reports.state',
      'reports.answer_by',
      'reports.purge_on',
      'cases.has_seal',
      'cases.claimant',
    ])
    .select(['cases.due_on', 'cases.disposition', 'cases.category', 'cases.cluster', 'cases.card_epoch'])
    .select(['cases.vetted', 'cases.vetted_on', 'cases.needs_two', 'cases.proposed', 'cases.proposed_by'])
    .select(['cases.hastened_by', 'cases.hastened_with'])
    .select(['case_wraps.account as holder', 'payloads.bytes', 'shred_keys.key', 'cases.scrub'])
    .select('recusals.account as recused');
}

/** How many follow-ups of each case the desk has not sealed to the case yet. */
export async function countUnread(
  store: Reader,
  desk: string,
  mailboxes?: readonly string[],
): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom('messages')
    .innerJoin('cases', 'cases.mailbox', 'messages.mailbox')
    .select(({ fn }) => ['messages.mailbox', fn.countAll<number>().as('unread')])
    .$if(mailboxes === undefined, (query) => query.where('cases.desk', '=', desk))
    .where('messages.direction', '=', 'in')
    .where('messages.payload', 'is not', null)
    .$if(mailboxes !== undefined, (query) => query.where('messages.mailbox', 'in', mailboxes ?? []))
    .groupBy('messages.mailbox')
    .execute();
  return new Map(rows.map((row) => [row.mailbox, row.unread]));
}

type Listed = Awaited<ReturnType<ReturnType<typeof selectListed>['execute']>>[number];
type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number];

function liveRow(rules: DeadlineRules, row: Row, unread: number): CaseRow | null {
  const listed = listedRow(rules, row, unread);
  if (listed === null || row.recipient === null) return null;
  const { held: _, ...fields } = listed;
  return { ...fields, recipient: row.recipient, wrap: row.wrap === null ? null : encodeB64(row.wrap) };
}

/** A case as the list shows it; null when nothing is left of it for this member. */
export function listedRow(rules: DeadlineRules, row: Listed, unread: number): ListedCase | null {
  const { mailbox, bytes, key, card_epoch: cardEpoch, has_seal: hasSeal } = row;
  if (row.recused !== null) return null;
  if (hasSeal === null) return null;
  return {
    case: row.id,
    report: mailbox,
    firstDesk: row.first_desk,
    epoch: row.epoch,
    day: row.day,
    size: row.size,
    urgent: row.urgent,
    hasSeal,
    claimant: row.claimant,
    state: stateOf(row),
    ...dueOf(rules, row),
    purgeOn: row.purge_on,
    disposition: row.disposition,
    category: row.category,
    cluster: row.cluster,
    scrub: row.scrub,
    vetted: row.vetted ?? 0,
    vettedOn: row.vetted_on,
    needsTwo: row.needs_two === true,
    proposed: row.proposed,
    proposedBy: row.proposed_by,
    hastenedBy: row.hastened_by,
    hastenedWith: row.hastened_with,
    card: bytes === null || key === null ? null : encodeB64(decryptPayload(mailbox, { key, bytes })),
    cardEpoch,
    unread,
    held: row.holder !== null,
  };
}

function dueOf(rules: DeadlineRules, row: Listed): Pick<ListedCase, 'due' | 'dueKind' | 'warnOn'> {
  const due = row.due_on;
  if (due === null) return { due, dueKind: null, warnOn: null };
  return { due, dueKind: kindOfDue(row), warnOn: warnDay(rules, due) };
}

function stateOf({ state }: Pick<Listed, 'state'>): CaseState {
  if (state === 'second-review' || state === 'passed-on') return state;
  return state === 'opened' ? 'open' : 'finished';
}

/**
 * Bare rows of the cases that a desk has given to others, by the ids that they had there.
 *
 * @param between only ids after the one and up to the other; null for no bound.
 */
export async function listMoved(
  store: Reader,
  desk: string,
  { after, to }: { after: string | null; to: string | null } = { after: null, to: null },
): Promise<GoneCase[]> {
  const rows = await store
    .selectFrom('case_moves')
    .innerJoin('reports', 'reports.mailbox', 'case_moves.mailbox')
    .select(['case_moves.id', 'reports.day'])
    .where('case_moves.desk', '=', desk)
    .$if(after !== null, (query) => query.where('case_moves.id', '>', after ?? ''))
    .$if(to !== null, (query) => query.where('case_moves.id', '<=', to ?? ''))
    .orderBy('reports.day')
    .orderBy('case_moves.id')
    .execute();
  return rows.map(({ id, day }) => ({ case: id, day, state: 'moved' }));
}

export function goneRow({ id, day, state }: Pick<Listed, 'id' | 'day' | 'state'>): GoneCase {
  if (state !== 'withdrawn' && state !== 'purged') return { case: id, day, state: 'recused' };
  return { case: id, day, state };
}
