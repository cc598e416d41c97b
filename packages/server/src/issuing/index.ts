export { ensureQuarterKeys, type VoucherOffer } from './ensure-quarter-keys.ts';
export { ensurePassKey, signPasses } from './issue-passes.ts';
export { type BlindedMessage, signBlinded } from './sign-blinded.ts';
export { listSigningKeys } from './signing-keys.ts';
