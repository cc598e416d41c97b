// The call that moves a case to another desk of the programme.

import * as v from 'valibot';
import { deskField, hashField } from '../fields.ts';
import { openReportSchema, replySchema } from './cases.ts';
import { caseId, sealedCopy } from './parts.ts';

const MAX_COPIES = 10_000;

/**
 * `POST /cases/:id/move`: all that the desk holds, sealed to a new case whose key is wrapped for the members of the other
 * desk. `copies` and `notes` are exactly those that there are, by message and by record; `summary` and `extract` go along
 * exactly where there is one. `reason` is a note sealed to the new case, and `reply` the signed reply that names the desk.
 */
export const moveSchema = v.strictObject({
  desk: deskField,
  case: openReportSchema.entries.case,
  content: sealedCopy,
  extract: v.exactOptional(sealedCopy),
  summary: v.exactOptional(sealedCopy),
  copies: v.pipe(v.array(v.strictObject({ message: hashField, copy: sealedCopy })), v.maxLength(MAX_COPIES)),
  notes: v.pipe(v.array(v.strictObject({ id: caseId, copy: sealedCopy })), v.maxLength(MAX_COPIES)),
  reason: sealedCopy,
  reply: replySchema,
});
export type Move = v.InferOutput<typeof moveSchema>;
