// What one member of the panel decided: signed by their own key, sealed to each other reader and to whoever recommended.
// The server counts, and serves the envelopes once the award is closed; the readers' browsers compare what it counted
// with what was signed.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { PanelMember } from '../programme/panel-list.ts';
import type { AwardDecisionMessage } from '../sealed/award-messages.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';

/** A decision as it is sent, all b64. */
export interface SealedAwardDecision {
  /** By account of the panel. */
  readonly envelopes: Record<string, string>;
  /** To whoever recommended. */
  readonly recommender: string;
}

/** Which decision is expected: on which recommendation, and by whom. */
export interface AwardDecisionPlace {
  readonly origin: string;
  readonly ref: string;
  /** b64 H of the recommendation's JSON. */
  readonly recommendation: string;
  /** The member that the server says it is, of the verified panel list. */
  readonly member: Pick<PanelMember, 'account' | 'verify'>;
}

/**
 * Signs a decision by the member's own key and seals it.
 *
 * @param to members of the verified panel list who read it, and the recipient of whoever recommended by the verified roster.
 * @throws ProtocolError `too-large`.
 */
export async function sealAwardDecision(
  decision: AwardDecisionMessage,
  member: Keyring,
  to: {
    readonly members: readonly Pick<PanelMember, 'account' | 'recipient'>[];
    readonly recommender: string;
  },
): Promise<SealedAwardDecision> {
  const frame = encodeFrame(decision, member);
  const sealTo = async (recipient: string) => encodeB64(await sealFrame(frame, recipient));
  const envelopes = await Promise.all(
    to.members.map(async ({ account, recipient }) => [account, await sealTo(recipient)] as const),
  );
  return { envelopes: Object.fromEntries(envelopes), recommender: await sealTo(to.recommender) };
}

/**
 * Opens a decision and verifies whose it is and what on.
 *
 * @param identity of a member of the panel, or of whoever recommended.
 * @throws ProtocolError `unopenable`; `unverified` for one that another member signed, or on another recommendation.
 */
export async function openAwardDecision(
  envelope: string,
  identity: string,
  { origin, ref, recommendation, member }: AwardDecisionPlace,
): Promise<AwardDecisionMessage> {
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), identity));
  const decision = messageOf(verifyFrame(frame, decodeB64(member.verify, 32)), 'award-decision');
  const isExpected =
    decision.origin === origin &&
    decision.ref === ref &&
    decision.recommendation === recommendation &&
    decision.account === member.account;
  if (!isExpected) throw new ProtocolError('unverified', 'a decision on something else');
  return decision;
}
