// Bodies of the calls that decide who reads a case.

import * as v from 'valibot';
import { accountField, hashField } from '../fields.ts';
import { SCRUBS } from '../policy/categories.ts';
import { nameSealSchema } from '../sealed/messages.ts';
import { sealedCopy } from './parts.ts';

const MAX_ORIGINALS = 1_000;

/**
 * `POST /cases/:id/scrub`: the choice for the originals in `of`, which are named by b64 H of their envelopes. `summary`
 * takes the place of the summary before. `extract` goes along exactly where the report is restricted or kept, and
 * `seals`, one for each original, exactly where they are restricted.
 */
export const scrubSchema = v.strictObject({
  choice: v.picklist(SCRUBS),
  of: v.pipe(v.array(hashField), v.minLength(1), v.maxLength(MAX_ORIGINALS)),
  summary: sealedCopy,
  extract: v.exactOptional(sealedCopy),
  seals: v.exactOptional(v.array(v.strictObject({ of: hashField, seal: nameSealSchema }))),
});
export type ScrubRequest = v.InferOutput<typeof scrubSchema>;

/** `POST /cases/:id/recusals`: `note` is the reason, sealed to the case. */
export const recusalSchema = v.strictObject({ account: accountField, note: sealedCopy });
export type Recusal = v.InferOutput<typeof recusalSchema>;
