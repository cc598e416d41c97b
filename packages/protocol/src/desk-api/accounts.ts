// Bodies of the calls about accounts, below /desk/api/v1: unknown members are refused in requests and ignored in
// answers.

import * as v from 'valibot';
import {
  accountField,
  b64Of,
  dayField,
  deskField,
  originField,
  recipientField,
  textUpTo,
  verifyField,
} from '../fields.ts';
import type { DeskRole } from '../policy/roles.ts';
import {
  anyRole,
  caseId,
  credentials,
  epochKey,
  MAX_MEMBERS,
  MAX_WRAPPED_CASES,
  memberFrame,
  personName,
  recordOf,
  role,
  salt,
  secret32,
  wrap,
} from './parts.ts';

const invitationId = b64Of(16);
const webauthn = v.looseObject({});

/** `POST /setup` */
export const setupSchema = v.strictObject({
  token: secret32,
  account: accountField,
  name: personName,
  ...credentials,
  member: memberFrame,
});
export type Setup = v.InferOutput<typeof setupSchema>;

/** `POST /session/salt` and its answer: an unknown account gets an invented, stable salt. */
export const saltRequestSchema = v.strictObject({ account: accountField });
export type SaltRequest = v.InferOutput<typeof saltRequestSchema>;
export const saltSchema = v.object({ salt });

/** `POST /session` */
export const signInSchema = v.strictObject({ account: accountField, signIn: secret32 });
export type SignIn = v.InferOutput<typeof signInSchema>;

/** Answer of every call that begins or shows a session. `keyring` is the file for the way of signing in. */
export const sessionSchema = v.object({
  account: accountField,
  name: personName,
  /** Of a desk, also before its lead has admitted them; null for somebody who belongs to none. */
  role: v.nullable(role),
  /** All that they have the powers of: of a desk only once they have been admitted. */
  roles: v.array(anyRole),
  origin: originField,
  desk: v.nullable(deskField),
  /** By which the session was begun. */
  way: v.picklist(['passphrase', 'passkey']),
  keyring: wrap,
});
export type Session = v.InferOutput<typeof sessionSchema>;

/** The session of somebody whom a desk's members have admitted. */
export interface MemberSession extends Session {
  readonly desk: string;
  readonly role: DeskRole;
}

/** Whether somebody is at a desk, with its powers. */
export function isAtDesk(session: Session): session is MemberSession {
  const { desk, role, roles } = session;
  return desk !== null && role !== null && (roles.includes(role) || isAtRedressDesk(session));
}

/** Whether somebody is at the guardians' own desk: a guardian can be at no other. */
export function isAtRedressDesk({ desk, roles }: Pick<Session, 'desk' | 'roles'>): boolean {
  return desk !== null && roles.includes('guardian');
}

/**
 * `PUT /passphrase`: the keyring sealed to a new one. `current` is the `sign-in` of the one until now; it may be
 * null in a session that a passkey began.
 */
export const changePassphraseSchema = v.strictObject({
  current: v.nullable(secret32),
  salt,
  signIn: secret32,
  keyring: wrap,
});
export type ChangePassphrase = v.InferOutput<typeof changePassphraseSchema>;

/** `POST /session/passkey/options`, `POST /passkeys/options` */
export const passkeyOptionsRequestSchema = v.strictObject({});

/** `POST /session/passkey` */
export const passkeySignInSchema = v.strictObject({ response: webauthn });
export type PasskeySignIn = v.InferOutput<typeof passkeySignInSchema>;

/** Answers to `GET /sessions` and `GET /passkeys`: one's own, each to be ended by `DELETE` of its id. */
export const sessionListSchema = v.array(
  v.object({ id: textUpTo(64), startedOn: dayField, current: v.boolean() }),
);
export type SessionList = v.InferOutput<typeof sessionListSchema>;
export const passkeyListSchema = v.array(v.object({ id: textUpTo(1_400), addedOn: dayField }));
export type PasskeyList = v.InferOutput<typeof passkeyListSchema>;

/** `POST /passkeys`: the keyring's seed sealed to the key of the passkey's PRF output. */
export const addPasskeySchema = v.strictObject({ response: webauthn, keyring: wrap });
export type AddPasskey = v.InferOutput<typeof addPasskeySchema>;

/** Answer to `GET /roster` */
export const rosterSchema = v.object({
  root: verifyField,
  frames: v.array(memberFrame),
  members: v.array(v.object({ account: accountField, name: personName, role })),
});
export type RosterAnswer = v.InferOutput<typeof rosterSchema>;

/** `POST /invitations`: `secret` is K sealed to the inviter. */
export const inviteSchema = v.strictObject({ account: accountField, name: personName, role, secret: wrap });
export type Invite = v.InferOutput<typeof inviteSchema>;
export const invitedSchema = v.object({ id: invitationId });

const invitationState = v.picklist(['open', 'accepted', 'admitted', 'withdrawn']);

/** Answer to `GET /invitations/:id`, which needs no session */
export const invitationSchema = v.object({
  account: accountField,
  name: personName,
  role,
  origin: originField,
  desk: deskField,
  state: invitationState,
});
export type Invitation = v.InferOutput<typeof invitationSchema>;

/** `POST /invitations/:id/accept` */
export const acceptInvitationSchema = v.strictObject({ ...credentials, mac: secret32 });
export type AcceptInvitation = v.InferOutput<typeof acceptInvitationSchema>;

/** Answer to `GET /invitations`, for leads */
export const invitationListSchema = v.array(
  v.object({
    id: invitationId,
    account: accountField,
    name: personName,
    role,
    state: invitationState,
    secret: wrap,
    recipient: v.nullable(recipientField),
    verify: v.nullable(verifyField),
    mac: v.nullable(secret32),
  }),
);
export type InvitationList = v.InferOutput<typeof invitationListSchema>;

/** `POST /invitations/:id/admit`: the signed frame, and every open epoch and case wrapped for the newcomer. */
export const admitSchema = v.strictObject({
  member: memberFrame,
  epochs: recordOf(epochKey, wrap, MAX_MEMBERS),
  cases: recordOf(caseId, wrap, MAX_WRAPPED_CASES),
});
export type Admit = v.InferOutput<typeof admitSchema>;
