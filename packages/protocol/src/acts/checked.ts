// What came of a check of sealed names: signed by the slot that was drawn, sealed to every slot that was asked.

import { decodeB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import type { GuardianSlot } from '../programme/guardians.ts';
import type { CheckAsk, CheckedMessage } from '../sealed/act-messages.ts';
import { openEnvelope } from '../sealed/envelope.ts';
import { decodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';

/**
 * Opens what came of a check, and verifies that whoever was drawn says so, of this check and of its seals.
 *
 * @param ask verified: its slot was drawn.
 * @param drawn that slot, of the verified block that was asked.
 * @throws ProtocolError `unopenable`, `malformed` or `unverified`.
 */
export async function openChecked(
  envelope: string,
  identity: string,
  { ask, drawn }: { ask: CheckAsk; drawn: Pick<GuardianSlot, 'slot' | 'verify'> },
): Promise<CheckedMessage> {
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), identity));
  const checked = messageOf(verifyFrame(frame, decodeB64(drawn.verify, 32)), 'checked');
  const seals = new Set(ask.seals);
  const isExpected =
    checked.origin === ask.origin &&
    checked.ref === ask.ref &&
    checked.slot === ask.drawn &&
    drawn.slot === ask.drawn &&
    checked.opened + checked.unopenable === ask.seals.length &&
    checked.matches.length <= checked.opened &&
    checked.matches.every(({ seal }) => seals.delete(seal));
  if (!isExpected) throw new ProtocolError('unverified', 'what came of something else');
  return checked;
}
