// Bodies of the calls of those who watch over desks, below /desk/api/v1.

import * as v from 'valibot';
import { accountField, countField, dayField, deskField, monthField } from '../fields.ts';
import { DUE_KINDS } from '../policy/categories.ts';
import { caseId, personName } from './parts.ts';

/** What somebody at a desk did with a case, as guardians read it. */
export const ACCESS_ACTS = [
  'opened',
  'read',
  'exported',
  'handed-over',
  'moved',
  'restricted',
  'recused',
] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** Answer to `GET /access-log` (`?month=`, the newest that has an entry when not given), the newest day first. */
export const accessLogSchema = v.object({
  /** Months that have entries, newest first. */
  months: v.array(monthField),
  month: v.nullable(monthField),
  entries: v.array(
    v.object({
      day: dayField,
      account: accountField,
      name: personName,
      desk: deskField,
      act: v.picklist(ACCESS_ACTS),
      case: caseId,
    }),
  ),
});
export type AccessLog = v.InferOutput<typeof accessLogSchema>;

/** Answer to `GET /overdue`: what desks owe and have not done in time, the latest first. */
export const overdueSchema = v.array(
  v.object({
    desk: deskField,
    /** A case's id; of a report that is none yet, one for guardians alone. */
    ref: caseId,
    kind: v.picklist(DUE_KINDS),
    due: dayField,
    /** Working days. */
    late: countField,
    /** An unopened report whose keys have run out: they are kept for it alone. */
    isEpochOver: v.boolean(),
  }),
);
export type Overdue = v.InferOutput<typeof overdueSchema>;
