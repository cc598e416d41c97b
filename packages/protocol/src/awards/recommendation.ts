// Recommending thanks: one frame, signed by whoever recommends, sealed to each member of the panel who may decide and to
// the author. It carries the verified facts as they were signed by somebody else, so that nobody recommends on facts
// that only they have seen.

import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { fromUtf8, type Random } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import type { PanelMember } from '../programme/panel-list.ts';
import type { FactsMessage, RecommendationMessage } from '../sealed/award-messages.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import {
  carriedFrame,
  decodeFrame,
  encodeFrame,
  messageOf,
  type SignedFrame,
  verifyFrame,
} from '../sealed/frame.ts';

const REF_BYTES = 16;

/** A recommendation as it is sent, all b64. */
export interface SealedRecommendation {
  /** By account of the panel. */
  readonly envelopes: Record<string, string>;
  /** To the author's own recipient. */
  readonly own: string;
}

/** A recommendation that somebody opened, with both its signatures verified. */
export interface OpenedRecommendation {
  readonly recommendation: RecommendationMessage;
  readonly facts: FactsMessage;
  /** b64 H of its JSON as it was signed: what decisions name. */
  readonly hash: string;
}

/** Where a recommendation was found, and who may have made it. */
export interface RecommendationPlace {
  readonly origin: string;
  readonly ref: string;
  /** b64 of the key of an account on the verified roster of a desk; null for anybody else. */
  readonly keyOf: (member: { readonly desk: string; readonly account: string }) => string | null;
}

/** Draws what names an award, or facts. */
export function newAwardRef(random: Random = randomBytes): string {
  return encodeB64(random(REF_BYTES));
}

/** Facts as a recommendation carries them, out of the frame that their verifier signed. */
export function carryFacts({ message, json, signature }: SignedFrame): RecommendationMessage['facts'] {
  const { account } = messageOf(message, 'facts');
  const text = fromUtf8(json);
  if (text === null) throw new ProtocolError('malformed', 'not UTF-8');
  return { account, json: text, signature: encodeB64(signature) };
}

/**
 * Signs a recommendation and seals it.
 *
 * @param members of the verified panel list, those who may decide.
 * @throws ProtocolError `too-large`.
 */
export async function sealRecommendation(
  recommendation: RecommendationMessage,
  author: Keyring,
  members: readonly Pick<PanelMember, 'account' | 'recipient'>[],
): Promise<SealedRecommendation> {
  const frame = encodeFrame(recommendation, author);
  const sealTo = async (recipient: string) => encodeB64(await sealFrame(frame, recipient));
  const envelopes = await Promise.all(
    members.map(async ({ account, recipient }) => [account, await sealTo(recipient)] as const),
  );
  return { envelopes: Object.fromEntries(envelopes), own: await sealTo(author.recipient) };
}

/**
 * Opens a recommendation and verifies who recommends, and that somebody else of the same desk verified the facts.
 *
 * @param envelope b64.
 * @param identity of a member of the panel, or the author's own.
 * @throws ProtocolError `unopenable`, `malformed`; `unverified` for one that another than the one it names has signed,
 * that belongs to another award, or whose facts are the author's own.
 */
export async function openRecommendation(
  envelope: string,
  identity: string,
  { origin, ref, keyOf }: RecommendationPlace,
): Promise<OpenedRecommendation> {
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), identity));
  const recommendation = messageOf(signedBy(frame, keyOf), 'recommendation');
  if (recommendation.origin !== origin || recommendation.ref !== ref) throw unverified('another award');
  const facts = messageOf(signedBy(carriedFrame(recommendation.facts), keyOf), 'facts');
  const isOfDesk = facts.origin === origin && facts.desk === recommendation.desk;
  const isAnothers =
    facts.account === recommendation.facts.account && facts.account !== recommendation.account;
  if (!isOfDesk || !isAnothers) throw unverified('facts that nobody else has verified');
  return { recommendation, facts, hash: hashB64(frame.json) };
}

function signedBy(frame: SignedFrame, keyOf: RecommendationPlace['keyOf']) {
  const { message } = frame;
  if (message.kind !== 'recommendation' && message.kind !== 'facts') throw unverified('another kind');
  const key = keyOf(message);
  if (key === null) throw unverified('nobody of the desk');
  return verifyFrame(frame, decodeB64(key, 32));
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
