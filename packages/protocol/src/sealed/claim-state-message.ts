// What a reporter keeps of claims: a frame to themself, of one size. It holds what a claim was begun with, so that one
// that was interrupted goes on with the very same request, and the finished vouchers until their bearer deletes them.

import * as v from 'valibot';
import { b64Of, hashField } from '../fields.ts';
import { MAX_VOUCHERS } from '../rewards/closed-sets.ts';
import { conversation } from './place-fields.ts';

const MAX_BEGUN = 4;
const MAX_CLAIMED = 64;
const SIGNATURE_BYTES = 384;

const begunClaimSchema = v.object({
  award: b64Of(32),
  /** From it comes all that is random about the vouchers. It goes once they are finished. */
  seed: b64Of(32),
  /** The issuing key of each voucher. */
  kids: v.pipe(v.array(hashField), v.minLength(1), v.maxLength(MAX_VOUCHERS)),
});

/** A finished voucher in its parts, of which the header is left out: it is always the same but for `kid`. */
const keptVoucherSchema = v.object({ kid: hashField, n: b64Of(32), signature: b64Of(SIGNATURE_BYTES) });

export const claimStateSchema = v.object({
  ...conversation,
  kind: v.literal('claim-state'),
  begun: v.pipe(v.array(begunClaimSchema), v.maxLength(MAX_BEGUN)),
  vouchers: v.pipe(v.array(keptVoucherSchema), v.maxLength(MAX_VOUCHERS)),
  /** b64 H of the awards whose vouchers are finished. */
  claimed: v.pipe(v.array(hashField), v.maxLength(MAX_CLAIMED)),
});

/** A claim that has been begun and is not finished. */
export type BegunClaim = v.InferOutput<typeof begunClaimSchema>;
/** A finished voucher as it is kept. */
export type KeptVoucher = v.InferOutput<typeof keptVoucherSchema>;
export type ClaimStateMessage = v.InferOutput<typeof claimStateSchema>;
