import type { PutCard } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import { putPayload, shredPayloads } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { requireEpoch } from './epochs.ts';
import { lockCase } from './own-case.ts';
import { sealedCard } from './sealed-parts.ts';
import { changeCase } from './store.ts';

/**
 * Replaces a case's card. The claimant may at any time; colleagues only to seal it again under a later epoch,
 * since the key of cards is renewed with each.
 *
 * @throws Problem `not-claimed`, `stale-epoch`, `no-case`, `gone`.
 */
export async function putCard(
  programme: Programme,
  who: SignedIn,
  id: string,
  { card: sealed, cardEpoch }: PutCard,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { found } = await lockCase(transaction, who, id);
    const { mailbox, card: earlier } = found;
    const isRenewal = cardEpoch > found.card_epoch;
    if (found.claimant !== who.account && !isRenewal) throw new Problem('not-claimed');
    await requireEpoch(transaction, who.desk, cardEpoch);
    const card = await putPayload(transaction, { mailbox, bytes: sealedCard(sealed) });
    await changeCase(transaction, mailbox, { card, card_epoch: cardEpoch });
    await shredPayloads(transaction, mailbox, [earlier]);
  });
}
