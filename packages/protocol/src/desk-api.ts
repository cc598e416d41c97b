// The staff HTTP API's bodies, below /desk/api/v1: unknown members are refused in requests and ignored in
// answers. Every wrap, envelope and card has its one length, so that the server never keeps plaintext.

import * as v from 'valibot';
import { CARD_BYTES } from './desk/card.ts';
import {
  accountField,
  b64Of,
  b64UpTo,
  countField,
  dayField,
  deskField,
  hashField,
  ordinalField,
  originField,
  recipientField,
  textUpTo,
  verifyField,
} from './fields.ts';
import { CATEGORIES, DISPOSITIONS } from './policy/categories.ts';
import { WRAP_BYTES } from './sealed/wrap.ts';

/** Stable codes of `problem+json` answers on the staff origin, beside those of the public one. */
export const DESK_PROBLEM_CODES = [
  'no-session',
  'slow-down',
  'forbidden',
  'cross-origin',
  'bad-token',
  'account-taken',
  'unverified',
  'incomplete-wraps',
  'claimed',
  'not-claimed',
  'no-case',
  'finished',
] as const;
export type DeskProblemCode = (typeof DESK_PROBLEM_CODES)[number];

/** What a member of staff can hold as a role when invited. */
export const STAFF_ROLES = ['analyst', 'lead'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const MAX_ENVELOPE_BYTES = 67_195;
const MAX_FRAME_BYTES = 4_096;
const MAX_MEMBERS = 1_000;
const MAX_WRAPPED_CASES = 1_000_000;

const salt = b64Of(16);
const secret32 = b64Of(32);
const wrap = b64Of(WRAP_BYTES);
const caseId = b64Of(16);
const invitationId = b64Of(16);
const envelope = b64UpTo(MAX_ENVELOPE_BYTES);
const sealedCopy = envelope;
const card = b64Of(CARD_BYTES);
const memberFrame = b64UpTo(MAX_FRAME_BYTES);
const personName = v.pipe(textUpTo(128), v.minLength(1));
const role = v.picklist(STAFF_ROLES);
const webauthn = v.looseObject({});

const recordOf = <Value extends v.GenericSchema<string, string>>(
  key: v.GenericSchema<string, string>,
  value: Value,
  most: number,
) =>
  v.pipe(
    v.record(key, value),
    v.check((record) => Object.keys(record).length <= most, 'too many members'),
  );
const wraps = recordOf(accountField, wrap, MAX_MEMBERS);
const epochKey = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/));

/** What an account registers: keys, and the keyring sealed to the passphrase. */
const credentials = {
  recipient: recipientField,
  verify: verifyField,
  salt,
  signIn: secret32,
  keyring: wrap,
};

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
  role,
  admitted: v.boolean(),
  origin: originField,
  desk: deskField,
  keyring: wrap,
});
export type Session = v.InferOutput<typeof sessionSchema>;

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

const epochFields = {
  epoch: ordinalField,
  recipient: recipientField,
  verify: verifyField,
  from: dayField,
  until: dayField,
  acceptUntil: dayField,
};

/** Answer to `GET /epochs`: `wrap` is the asking member's own. */
export const epochListSchema = v.array(v.object({ ...epochFields, wrap: v.nullable(wrap) }));
export type EpochList = v.InferOutput<typeof epochListSchema>;

/** `POST /epochs`: wraps for exactly the admitted members. */
export const addEpochSchema = v.strictObject({ ...epochFields, wraps });
export type AddEpoch = v.InferOutput<typeof addEpochSchema>;

/** Answer to `GET /wraps/missing`: cases that members admitted meanwhile cannot open yet. */
export const missingWrapsSchema = v.array(v.object({ case: caseId, accounts: v.array(accountField) }));
export type MissingWraps = v.InferOutput<typeof missingWrapsSchema>;

/** `POST /cases/:id/wraps`: for members of the verified roster who lack one. */
export const fillWrapsSchema = v.strictObject({ wraps });
export type FillWraps = v.InferOutput<typeof fillWrapsSchema>;

/** Answer to `GET /queue`: what the server may know of a report before it is opened. */
export const queueSchema = v.array(
  v.object({
    report: hashField,
    day: dayField,
    size: countField,
    urgent: v.boolean(),
    screenBy: v.nullable(textUpTo(32)),
    claimant: v.nullable(accountField),
  }),
);
export type Queue = v.InferOutput<typeof queueSchema>;

/** `POST /reports/:report/claim`, `/release`, `/unopenable`; `POST /cases/:id/reopen` */
export const emptyRequestSchema = v.strictObject({});

/** Answer to `POST /reports/:report/claim` */
export const claimedSchema = v.object({
  epoch: ordinalField,
  envelope,
  day: dayField,
  followUps: v.array(v.object({ envelope, epoch: ordinalField, day: dayField })),
});
export type Claimed = v.InferOutput<typeof claimedSchema>;

/** `POST /reports/:report/open`: one transaction makes the case. */
export const openReportSchema = v.strictObject({
  case: v.strictObject({ id: caseId, recipient: recipientField, wraps }),
  content: sealedCopy,
  opened: envelope,
  copy: sealedCopy,
  card,
  cardEpoch: ordinalField,
  hasSeal: v.boolean(),
});
export type OpenReport = v.InferOutput<typeof openReportSchema>;
export const caseMadeSchema = v.object({ case: caseId });

const caseRow = {
  case: caseId,
  report: hashField,
  epoch: ordinalField,
  day: dayField,
  size: countField,
  urgent: v.boolean(),
  hasSeal: v.boolean(),
  claimant: v.nullable(accountField),
  state: v.picklist(['open', 'finished']),
  due: v.nullable(dayField),
  disposition: v.nullable(v.picklist(DISPOSITIONS)),
  category: v.nullable(v.picklist(CATEGORIES)),
  cluster: v.nullable(caseId),
  card,
  cardEpoch: ordinalField,
  unread: countField,
  recipient: recipientField,
  wrap: v.nullable(wrap),
};
const caseRowSchema = v.object(caseRow);
const goneCaseSchema = v.object({
  case: caseId,
  day: dayField,
  state: v.picklist(['withdrawn', 'purged']),
});

/** Answer to `GET /cases`: of what was withdrawn or purged only a bare row is left. */
export const caseListSchema = v.array(v.variant('state', [caseRowSchema, goneCaseSchema]));
export type CaseRow = v.InferOutput<typeof caseRowSchema>;
export type GoneCase = v.InferOutput<typeof goneCaseSchema>;
export type CaseList = v.InferOutput<typeof caseListSchema>;

/** One envelope of a case's conversation; `in` runs from the reporter to the desk. */
const conversationItemSchema = v.object({
  id: hashField,
  direction: v.picklist(['in', 'out']),
  day: dayField,
  n: countField,
  epoch: ordinalField,
  envelope: v.nullable(envelope),
  copy: v.nullable(sealedCopy),
});
export type ConversationItem = v.InferOutput<typeof conversationItemSchema>;

/** Answer to `GET /cases/:id` */
export const caseSchema = v.object({
  ...caseRow,
  content: sealedCopy,
  conversation: v.array(conversationItemSchema),
  notes: v.array(v.object({ id: caseId, day: dayField, copy: sealedCopy })),
  sentLast: v.nullable(hashField),
  receivedLast: hashField,
});
export type Case = v.InferOutput<typeof caseSchema>;

/** `PUT /cases/:id/conversation/:id`: a follow-up sealed again, from the epoch to the case. */
export const resealSchema = v.strictObject({ copy: sealedCopy });
export type Reseal = v.InferOutput<typeof resealSchema>;

/** `POST /cases/:id/replies`: `prev` is b64 H of the desk's last envelope. */
export const replySchema = v.strictObject({ prev: v.nullable(hashField), envelope, copy: sealedCopy });
export type Reply = v.InferOutput<typeof replySchema>;

/** `POST /cases/:id/notes` */
export const noteSchema = v.strictObject({ copy: sealedCopy });
export type Note = v.InferOutput<typeof noteSchema>;
export const noteMadeSchema = v.object({ id: caseId });

/** `PUT /cases/:id/card` */
export const putCardSchema = v.strictObject({ card, cardEpoch: ordinalField });
export type PutCard = v.InferOutput<typeof putCardSchema>;

/** `POST /cases/:id/finish` and its answer */
export const finishSchema = v.strictObject({
  disposition: v.picklist(DISPOSITIONS),
  category: v.nullable(v.picklist(CATEGORIES)),
});
export type Finish = v.InferOutput<typeof finishSchema>;
export const finishedSchema = v.object({ purgeOn: v.nullable(dayField) });
