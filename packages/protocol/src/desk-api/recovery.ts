// Bodies of the calls about a desk's recovery, below /desk/api/v1.

import * as v from 'valibot';
import { RECOVERY_SHARE_BYTES } from '../desk/recovery.ts';
import { accountField, b64Of, dayField, ordinalField, recipientField } from '../fields.ts';
import { sealedBytes } from '../sealed/structure.ts';
import {
  caseId,
  epochKey,
  MAX_MEMBERS,
  MAX_WRAPPED_CASES,
  memberFrame,
  recordOf,
  wrap,
  wraps,
} from './parts.ts';

const share = b64Of(sealedBytes(RECOVERY_SHARE_BYTES));
const requestId = b64Of(16);
const epochWraps = recordOf(epochKey, wrap, MAX_MEMBERS);
const caseWraps = recordOf(caseId, wrap, MAX_WRAPPED_CASES);

/** Answer to `GET /recovery`: one's own part, and who asks for parts; the answers only to whoever asked. */
export const recoverySchema = v.object({
  share: v.nullable(share),
  requests: v.array(
    v.object({
      id: requestId,
      account: accountField,
      day: dayField,
      answered: v.boolean(),
      answers: v.array(v.object({ account: accountField, share })),
    }),
  ),
});
export type Recovery = v.InferOutput<typeof recoverySchema>;

/** Answer to `GET /recovery/missing`: what is not wrapped for the recovery keyring yet. */
export const recoveryMissingSchema = v.object({ epochs: v.array(ordinalField), cases: v.array(caseId) });

/** `POST /recovery/wraps`: what was missing, wrapped for the recovery keyring that the roster names. */
export const recoveryWrapsSchema = v.strictObject({ epochs: epochWraps, cases: caseWraps });
export type RecoveryWraps = v.InferOutput<typeof recoveryWrapsSchema>;

const newRecovery = {
  recovery: memberFrame,
  shares: v.record(accountField, share),
  epochs: epochWraps,
  cases: caseWraps,
};

/** `POST /recovery`: the roster's next frame, signed by the lead who sends it. */
export const makeRecoverySchema = v.strictObject(newRecovery);
export type MakeRecovery = v.InferOutput<typeof makeRecoverySchema>;

/** Answer to `POST /recovery/requests` */
export const recoveryAskedSchema = v.object({ id: requestId });

/** `POST /recovery/requests/:id/share`: one's own part, sealed to whoever asked. */
export const giveShareSchema = v.strictObject({ share });
export type GiveShare = v.InferOutput<typeof giveShareSchema>;

const wrapped = v.object({ recipient: recipientField, wrap, lacking: v.array(accountField) });

/** Answer to `GET /recovery/wraps`: all that the recovery keyring opens, and who lacks it. */
export const recoverableSchema = v.object({
  epochs: v.record(epochKey, wrapped),
  cases: v.record(caseId, wrapped),
});
export type Recoverable = v.InferOutput<typeof recoverableSchema>;

/**
 * `POST /recovery/use`: as for making one, the frame signed by the keyring that was used; and wraps for members who
 * lacked them.
 */
export const useRecoverySchema = v.strictObject({
  ...newRecovery,
  members: v.strictObject({
    epochs: v.record(epochKey, wraps),
    cases: v.record(caseId, wraps),
  }),
});
export type UseRecovery = v.InferOutput<typeof useRecoverySchema>;
