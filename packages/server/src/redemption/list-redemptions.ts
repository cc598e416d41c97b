import type { LedgerView, Redemption } from '@bellbuoy/protocol';
import { balances, type LedgerEntry, listEntries, wayOfPaid } from '../ledger/index.ts';
import type { Programme } from '../programme/index.ts';

/** What was paid: day, value, way. Which voucher it was, or of which key, is not told. */
export async function listRedemptions({ database }: Programme): Promise<Redemption[]> {
  const entries = await listEntries(database.store);
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const paid = entries.filter(({ kind }) => kind === 'pay');
  return paid
    .flatMap((entry) => redemptionOf(entry, reversed.has(entry.ref)))
    .toSorted((one, other) => compare(textOf(other), textOf(one)));
}

/** Balances, and what each month moved by kind and account. */
export async function viewLedger({ database }: Programme): Promise<LedgerView> {
  const months = new Map<string, LedgerView['months'][number]>();
  for (const { day, kind, postings } of await listEntries(database.store)) {
    for (const { account, currency, amount } of postings) {
      const month = day.slice(0, 7);
      const key = JSON.stringify([month, kind, account, currency]);
      const before = months.get(key)?.amount ?? 0;
      months.set(key, { month, kind, account, currency, amount: before + Number(amount) });
    }
  }
  const held = await balances(database.store);
  return {
    balances: held.map(({ account, currency, amount }) => ({ account, currency, amount: Number(amount) })),
    months: [...months].toSorted(([one], [other]) => compare(one, other)).map(([, moved]) => moved),
  };
}

function redemptionOf({ day, postings }: LedgerEntry, isReversed: boolean): Redemption[] {
  return postings.flatMap(({ account, currency, amount }) => {
    const way = wayOfPaid(account);
    return way === null ? [] : [{ day, value: Number(amount), currency, way, isReversed }];
  });
}

/** The order says nothing but what is in it. */
function textOf({ day, value, currency, way }: Redemption): string {
  return `${day} ${String(value).padStart(16, '0')} ${currency} ${way}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
