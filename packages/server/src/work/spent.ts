import type { Day } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { today } from '../programme/index.ts';

/** What pays for being let in while the line is busy. It is spent in the transaction that lets in. */
export interface Payment {
  /** b64 of 32 bytes, the same for the same work or pass in whatever spelling. */
  readonly key: string;
  readonly kind: 'work' | 'pass';
  /** The last day on which it could be presented again. */
  readonly until: Day;
}

/** Spends a payment. @returns false when it was spent before. */
export async function spend(transaction: Transaction, { key, kind, until }: Payment): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('spent')
    .values({ key, kind, until_day: until })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets what is out of date anyway. */
export async function forgetSpent(programme: Programme): Promise<void> {
  const { store } = programme.database;
  await store.deleteFrom('spent').where('until_day', '<', today(programme)).execute();
}
