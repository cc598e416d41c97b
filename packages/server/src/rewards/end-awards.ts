// Awards that nobody decides or offers any more: those that the panel was silent on, and those whose report is gone, has
// another desk, or turned out to be nothing to thank for.

import { holdLease, type Lease, type Transaction } from '../db/index.ts';
import { release } from '../ledger/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { closeAward } from './close-award.ts';
import { lockAward } from './store.ts';

const TABLES = ['case_facts', 'award_readers', 'award_votes', 'award_decisions', 'awards'] as const;

/** Closes what the panel has not decided in time. To be called every day. */
export async function closeSilentAwards(programme: Programme, lease: Lease): Promise<void> {
  const day = today(programme);
  const due = await programme.database.store
    .selectFrom('awards')
    .select('ref')
    .where('state', '=', 'open')
    .where('closes_on', '<', day)
    .execute();
  for (const { ref } of due) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      const award = await lockAward(transaction, ref);
      if (award?.state === 'open') await closeAward(transaction, award, { state: 'ended', day });
    });
  }
}

/**
 * Ends every award of a report that was not offered yet, and gives back the money that was reserved for it. The caller
 * holds the report locked.
 */
export async function endAwards(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
): Promise<void> {
  const awards = await transaction
    .selectFrom('awards')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('state', 'in', ['open', 'granted'])
    .where('offered_on', 'is', null)
    // A member may be deciding one: what is granted by then is ended too.
    .forUpdate()
    .execute();
  const day = today(programme);
  for (const award of awards) {
    await closeAward(transaction, award, { state: 'ended', day });
    const isReserved = award.state === 'granted' && award.amount !== null;
    if (isReserved) await release(transaction, programme, { award: award.ref });
  }
}

/** Forgets what was verified about a report: another desk has it, which verifies for itself. */
export async function forgetFacts(transaction: Transaction, mailbox: string): Promise<void> {
  await transaction.deleteFrom('case_facts').where('mailbox', '=', mailbox).execute();
}

/** Takes everything away that is stored of a report's awards but what was offered, in the transaction that shreds its payloads. */
export async function clearAwards(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
): Promise<void> {
  await endAwards(transaction, programme, mailbox);
  for (const table of TABLES) await transaction.deleteFrom(table).where('mailbox', '=', mailbox).execute();
}
