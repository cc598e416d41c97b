// Codec of what a reporter keeps of claims, sealed to themself: 16 KiB in all, always. The twelve words open it.

import { decodeB64, hashB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import type { ReceiptKeys } from '../keyring/receipt.ts';
import { MAX_VOUCHERS } from '../rewards/closed-sets.ts';
import type { BegunClaim, ClaimStateMessage, KeptVoucher } from '../sealed/claim-state-message.ts';
import { verifyPlace } from '../sealed/conversation.ts';
import { openEnvelope, sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame, messageOf, verifyFrame } from '../sealed/frame.ts';
import { awardHash } from './claim.ts';

/** What is kept of claims. */
export type ClaimState = Pick<ClaimStateMessage, 'begun' | 'vouchers' | 'claimed'>;

/** The state as it is stored, and which envelope it was in. */
export interface StoredClaimState {
  /** b64 H of the envelope: the next version names it. */
  readonly id: string;
  readonly n: number;
  readonly state: ClaimState;
}

/** Where a conversation is: what every frame of it says. */
export type ClaimPlace = Pick<ClaimStateMessage, 'desk' | 'epoch'>;

export const NO_CLAIMS: ClaimState = { begun: [], vouchers: [], claimed: [] };

const FRAME_BYTES = 16_384;

/** Seals the version after the stored one. */
export async function sealClaimState(
  state: ClaimState,
  before: StoredClaimState | null,
  receipt: ReceiptKeys,
  place: ClaimPlace,
): Promise<Bytes> {
  const { keyring, mailbox } = receipt;
  const order = { n: before === null ? 0 : before.n + 1, prev: before?.id ?? null, seen: null };
  const header = { v: 1, kind: 'claim-state', origin: keyring.origin, ...place, mailbox } as const;
  return sealFrame(encodeFrame({ ...header, ...order, ...state }, keyring, FRAME_BYTES), keyring.recipient);
}

/**
 * Opens what is stored.
 *
 * @throws ProtocolError when it is not this reporter's own: then nothing may be written over it, because vouchers could
 * be lost by that.
 */
export async function openClaimState(
  sealed: string,
  { keyring, mailbox }: ReceiptKeys,
): Promise<StoredClaimState> {
  const envelope = decodeB64(sealed);
  const frame = decodeFrame(await openEnvelope(envelope, keyring.identity));
  const message = messageOf(verifyFrame(frame, keyring.verify), 'claim-state');
  const { n, begun, vouchers, claimed } = verifyPlace(message, {
    origin: keyring.origin,
    desk: message.desk,
    mailbox,
  });
  return { id: hashB64(envelope), n, state: { begun, vouchers, claimed } };
}

/** Whether there is room for so many more vouchers beside those that are kept and those that were begun. */
export function hasRoomFor({ vouchers, begun }: ClaimState, more: number): boolean {
  const waiting = begun.reduce((sum, { kids }) => sum + kids.length, 0);
  return vouchers.length + waiting + more <= MAX_VOUCHERS;
}

/** The state once a claim has been begun; in the place of an earlier beginning of the same. */
export function withBegun(state: ClaimState, claim: BegunClaim): ClaimState {
  return { ...state, begun: [...state.begun.filter(({ award }) => award !== claim.award), claim] };
}

/** The state once the vouchers of a claim are finished. Its seed goes: nothing derives them any more. */
export function withFinished(
  { begun, vouchers, claimed }: ClaimState,
  { award }: BegunClaim,
  finished: readonly KeptVoucher[],
): ClaimState {
  return {
    begun: begun.filter((other) => other.award !== award),
    vouchers: [...vouchers, ...finished],
    claimed: [...claimed, awardHash(award)],
  };
}

/** The state without a begun claim that came to nothing. */
export function withoutBegun(state: ClaimState, award: string): ClaimState {
  return { ...state, begun: state.begun.filter((claim) => claim.award !== award) };
}

/** The state without a voucher that its bearer deletes. */
export function withoutVoucher(state: ClaimState, { n }: KeptVoucher): ClaimState {
  return { ...state, vouchers: state.vouchers.filter((voucher) => voucher.n !== n) };
}
