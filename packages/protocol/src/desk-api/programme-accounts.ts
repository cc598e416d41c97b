// Bodies of an administrator's calls about accounts, below /desk/api/v1, and of those whom an administrator
// invites. Nothing is wrapped for roles of the programme, so no lead signs for them.

import * as v from 'valibot';
import { accountField, b64Of, deskField, hashField, originField } from '../fields.ts';
import { PROGRAMME_ROLES } from '../policy/roles.ts';
import { anyRole, credentials, personName, secret32 } from './parts.ts';

const programmeRoles = v.pipe(
  v.array(v.picklist(PROGRAMME_ROLES)),
  v.check((roles) => new Set(roles).size === roles.length, 'a role twice'),
);
const someRoles = v.pipe(programmeRoles, v.minLength(1));
const invitationId = b64Of(16);

/** Answer to `GET /accounts`. An account that has ended keeps its name, so that nobody else gets it. */
export const accountListSchema = v.array(
  v.object({
    account: accountField,
    name: personName,
    desk: v.nullable(deskField),
    roles: v.array(anyRole),
    hasEnded: v.boolean(),
  }),
);
export type AccountList = v.InferOutput<typeof accountListSchema>;

/** `POST /accounts/roles`: all the roles of the programme that an account is to have. */
export const setRolesSchema = v.strictObject({ account: accountField, roles: programmeRoles });
export type SetRoles = v.InferOutput<typeof setRolesSchema>;

/** `POST /accounts/invitations`: `tokenHash` is b64 H of the 32 bytes in the link's fragment. */
export const inviteToProgrammeSchema = v.strictObject({
  account: accountField,
  name: personName,
  roles: someRoles,
  tokenHash: hashField,
});
export type InviteToProgramme = v.InferOutput<typeof inviteToProgrammeSchema>;

/** Answer to `GET /accounts/invitations`: those that wait for somebody. */
export const programmeInvitationListSchema = v.array(
  v.object({ id: invitationId, account: accountField, name: personName, roles: someRoles }),
);
export type ProgrammeInvitationList = v.InferOutput<typeof programmeInvitationListSchema>;

/** Answer to `GET /accounts/invitations/:id`, which needs no session */
export const programmeInvitationSchema = v.object({
  account: accountField,
  name: personName,
  roles: someRoles,
  origin: originField,
  state: v.picklist(['open', 'accepted', 'withdrawn']),
});
export type ProgrammeInvitation = v.InferOutput<typeof programmeInvitationSchema>;

/** `POST /accounts/invitations/:id/accept` */
export const acceptProgrammeInvitationSchema = v.strictObject({ ...credentials, token: secret32 });
export type AcceptProgrammeInvitation = v.InferOutput<typeof acceptProgrammeInvitationSchema>;
