import { encodeB64 } from '@bellbuoy/protocol';
import { exclusive, type Reader, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import type { LedgerAccount } from './accounts.ts';
import type { LedgerKind } from './tables.ts';

export interface NewEntry {
  readonly kind: LedgerKind;
  /** Where it must happen once only. */
  readonly key?: string;
  readonly award?: string;
  readonly reverses?: string;
  readonly by?: string;
  readonly currency: string;
  /** Minor units by account; what comes twice is added up. */
  readonly postings: readonly (readonly [LedgerAccount, bigint])[];
}

/** An entry that is there now: by this call, or by an earlier one of the same key. */
export interface Posted {
  readonly ref: string;
  readonly isNew: boolean;
}

const REF_BYTES = 16;
const MAX_AMOUNT = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Makes a transaction the only one that reads balances and posts, until it ends. Whatever else a transaction locks, it locks
 * before: the ledger comes last.
 */
export async function lockLedger(transaction: Transaction, { database }: Programme): Promise<void> {
  await exclusive(transaction, database.engine, 'ledger');
}

/**
 * Posts an entry, once: what has the same key and says the same is the same. The caller holds the ledger.
 *
 * @throws Problem `decided` where the key stands for something else.
 */
export async function post(transaction: Transaction, programme: Programme, entry: NewEntry): Promise<Posted> {
  const postings = addUp(entry.postings);
  const known = entry.key === undefined ? null : await findEntry(transaction, entry.key);
  if (known !== null) {
    if (known.kind !== entry.kind || !isSame(known.postings, postings, entry.currency))
      throw new Problem('decided');
    return { ref: known.ref, isNew: false };
  }
  const ref = encodeB64(programme.random(REF_BYTES));
  await transaction
    .insertInto('ledger_postings')
    .values(
      [...postings].map(([account, amount]) => ({
        ...{ entry: ref, account, currency: entry.currency },
        amount: Number(amount),
      })),
    )
    .execute();
  await transaction
    .insertInto('ledger_entries')
    .values({
      ...{ ref, key: entry.key ?? ref, day: today(programme), kind: entry.kind },
      ...{ award: entry.award ?? null, reverses: entry.reverses ?? null, posted_by: entry.by ?? null },
    })
    .execute();
  return { ref, isNew: true };
}

export interface KnownEntry {
  readonly ref: string;
  readonly kind: LedgerKind;
  readonly postings: readonly KnownPosting[];
}

export interface KnownPosting {
  readonly account: LedgerAccount;
  readonly currency: string;
  readonly amount: bigint;
}

/** The entry of a key, or null. */
export async function findEntry(store: Reader, key: string): Promise<KnownEntry | null> {
  const entry = await store
    .selectFrom('ledger_entries')
    .select(['ref', 'kind'])
    .where('key', '=', key)
    .executeTakeFirst();
  return entry === undefined ? null : { ...entry, postings: await postingsOf(store, entry.ref) };
}

export async function postingsOf(store: Reader, entry: string): Promise<KnownPosting[]> {
  const rows = await store
    .selectFrom('ledger_postings')
    .select(['account', 'currency', 'amount'])
    .where('entry', '=', entry)
    .orderBy('account')
    .execute();
  return rows.map(({ account, currency, amount }) => ({
    ...{ account: account as LedgerAccount, currency, amount: BigInt(amount) },
  }));
}

function addUp(postings: NewEntry['postings']): Map<LedgerAccount, bigint> {
  const sums = new Map<LedgerAccount, bigint>();
  for (const [account, amount] of postings) sums.set(account, (sums.get(account) ?? 0n) + amount);
  for (const [account, amount] of sums) {
    if (amount > MAX_AMOUNT || amount < -MAX_AMOUNT) throw new Problem('malformed');
    if (amount === 0n) sums.delete(account);
  }
  return sums;
}

function isSame(
  known: readonly KnownPosting[],
  asked: ReadonlyMap<LedgerAccount, bigint>,
  currency: string,
): boolean {
  return (
    known.length === asked.size &&
    known.every((posting) => posting.currency === currency && asked.get(posting.account) === posting.amount)
  );
}
