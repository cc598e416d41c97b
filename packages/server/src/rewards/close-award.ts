import type { ActState, Day } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { reserve } from '../ledger/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { readersOf, type StoredAward, votesOf } from './store.ts';

/**
 * Closes an award when what has been decided settles it: granted by as many as it takes, with the money reserved in the
 * same transaction; refused as soon as so many cannot be reached any more.
 *
 * @throws Problem `over-budget` where there is not enough money left: nothing is kept then.
 */
export async function settleAward(
  transaction: Transaction,
  programme: Programme,
  award: StoredAward,
): Promise<void> {
  const [readers, votes] = await Promise.all([readersOf(transaction, award), votesOf(transaction, award)]);
  const granted = votes.filter(({ result }) => result === 'granted').length;
  const decided = new Set(votes.map(({ account }) => account));
  const open = readers.filter((reader) => !reader.has_stepped_back && !decided.has(reader.account)).length;
  const day = today(programme);
  if (granted >= award.approvals) {
    await closeAward(transaction, award, { state: 'granted', day });
    if (award.amount === null) return;
    await reserve(transaction, programme, { award: award.ref, amount: BigInt(award.amount) });
  } else if (granted + open < award.approvals) {
    await closeAward(transaction, award, { state: 'refused', day });
  }
}

export async function closeAward(
  transaction: Transaction,
  { ref }: Pick<StoredAward, 'ref'>,
  { state, day }: { readonly state: Exclude<ActState, 'open'>; readonly day: Day },
): Promise<void> {
  await transaction.updateTable('awards').set({ state, closed_on: day }).where('ref', '=', ref).execute();
}
