import type { PutCard } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { requireEpoch } from '../keys/epochs.ts';
import { lockCase } from '../own-case.ts';
import { sealedCard } from '../sealed-parts.ts';
import { changeCase, type LiveCase, listWrapHolders } from '../store.ts';

/**
 * Replaces a case's card: a matter of its claimant, also when it is only sealed again under a later epoch. The
 * server cannot see what a card says, so a colleague could blot one out. While nobody has the case, whoever has
 * its key may.
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
    if (!(await isHolder(transaction, who, found))) throw new Problem('not-claimed');
    await requireEpoch(transaction, who.desk, cardEpoch);
    const card = await putPayload(transaction, { mailbox, bytes: sealedCard(sealed) });
    await changeCase(transaction, mailbox, { card, card_epoch: cardEpoch });
    if (earlier !== null) await shredPayloads(transaction, mailbox, [earlier]);
  });
}

async function isHolder(
  transaction: Transaction,
  { account, desk }: SignedIn,
  { id, claimant }: LiveCase,
): Promise<boolean> {
  if (claimant !== null) return claimant === account;
  return (await listWrapHolders(transaction, desk)).get(id)?.has(account) === true;
}
