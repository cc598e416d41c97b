import { expect } from 'vitest';
import type { Transaction } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { type Balance, balances, checkLedger, type LedgerEntry, listEntries } from './index.ts';

/** A ledger that derives everything anew after each step, and expects to find nothing wrong and nothing rewritten. */
export class TestLedger {
  readonly #programme: Programme;
  #known = new Map<string, string>();

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  /** Does one step in a transaction of its own, whether it is refused or not. */
  async step<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.#programme.database.transaction(work);
    } finally {
      await this.verify();
    }
  }

  /** Everything in it is right, and what was there before is there as it was. */
  async verify(): Promise<void> {
    const { store } = this.#programme.database;
    expect(await checkLedger(store)).toEqual([]);
    const now = new Map((await listEntries(store)).map((entry) => [entry.ref, textOf(entry)]));
    for (const [ref, text] of this.#known) expect(now.get(ref)).toBe(text);
    this.#known = now;
  }

  /** What each account holds; those that hold nothing are left out. */
  async balances(): Promise<Record<string, bigint>> {
    const held = (await balances(this.#programme.database.store)).filter(({ amount }) => amount !== 0n);
    return Object.fromEntries(held.map(({ account, amount }: Balance) => [account, amount]));
  }
}

function textOf(entry: LedgerEntry): string {
  return JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
