import { type Award, type Day, encodeB64, newOfferSecret, type Offer, sealFrame } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { replyMessage } from '../cases/write-reply.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import { offerWords } from './offer-words.ts';

/**
 * Offers the reporter what the panel granted: a reply with the secret that claims it. The desk's own copy is the same reply without
 * the secret, so that nobody at the desk can claim in the reporter's place; this browser forgets it.
 *
 * @param until the last day on which it can be claimed, as the server will hold it.
 */
export async function makeOffer(
  seat: Seat,
  opened: OpenedCase,
  { ref, award, until }: { ref: string; award: Award; until: Day },
): Promise<void> {
  const { secret, hash } = newOfferSecret();
  const epoch = epochInForce(seat);
  const reply = replyMessage(seat, opened, { epoch, text: offerWords(opened.report.locale) });
  const offered = { ...reply, offer: offerOf(award, secret, until) };
  const envelope = encodeB64(
    await sealFrame(await seat.keychain.frameAsEpoch(epoch, offered), opened.report.recipient),
  );
  const { case: id } = opened.row;
  const copy = await seat.keychain.sealToCase(id, await seat.keychain.frameAsEpoch(epoch, reply));
  await seat.api.makeOffer(id, {
    ...{ award: ref, hash, until },
    reply: { prev: opened.next.prev, envelope, copy },
  });
}

function offerOf(award: Award, secret: string, until: Day): Offer {
  if (award.kind === 'commendation') return { award: secret, kind: award.kind, level: award.level, until };
  const { kind, amount, currency } = award;
  return { award: secret, kind, amount, currency, until };
}
