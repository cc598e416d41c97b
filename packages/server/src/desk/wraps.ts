// Wraps are seeds sealed to members. The server opens none; it sees to it that nobody is left out, which
// would lock them out, and nobody added, which would let in somebody whom no lead has signed for.

import { listAdmitted, sealedSeed } from '../accounts/index.ts';
import { exclusive, type Reader, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';

/** One seed for one member, as it is stored. */
export interface Wrap {
  readonly account: string;
  readonly wrap: Uint8Array;
}

/**
 * Keeps the members of a desk as they are until the transaction ends. Whatever wraps a seed for all of them,
 * or changes who they are, starts so.
 */
export async function holdRoster(
  transaction: Transaction,
  { database }: Programme,
  desk: string,
): Promise<void> {
  await exclusive(transaction, database.engine, `roster ${desk}`);
}

/**
 * The wraps of a seed for all members of a desk.
 *
 * @throws Problem `incomplete-wraps` unless they are for exactly the admitted members, ProtocolError
 * `not-sealed` when one is not a sealed seed.
 */
export async function wrapsForAll(
  store: Reader,
  desk: string,
  wraps: Readonly<Record<string, string>>,
): Promise<Wrap[]> {
  const members = await listAdmitted(store, desk);
  if (
    !isExactly(
      Object.keys(wraps),
      members.map((member) => member.account),
    )
  ) {
    throw new Problem('incomplete-wraps');
  }
  return sealedWraps(wraps);
}

/** @throws ProtocolError `not-sealed`. */
export function sealedWraps(wraps: Readonly<Record<string, string>>): Wrap[] {
  return Object.entries(wraps).map(([account, wrap]) => ({ account, wrap: sealedSeed(wrap) }));
}

/** Whether two lists without repeats hold the same. */
export function isExactly<T>(some: readonly T[], expected: readonly T[]): boolean {
  const wanted = new Set(expected);
  return some.length === wanted.size && some.every((each) => wanted.has(each));
}
