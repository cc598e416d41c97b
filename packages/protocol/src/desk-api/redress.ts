// Bodies of the calls about the guardians' own desk, below /desk/api/v1.

import * as v from 'valibot';
import { dayField } from '../fields.ts';
import { REDRESS_OUTCOMES } from '../policy/redress.ts';
import { replySchema } from './cases.ts';
import {
  caseId,
  epochKey,
  MAX_MEMBERS,
  MAX_WRAPPED_CASES,
  memberFrame,
  recordOf,
  sealedCopy,
  wrap,
} from './parts.ts';

/** `POST /redress-desk`: the founding frame of its roster, by a guardian. */
export const openRedressDeskSchema = v.strictObject({ member: memberFrame });
export type OpenRedressDesk = v.InferOutput<typeof openRedressDeskSchema>;

/** `POST /redress-desk/members`: the roster's next frame, and every epoch and case wrapped for the guardian that it admits. */
export const admitGuardianSchema = v.strictObject({
  member: memberFrame,
  epochs: recordOf(epochKey, wrap, MAX_MEMBERS),
  cases: recordOf(caseId, wrap, MAX_WRAPPED_CASES),
});
export type AdmitGuardian = v.InferOutput<typeof admitGuardianSchema>;

/**
 * `POST /cases/:id/finding` and its answer: how a redress case ends. `reply` comes with `checked`, and with nothing
 * else: it is served, and the case shown as finished, from `on`.
 */
export const findSchema = v.variant('outcome', [
  v.strictObject({ outcome: v.literal('checked'), record: sealedCopy, reply: replySchema }),
  v.strictObject({
    outcome: v.picklist(REDRESS_OUTCOMES.filter((outcome) => outcome !== 'checked')),
    record: sealedCopy,
  }),
]);
export type Find = v.InferOutput<typeof findSchema>;
export const foundSchema = v.object({ on: dayField, purgeOn: dayField });
export type Found = v.InferOutput<typeof foundSchema>;
