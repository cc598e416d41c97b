// Checks of sealed names, below /desk/api/v1.

import * as v from 'valibot';
import { b64Of, countField, dayField, deskField, hashField, monthField, ordinalField } from '../fields.ts';
import { SEALED_CONTENTS } from '../policy/acts.ts';
import { actRefField } from '../sealed/act-messages.ts';
import { nameSealSchema } from '../sealed/messages.ts';
import { SHARE_ENVELOPE_BYTES } from '../sealed/structure.ts';
import { caseId, envelope, recordOf } from './parts.ts';

const MAX_SEALS = 1_000;
const MAX_MONTHS = 24;

const months = v.pipe(v.array(monthField), v.minLength(1), v.maxLength(MAX_MONTHS));
const seals = v.pipe(v.array(hashField), v.minLength(1), v.maxLength(MAX_SEALS));
const checkpoint = v.strictObject({ size: countField, root: hashField });

/** `POST /checks`: the months whose seals are to be compared. */
export const drawCheckSchema = v.strictObject({ months });
export type DrawCheck = v.InferOutput<typeof drawCheckSchema>;

/** Its answer: the ref that the check is to have, what the slot is drawn by, and the seals there are. */
export const checkDrawSchema = v.object({
  ref: actRefField,
  checkpoint: v.object(checkpoint.entries),
  seals: v.pipe(v.array(hashField), v.maxLength(MAX_SEALS)),
});
export type CheckDraw = v.InferOutput<typeof checkDrawSchema>;

/** `details` of `POST /acts` for a check: in clear what the ask says, but for why. */
export const checkDetailsSchema = v.strictObject({ months, seals, checkpoint, drawn: ordinalField });
export type CheckDetails = v.InferOutput<typeof checkDetailsSchema>;

/** Answer to `GET /checks/:id`, to the holder of the slot that was drawn, once it is granted. */
export const checkSchema = v.object({
  /** The version of the guardians who were asked. */
  block: ordinalField,
  /** The ask, sealed to that slot. */
  envelope,
  /** `shares`: what guardians gave, sealed to that slot. */
  seals: v.array(
    v.object({
      seal: hashField,
      of: v.picklist(SEALED_CONTENTS),
      file: nameSealSchema.entries.file,
      shares: v.array(b64Of(SHARE_ENVELOPE_BYTES)),
    }),
  ),
});
export type Check = v.InferOutput<typeof checkSchema>;

/** Answer to `GET /checks/:id/case?seal=`: where a name that matched is from, so that guardians can order something about it. */
export const checkedCaseSchema = v.object({ desk: deskField, case: caseId });
export type CheckedCase = v.InferOutput<typeof checkedCaseSchema>;

/** `POST /checks/:id/done`: what came of it, as one frame of kind `checked` sealed to each slot. */
export const checkDoneSchema = v.strictObject({
  envelopes: recordOf(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/)), envelope, 7),
});
export type CheckDone = v.InferOutput<typeof checkDoneSchema>;

/** Checks as guardians see them, in the answer to `GET /oversight`: the newest first. */
export const watchedCheck = v.object({
  ref: actRefField,
  /** The version of the guardians who were asked. */
  block: ordinalField,
  months: v.array(monthField),
  seals: countField,
  drawn: ordinalField,
  askedOn: dayField,
  grantedOn: v.nullable(dayField),
  doneOn: v.nullable(dayField),
  /** What came of it, sealed to one's own slot. */
  result: v.nullable(envelope),
});
