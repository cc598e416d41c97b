import type { SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import { listOwedOrders } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockCase } from '../own-case.ts';
import { changeCase } from '../store.ts';

/**
 * Takes a case that its claimant gave back.
 *
 * @throws Problem `claimed` when somebody else holds it, `forbidden` to all but leads where guardians ordered a review;
 * `no-case`, `gone`.
 */
export async function claimCase(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { found } = await lockCase(transaction, who, id);
    if (found.claimant !== null && found.claimant !== who.account) throw new Problem('claimed');
    // What guardians want looked at again a lead looks at.
    const isUnderReview = (await listOwedOrders(transaction, found.mailbox)).includes('review');
    if (isUnderReview && who.role !== 'lead') throw new Problem('forbidden');
    await changeCase(transaction, found.mailbox, { claimant: who.account });
  });
}

/**
 * Gives a case back to the desk. A lead may give back what an absent colleague holds.
 *
 * @throws Problem `claimed` when somebody else holds it, `no-case`, `gone`.
 */
export async function releaseCase(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { found } = await lockCase(transaction, who, id);
    if (found.claimant !== who.account && who.role !== 'lead') throw new Problem('claimed');
    await changeCase(transaction, found.mailbox, { claimant: null });
  });
}
