// Rules that were published stay readable to the programme itself: while others are announced, these go on.

import type { Reader, Transaction } from '../db/index.ts';
import { type PublishedRewards, parsePublishedRewards } from './published-rewards.ts';

/** Keeps the bytes of rules. Once is enough. */
export async function keepRewards(
  transaction: Transaction,
  { hash, bytes, rules }: PublishedRewards,
): Promise<void> {
  await transaction
    .insertInto('rewards_rules')
    .values({ hash, from_day: rules.from, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The rules that hold until those that are published now do; null where there were none, or these replace them from the start. */
export async function findFormerRewards(
  store: Reader,
  { hash, rules }: PublishedRewards,
): Promise<PublishedRewards | null> {
  const rows = await store
    .selectFrom('rewards_rules')
    .select('bytes')
    .where('hash', '!=', hash)
    .where('from_day', '<', rules.from)
    .orderBy('from_day', 'desc')
    .limit(CORRECTIONS)
    .execute();
  const [first, ...others] = rows.map(({ bytes }) => parsePublishedRewards(bytes));
  if (first === undefined) return null;
  // Of several for one day the last version counts: the others were corrected.
  return others
    .filter((other) => other.rules.from === first.rules.from)
    .reduce((newest, other) => (other.rules.version > newest.rules.version ? other : newest), first);
}

/** More than are corrected before they hold. */
const CORRECTIONS = 16;
