export { type Blinded, blind, type IssuingJwk, unblind } from './blind-signature.ts';
export {
  awardHash,
  beginClaim,
  claimRequestOf,
  finishClaim,
  formatVoucher,
  type Issuer,
  type IssuingKey,
} from './claim.ts';
export {
  type Claimant,
  type ClaimRefusal,
  type ClaimServer,
  ClaimsMovedOn,
  keepVouchers,
  loadClaims,
  signClaim,
  startClaim,
  stateOf,
  storeClaims,
} from './claim-flow.ts';
export {
  type ClaimState,
  hasRoomFor,
  NO_CLAIMS,
  openClaimState,
  type StoredClaimState,
  sealClaimState,
  withBegun,
  withFinished,
  withoutBegun,
  withoutVoucher,
} from './claim-state.ts';
export { formatIssuedKeys, verifyIssuedKeys } from './issued-keys.ts';
export { retiresOn, signingQuarters } from './signing.ts';
export {
  blindVoucher,
  draftVoucher,
  finishVoucher,
  kidOf,
  type ParsedVoucher,
  parseVoucher,
  spentKeyOf,
  verifyVoucher,
} from './voucher.ts';
export { sumOf, type VoucherChoice, voucherChoices } from './voucher-choices.ts';
