import type { Reader } from '../db/index.ts';
import type { LedgerAccount } from './accounts.ts';
import type { KnownPosting } from './post.ts';
import type { LedgerKind } from './tables.ts';

/** What an account holds in one currency, in minor units. */
export type Balance = KnownPosting;

export interface LedgerEntry {
  readonly ref: string;
  readonly day: string;
  readonly kind: LedgerKind;
  readonly award: string | null;
  readonly reverses: string | null;
  readonly by: string | null;
  readonly postings: readonly KnownPosting[];
}

/** All balances, derived from the postings. Accounts that hold nothing are there if anything was ever posted to them. */
export async function balances(store: Reader): Promise<Balance[]> {
  const rows = await store
    .selectFrom('ledger_postings')
    .select((select) => [
      'account',
      'currency',
      select.cast<number>(select.fn.sum('amount'), 'bigint').as('amount'),
    ])
    .groupBy(['account', 'currency'])
    .orderBy('account')
    .orderBy('currency')
    .execute();
  return rows.map(toBalance);
}

/** What one account holds, in minor units. */
export async function balanceOf(store: Reader, account: LedgerAccount, currency: string): Promise<bigint> {
  const row = await store
    .selectFrom('ledger_postings')
    .select((select) => select.cast<number | null>(select.fn.sum('amount'), 'bigint').as('amount'))
    .where('account', '=', account)
    .where('currency', '=', currency)
    .executeTakeFirst();
  return BigInt(row?.amount ?? 0);
}

/** All entries, by day; within one in no order that means anything. */
export async function listEntries(store: Reader): Promise<LedgerEntry[]> {
  const entries = await store
    .selectFrom('ledger_entries')
    .selectAll()
    .orderBy('day')
    .orderBy('ref')
    .execute();
  const rows = await store
    .selectFrom('ledger_postings')
    .selectAll()
    .orderBy('account')
    .orderBy('currency')
    .execute();
  const byEntry = Map.groupBy(rows, ({ entry }) => entry);
  return entries.map(({ ref, day, kind, award, reverses, posted_by: by }) => ({
    ...{ ref, day, kind, award, reverses, by },
    postings: (byEntry.get(ref) ?? []).map(toBalance),
  }));
}

function toBalance(row: { account: string; currency: string; amount: number }): Balance {
  return { account: row.account as LedgerAccount, currency: row.currency, amount: BigInt(row.amount) };
}
