// Claiming, as steps that can each be the last one before a device goes dark. What is stored always says how to go on,
// and what is sent is the same every time, so that taking any step again changes nothing.

import type { ClaimVouchers } from '../api.ts';
import { encodeB64 } from '../base64url.ts';
import type { Day } from '../days.ts';
import type { ReceiptKeys } from '../keyring/receipt.ts';
import type { BegunClaim, KeptVoucher } from '../sealed/claim-state-message.ts';
import { beginClaim, claimRequestOf, finishClaim, type Issuer, type IssuingKey } from './claim.ts';
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
import { isSigning } from './signing.ts';

/** Why nothing was signed. */
export type ClaimRefusal =
  | 'no-offer'
  | 'claimed'
  | 'offer-over'
  /** The claim's keys sign no more: it can be begun again with others. */
  | 'wrong-keys'
  /** The server will not sign with keys that sign today by what it has published: the claim stays as it was begun. */
  | 'keys-withheld'
  | 'refused';

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
  /** Every key of the programme that was not withdrawn: those that sign, and those that signed. */
  readonly issuer: Issuer;
  /** The keys that sign, by the verified descriptor. */
  readonly signing: readonly IssuingKey[];
  readonly today: Day;
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

/**
 * Step two: has the vouchers signed, takes the blinds off, verifies them. Nothing is stored yet.
 *
 * A server that refused the keys of a quarter could move a claim into a later one, with fewer others beside it. So its word
 * is not enough to give the claim up: only what it has published to everybody is.
 */
export async function signClaim(
  { server, issuer, signing, today }: Claimant,
  claim: BegunClaim,
): Promise<KeptVoucher[] | ClaimRefusal> {
  const isWithdrawn = (kid: string) => issuer.issuing.every((key) => key.kid !== kid);
  if (claim.kids.some(isWithdrawn)) return 'wrong-keys';
  const signatures = await server.sign(claimRequestOf(claim, issuer));
  if (signatures === 'wrong-keys' && claim.kids.every((kid) => isSigning(kid, signing, today)))
    return 'keys-withheld';
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
