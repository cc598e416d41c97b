export { type Blinded, type IssuingJwk, unblind } from './blind-signature.ts';
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
