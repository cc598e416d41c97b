export { retireKey, retireKeys, revokeKey } from './end-keys.ts';
export { ensureQuarterKeys, listMissingKeys } from './ensure-quarter-keys.ts';
export { type IssuingHealth, inspectIssuing } from './inspect-keys.ts';
export { isSignedBy } from './is-signed-by.ts';
export { ensurePassKey, signPasses } from './issue-passes.ts';
export {
  findIssuingKey,
  type KeyStanding,
  type KeyState,
  type KnownKey,
  listKeys,
  lockIssuingKey,
} from './list-keys.ts';
export { type BlindedMessage, signBlinded } from './sign-blinded.ts';
export { listSigningKeys } from './signing-keys.ts';
export { tendKeys } from './tend-keys.ts';
