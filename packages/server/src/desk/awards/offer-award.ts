import { hashB64, type MakeOffer } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Programme } from '../../programme/index.ts';
import { addOffer, lockGranted, offersOf, requireRewards } from '../../rewards/index.ts';
import { deliverReply } from '../cases/converse.ts';
import { lockOwnCase } from '../own-case.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { requireEligible } from './recommend-award.ts';

/**
 * Tells a reporter of an award that the panel has granted, in a reply that only they can open: it holds the secret by
 * which they claim it, of which the server is told the hash. Whatever becomes of the report, the offer stays theirs. It
 * can also be made when the case is finished.
 *
 * @returns whether it is new: the same offer sent again is none.
 * @throws Problem `not-found` for an award of another case, `moved-on` unless it is granted and not offered, where `until`
 * is another day by now, or when `prev` is not the desk's last; `not-eligible`, `not-vetted`, `not-claimed`, `recused`, `no-case`, `gone`;
 * ProtocolError `not-sealed`.
 */
export async function offerAward(
  programme: Programme,
  who: SignedIn,
  id: string,
  { award: ref, hash, until, reply }: MakeOffer,
): Promise<boolean> {
  requireRewards(programme);
  const message = hashB64(sealedFrame(reply.envelope));
  return programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    const { mailbox } = locked.found;
    const offers = await offersOf(transaction, mailbox);
    if (offers.some((made) => made.ref === ref && made.hash === hash && made.message === message))
      return false;
    requireEligible(locked.found);
    const award = await lockGranted(transaction, programme, { mailbox, award: ref, until });
    await deliverReply(transaction, programme, who, locked, { ...reply, outlivesReport: true });
    await addOffer(transaction, programme, award, { mailbox, award: ref, hash, message, until });
    return true;
  });
}
