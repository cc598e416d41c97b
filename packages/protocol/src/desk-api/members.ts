// Bodies of the calls by which a lead changes who belongs to a desk, below /desk/api/v1.

import * as v from 'valibot';
import { addEpochSchema } from './cases.ts';
import { memberFrame } from './parts.ts';

/** `POST /members/role`: the roster's next frame, with another role. */
export const changeRoleSchema = v.strictObject({ member: memberFrame });
export type ChangeRole = v.InferOutput<typeof changeRoleSchema>;

/**
 * `POST /members/leave`: the roster's next frame, with the role `left`, and an epoch in force at once, wrapped for
 * exactly those who stay.
 */
export const endMembershipSchema = v.strictObject({ member: memberFrame, epoch: addEpochSchema });
export type EndMembership = v.InferOutput<typeof endMembershipSchema>;
