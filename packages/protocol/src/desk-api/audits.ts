// Audit packages as guardians' browsers fetch them, below /desk/api/v1.

import * as v from 'valibot';
import { countField, monthField, ordinalField } from '../fields.ts';

/**
 * Answer to `GET /audit-packages`: those that the server still has for a slot that whoever asks holds, or held, the newest first.
 * `GET /audit-packages/<period>/<slot>` answers the bytes of one.
 */
export const auditPackageListSchema = v.array(
  v.object({
    period: monthField,
    /** To whose key of that time it is sealed. */
    slot: ordinalField,
    bytes: countField,
  }),
);
export type AuditPackageList = v.InferOutput<typeof auditPackageListSchema>;
