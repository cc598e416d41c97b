// Bodies of the calls of those who watch over desks, below /desk/api/v1.

import * as v from 'valibot';
import { accountField, dayField, deskField, monthField } from '../fields.ts';
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
