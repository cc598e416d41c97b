import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type LedgerAccount, quarterOfBudget } from './accounts.ts';
import { LEDGER_KEYS } from './keys.ts';
import { findEntry } from './post.ts';

/** What is or was reserved for an award, and which budget it was taken from. */
export interface Reservation {
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  readonly budget: LedgerAccount;
}

/** @throws Problem `not-found` where nothing was ever reserved. */
export async function requireReservation(store: Reader, award: string): Promise<Reservation> {
  const reservation = await findReservation(store, award);
  if (reservation === null) throw new Problem('not-found');
  return reservation;
}

export async function findReservation(store: Reader, award: string): Promise<Reservation | null> {
  const entry = await findEntry(store, LEDGER_KEYS.reserve(award));
  const taken = entry?.postings.find(({ account }) => quarterOfBudget(account) !== null);
  if (taken === undefined) return null;
  return { amount: -taken.amount, currency: taken.currency, budget: taken.account };
}
