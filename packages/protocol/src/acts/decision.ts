// What one guardian decided: signed by their slot, sealed to every slot and to whoever asked. The server counts, and
// serves the envelopes once the act is closed; the readers' browsers compare what it counted with what was signed.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { GuardianSlot } from '../programme/guardians.ts';
import type { GuardianQuorum } from '../seal/name-seal.ts';
import type { ActDecisionMessage } from '../sealed/act-messages.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';

/** A decision as it is sent, all b64. */
export interface SealedDecision {
  /** By slot number. */
  readonly envelopes: Record<string, string>;
  /** To whoever asked. */
  readonly asker: string;
}

/** Which decision is expected: of which act and ask, and by whom. */
export interface DecisionPlace {
  readonly origin: string;
  readonly ref: string;
  /** b64 H of the ask's JSON: see `OpenedAsk`. */
  readonly ask: string;
  /** The slot that the server says it is, of the verified block that was asked. */
  readonly slot: Pick<GuardianSlot, 'slot' | 'verify'>;
}

/**
 * Signs a decision by the slot and seals it.
 *
 * @param to the slots of the block that was asked, and the recipient of whoever asked.
 * @throws ProtocolError `too-large`.
 */
export async function sealDecision(
  decision: ActDecisionMessage,
  slot: Keyring,
  to: { readonly slots: GuardianQuorum['slots']; readonly asker: string },
): Promise<SealedDecision> {
  const frame = encodeFrame(decision, slot);
  const sealTo = async (recipient: string) => encodeB64(await sealFrame(frame, recipient));
  const envelopes = await Promise.all(
    to.slots.map(async ({ slot: number, recipient }) => [number, await sealTo(recipient)] as const),
  );
  return { envelopes: Object.fromEntries(envelopes), asker: await sealTo(to.asker) };
}

/**
 * Opens a decision and verifies whose it is and what of.
 *
 * @param identity a slot's, or the asker's own.
 * @throws ProtocolError `unopenable`; `unverified` for one that another slot signed, or that was made for another act or
 * another ask.
 */
export async function openDecision(
  envelope: string,
  identity: string,
  place: DecisionPlace,
): Promise<ActDecisionMessage> {
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), identity));
  const decision = messageOf(verifyFrame(frame, decodeB64(place.slot.verify, 32)), 'decision');
  const isExpected =
    decision.origin === place.origin &&
    decision.ref === place.ref &&
    decision.ask === place.ask &&
    decision.slot === place.slot.slot;
  if (!isExpected) throw new ProtocolError('unverified', 'a decision on something else');
  return decision;
}
