import type { Selectable } from 'kysely';
import type { SignedIn } from '../accounts/index.ts';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Wrap } from './wraps.ts';

export type Case = Selectable<Schema['cases']>;
/** A case that has been neither withdrawn nor purged. It has no card from when it comes from another desk until it is given one. */
export type LiveCase = Case & {
  readonly recipient: string;
  readonly has_seal: boolean;
  readonly content: number;
  readonly vetted: number;
  readonly needs_two: boolean;
};

/**
 * A case of a desk. Another desk's is not told apart from one that does not exist.
 *
 * @throws Problem `no-case`, or `gone` when it has been withdrawn or purged.
 */
export async function findLiveCase(store: Reader, desk: string, id: string): Promise<LiveCase> {
  const found = await store
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', id)
    .where('desk', '=', desk)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('no-case');
  if (!isLive(found)) throw new Problem('gone');
  return found;
}

/**
 * A case of a member's desk from which they have not stepped back.
 *
 * @throws Problem `recused`, `no-case`, or `gone` when it has been withdrawn or purged.
 */
export async function findCaseFor(store: Reader, who: SignedIn, id: string): Promise<LiveCase> {
  const found = await findLiveCase(store, who.desk, id);
  if ((await listRecused(store, found.mailbox)).includes(who.account)) throw new Problem('recused');
  return found;
}

/** Who has stepped back from a case, or was made to: they have no wrap of it and get none. */
export async function listRecused(store: Reader, mailbox: string): Promise<string[]> {
  const rows = await store
    .selectFrom('recusals')
    .select('account')
    .where('mailbox', '=', mailbox)
    .orderBy('account')
    .execute();
  return rows.map(({ account }) => account);
}

export async function isCaseIdTaken(store: Reader, id: string): Promise<boolean> {
  const found = await store.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst();
  const moved = await store.selectFrom('case_moves').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined || moved !== undefined;
}

/** The mailboxes of those live cases among `ids` that are the desk's, locked: they stay live until the end. */
export async function lockMailboxes(
  transaction: Transaction,
  desk: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('cases')
    .innerJoin('reports', 'reports.mailbox', 'cases.mailbox')
    .select(['cases.id', 'cases.mailbox'])
    .where('cases.desk', '=', desk)
    .where('reports.state', 'not in', ['withdrawn', 'purged'])
    .orderBy('cases.mailbox')
    .forUpdate()
    .execute();
  const wanted = new Set(ids);
  return new Map(rows.filter(({ id }) => wanted.has(id)).map(({ id, mailbox }) => [id, mailbox]));
}

export async function changeCase(
  transaction: Transaction,
  mailbox: string,
  changes: Partial<Omit<Case, 'mailbox' | 'id' | 'desk'>>,
): Promise<void> {
  await transaction.updateTable('cases').set(changes).where('mailbox', '=', mailbox).execute();
}

export async function addCaseWraps(
  transaction: Transaction,
  mailbox: string,
  wraps: readonly Wrap[],
): Promise<void> {
  if (wraps.length === 0) return;
  const rows = wraps.map((wrap) => ({ mailbox, ...wrap }));
  await transaction.insertInto('case_wraps').values(rows).execute();
}

/** Who has stepped back from each live case of a desk. */
export async function listRecusals(store: Reader, desk: string): Promise<Map<string, Set<string>>> {
  const rows = await store
    .selectFrom('cases')
    .innerJoin('recusals', 'recusals.mailbox', 'cases.mailbox')
    .select(['cases.id', 'recusals.account'])
    .where('cases.desk', '=', desk)
    .execute();
  const recusals = new Map<string, Set<string>>();
  for (const { id, account } of rows) recusals.set(id, (recusals.get(id) ?? new Set()).add(account));
  return recusals;
}

/** Who has a wrap of each live case of a desk. */
export async function listWrapHolders(store: Reader, desk: string): Promise<Map<string, Set<string>>> {
  const rows = await store
    .selectFrom('cases')
    .leftJoin('case_wraps', 'case_wraps.mailbox', 'cases.mailbox')
    .select(['cases.id', 'case_wraps.account'])
    .where('cases.desk', '=', desk)
    .where('cases.content', 'is not', null)
    .execute();
  const holders = new Map<string, Set<string>>();
  for (const { id, account } of rows) {
    const present = holders.get(id) ?? new Set();
    if (account !== null) present.add(account);
    holders.set(id, present);
  }
  return holders;
}

/** The epochs of a desk whose seeds members still hold. */
export async function listWrappedEpochs(store: Reader, desk: string): Promise<number[]> {
  const rows = await store
    .selectFrom('epoch_wraps')
    .select('epoch')
    .distinct()
    .where('desk', '=', desk)
    .orderBy('epoch')
    .execute();
  return rows.map((row) => row.epoch);
}

/** A member's own wraps of the desk's epochs. */
export async function listEpochWraps(
  store: Reader,
  desk: string,
  account: string,
): Promise<Map<number, Uint8Array>> {
  const rows = await store
    .selectFrom('epoch_wraps')
    .select(['epoch', 'wrap'])
    .where('desk', '=', desk)
    .where('account', '=', account)
    .execute();
  return new Map(rows.map(({ epoch, wrap }) => [epoch, wrap]));
}

export async function findClaimant(store: Reader, mailbox: string): Promise<string | null> {
  const row = await store
    .selectFrom('claims')
    .select('claimant')
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return row?.claimant ?? null;
}

export async function addClaim(transaction: Transaction, mailbox: string, claimant: string): Promise<void> {
  await transaction.insertInto('claims').values({ mailbox, claimant }).execute();
}

export async function removeClaim(transaction: Transaction, mailbox: string): Promise<void> {
  await transaction.deleteFrom('claims').where('mailbox', '=', mailbox).execute();
}

function isLive(found: Case): found is LiveCase {
  return found.content !== null;
}
