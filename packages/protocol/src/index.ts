export * from './acts/ask.ts';
export * from './acts/checked.ts';
export * from './acts/decision.ts';
export * from './acts/draw.ts';
export * from './acts/shares.ts';
export * from './api.ts';
export * from './awards/award-decision.ts';
export * from './awards/offer.ts';
export * from './awards/recommendation.ts';
export * from './base64url.ts';
export * from './bytes.ts';
export * from './calendar.ts';
export * from './canonical.ts';
export * from './days.ts';
export * from './desk/card.ts';
export * from './desk/case.ts';
export * from './desk/epoch.ts';
export * from './desk/invitation.ts';
export * from './desk/recovery.ts';
export * from './desk/roster.ts';
export * from './desk/sample.ts';
export * from './desk/wraps.ts';
export * from './desk-api/index.ts';
export * from './errors.ts';
export { parseAs } from './fields.ts';
export * from './icalendar.ts';
export * from './keyring/forms.ts';
export * from './keyring/keyring.ts';
export * from './keyring/passphrase.ts';
export * from './keyring/receipt.ts';
export * from './keyring/receipt-text.ts';
export * from './keyring/slot-words.ts';
export type { ReceiptLanguage } from './keyring/wordlists.ts';
export * from './log/add-checkpoint.ts';
export * from './log/checkpoint.ts';
export * from './log/closed.ts';
export * from './log/cosignature.ts';
export * from './log/lines.ts';
export * from './log/merkle.ts';
export * from './log/note.ts';
export type * from './log/note-signer.ts';
export * from './log/promise.ts';
export * from './log/proof.ts';
export * from './log/tiles.ts';
export * from './log/verify-log.ts';
export type { NoteKey, NoteKeyType } from './log/vkey.ts';
export { formatVkey, isVkey, parseVkey } from './log/vkey.ts';
export * from './log/witness.ts';
export * from './policy/acts.ts';
export * from './policy/categories.ts';
export * from './policy/decisions.ts';
export * from './policy/demands.ts';
export * from './policy/redress.ts';
export * from './policy/roles.ts';
export type { RunningHash } from './primitives.ts';
export { hmacSha256, isEd25519Signature, randomBytes, sha256, startSha256 } from './primitives.ts';
export * from './programme/attestation.ts';
export * from './programme/descriptor.ts';
export * from './programme/descriptor-note.ts';
export * from './programme/descriptor-proof.ts';
export * from './programme/epochs.ts';
// Whole files only: whatever is picked out of one by name brings all of this package into a page that uses it.
export * from './programme/guardian-chain.ts';
export * from './programme/guardians.ts';
export * from './programme/panel-list.ts';
export * from './programme/plan-guardians.ts';
export * from './programme/programme-file.ts';
export * from './programme/statement.ts';
export * from './quarters.ts';
export * from './rewards/closed-sets.ts';
export * from './seal/name-seal.ts';
export type {
  ActDecisionMessage,
  AskMessage,
  CheckAsk,
  CheckedMessage,
  ExtensionAsk,
  OpeningAsk,
  OrderAsk,
} from './sealed/act-messages.ts';
export * from './sealed/attachment.ts';
export {
  type Award,
  type AwardDecisionMessage,
  awardSchema,
  type FactsMessage,
  type RecommendationMessage,
} from './sealed/award-messages.ts';
export * from './sealed/claim-state-message.ts';
export * from './sealed/conversation.ts';
export type { DecisionMessage } from './sealed/decision-messages.ts';
export * from './sealed/desk-side.ts';
export * from './sealed/envelope.ts';
export * from './sealed/frame.ts';
export * from './sealed/messages.ts';
export * from './sealed/offer.ts';
export type { PackageMessage } from './sealed/package-message.ts';
export type { SampledRecord, SampleMessage } from './sealed/sample-message.ts';
export * from './sealed/structure.ts';
export * from './sealed/wrap.ts';
export * from './site/offline-start.ts';
export * from './site/release-note.ts';
export * from './site/site-files.ts';
export * from './work/work.ts';
