// The ledger's accounts as a paymaster thinks of them: what lies where, whatever key a voucher is of.

import type { LedgerView } from '@bellbuoy/protocol';
import { say } from '../messages/say.ts';

type Balance = LedgerView['balances'][number];
type Movement = LedgerView['months'][number];

/** What can have happened to money, in the order in which it does. */
const KINDS = [
  ...(['budget', 'reserve', 'release', 'issue', 'pay', 'reverse'] as const),
  ...(['expire', 'return', 'gift', 'close'] as const),
] as const;
type Kind = (typeof KINDS)[number];

export interface Standing {
  /** The account, all keys' vouchers being one. */
  readonly held: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** Balances, vouchers of all keys together, without accounts that hold nothing. */
export function standings(balances: readonly Balance[]): Standing[] {
  const sums = new Map<string, Standing>();
  for (const { account, currency, amount } of balances) {
    const held = account.startsWith('issued:') ? 'issued' : account;
    const key = `${held} ${currency}`;
    const before = sums.get(key)?.amount ?? 0n;
    sums.set(key, { held, currency, amount: before + BigInt(amount) });
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0n)
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'));
}

/** An account in words. `funds` owes what was taken from it, so its balance is below zero. */
export function heldWords(held: string): string {
  const [kind = '', of = ''] = held.split(':');
  if (kind === 'budget') return say('ledger.account.budget', { quarter: of });
  if (kind === 'paid' && (of === 'cash' || of === 'bank' || of === 'gift'))
    return say(`ledger.account.paid.${of}`);
  if (kind === 'funds' || kind === 'reserved' || kind === 'issued' || kind === 'expired')
    return say(`ledger.account.${kind}`);
  return held;
}

/** What each month moved by kind, newest month first: what came into accounts, for as much left others. */
export function movedWords(
  movements: readonly Movement[],
): { readonly month: string; readonly kind: Kind; readonly currency: string; readonly amount: bigint }[] {
  const months = [...new Set(movements.map(({ month }) => month))].toSorted().toReversed();
  return months.flatMap((month) =>
    KINDS.flatMap((kind) => {
      const of = movements.filter((each) => each.month === month && each.kind === kind && each.amount > 0);
      return [...new Set(of.map(({ currency }) => currency))].map((currency) => ({
        ...{ month, kind, currency },
        amount: of.reduce((sum, each) => (each.currency === currency ? sum + BigInt(each.amount) : sum), 0n),
      }));
    }),
  );
}

const ORDER = ['funds', 'budget', 'reserved', 'issued', 'paid', 'expired'];

function orderOf({ held, currency }: Standing): string {
  const place = ORDER.indexOf(held.split(':')[0] ?? '');
  return `${place < 0 ? 9 : place} ${held} ${currency}`;
}
