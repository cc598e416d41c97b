// Claiming, as steps that can each be the last one before a device goes dark. What is stored always says how to go on,
// and what is sent is the same every time, so that taking any step again changes nothing.

import type { ClaimVouchers } from '../api.ts';
import { encodeB64 } from '../base64url.ts';
import type { ReceiptKeys } from '../keyring/receipt.ts';
import type { BegunClaim, KeptVoucher } from '../sealed/claim-state-message.ts';
import { beginClaim, claimRequestOf, finishClaim, type Issuer } from './claim.ts';
import {
  type ClaimPlace,
  type ClaimState,
  NO_CLAIMS,
  openClaimState,
  type StoredClaimState,
  sealClaimState,
  withBegun,
  withFinished,
} from './claim-state.ts';

/** Why nothing was signed. */
export type ClaimRefusal = 'no-offer' | 'claimed' | 'offer-over' | 'wrong-keys' | 'refused';

/** The server as a claim sees it. A call that cannot be made throws what its caller makes of that. */
export interface ClaimServer {
  /** b64, or null where nothing is stored. */
  readState(): Promise<string | null>;
  /** @param prev b64 H of what is stored. @returns false when another device has stored something since. */
  storeState(keep: { readonly prev: string | null; readonly envelope: string }): Promise<boolean>;
  sign(request: ClaimVouchers): Promise<readonly string[] | ClaimRefusal>;
}

/** Where a claim is made: by whom, at which programme. */
export interface Claimant {
  readonly server: ClaimServer;
  readonly receipt: ReceiptKeys;
  /** What the frames of the conversation say. */
  readonly place: ClaimPlace;
  readonly issuer: Issuer;
}

/** Another device stored something meanwhile: what is there has to be loaded anew. */
export class ClaimsMovedOn extends Error {
  override readonly name = 'ClaimsMovedOn';
}

/**
 * What is stored, or null where there is nothing yet.
 *
 * @throws ProtocolError when it cannot be opened: then nothing must be claimed, because it would be written over.
 */
export async function loadClaims({ server, receipt }: Claimant): Promise<StoredClaimState | null> {
  const sealed = await server.readState();
  return sealed === null ? null : openClaimState(sealed, receipt);
}

/** The state of what is stored. */
export function stateOf(stored: StoredClaimState | null): ClaimState {
  return stored?.state ?? NO_CLAIMS;
}

/**
 * Stores another state on top of the one that is known.
 *
 * @throws ClaimsMovedOn
 */
export async function storeClaims(
  { server, receipt, place }: Claimant,
  before: StoredClaimState | null,
  state: ClaimState,
): Promise<StoredClaimState> {
  const envelope = encodeB64(await sealClaimState(state, before, receipt, place));
  if (!(await server.storeState({ prev: before?.id ?? null, envelope }))) throw new ClaimsMovedOn();
  return openClaimState(envelope, receipt);
}

/** Step one: draws what the vouchers are made of, and stores it. @param kids the key of each voucher. */
export async function startClaim(
  claimant: Claimant,
  before: StoredClaimState | null,
  { award, kids }: { readonly award: string; readonly kids: readonly string[] },
): Promise<{ stored: StoredClaimState; claim: BegunClaim }> {
  const claim = beginClaim(award, kids);
  return { stored: await storeClaims(claimant, before, withBegun(stateOf(before), claim)), claim };
}

/** Step two: has the vouchers signed, takes the blinds off, verifies them. Nothing is stored yet. */
export async function signClaim(
  { server, issuer }: Claimant,
  claim: BegunClaim,
): Promise<KeptVoucher[] | ClaimRefusal> {
  const signatures = await server.sign(claimRequestOf(claim, issuer));
  return typeof signatures === 'string' ? signatures : finishClaim(claim, issuer, signatures);
}

/** Step three: stores the vouchers. What they were made of goes. */
export function keepVouchers(
  claimant: Claimant,
  before: StoredClaimState | null,
  claim: BegunClaim,
  vouchers: readonly KeptVoucher[],
): Promise<StoredClaimState> {
  return storeClaims(claimant, before, withFinished(stateOf(before), claim, vouchers));
}
