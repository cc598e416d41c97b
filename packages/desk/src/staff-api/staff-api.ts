import {
  type AcceptInvitation,
  type AcceptProgrammeInvitation,
  type AddEpoch,
  type AddPasskey,
  type Admit,
  accessLogSchema,
  accountListSchema,
  type ChangePassphrase,
  type ChangeRole,
  cardPageSchema,
  caseListSchema,
  caseMadeSchema,
  caseSchema,
  claimedSchema,
  type EndMembership,
  epochListSchema,
  type Finish,
  finishedSchema,
  type Invite,
  type InviteToProgramme,
  invitationListSchema,
  invitationSchema,
  invitedSchema,
  type Note,
  noticesSchema,
  type OpenReport,
  type OwnNote,
  onCallSchema,
  type PasskeySignIn,
  type PutCard,
  programmeInvitationListSchema,
  programmeInvitationSchema,
  queueSchema,
  type Recusal,
  type Reply,
  type Reseal,
  type Review,
  reviewedSchema,
  rosterSchema,
  type ScrubRequest,
  type SetNotices,
  type SetRoles,
  type Setup,
  type SignIn,
  saltSchema,
  sessionSchema,
  unopenableListSchema,
  type Vet,
  type Wraps,
} from '@bellbuoy/protocol';
import { deskPlaceSchema, missingWrapsSchema, passkeyListSchema, sessionListSchema } from './answers.ts';
import type { StaffCall } from './staff-call.ts';

/** The staff HTTP API, one function a call. Answers are parsed before anything else sees them. */
export type StaffApi = ReturnType<typeof createStaffApi>;

export function createStaffApi(call: StaffCall) {
  return {
    waitingDesk: () => call('GET', 'setup', deskPlaceSchema),
    setUp: (setup: Setup) => call('POST', 'setup', sessionSchema, setup),

    salt: (account: string) => call('POST', 'session/salt', saltSchema, { account }),
    signIn: (signIn: SignIn) => call('POST', 'session', sessionSchema, signIn),
    session: () => call('GET', 'session', sessionSchema),
    signOut: () => call('DELETE', 'session', null),
    passkeySignInOptions: () => call('POST', 'session/passkey/options', 'as-is', {}),
    passkeySignIn: (signIn: PasskeySignIn) => call('POST', 'session/passkey', sessionSchema, signIn),
    sessions: () => call('GET', 'sessions', sessionListSchema),
    endSession: (id: string) => call('DELETE', `sessions/${id}`, null),

    passkeys: () => call('GET', 'passkeys', passkeyListSchema),
    passkeyOptions: () => call('POST', 'passkeys/options', 'as-is', {}),
    addPasskey: (passkey: AddPasskey) => call('POST', 'passkeys', null, passkey),
    removePasskey: (id: string) => call('DELETE', `passkeys/${id}`, null),

    changeRole: (change: ChangeRole) => call('POST', 'members/role', null, change),
    endMembership: (ending: EndMembership) => call('POST', 'members/leave', null, ending),
    notices: () => call('GET', 'notices', noticesSchema),
    setNotices: (notices: SetNotices) => call('PUT', 'notices', null, notices),
    onCall: () => call('GET', 'on-call', onCallSchema),

    roster: () => call('GET', 'roster', rosterSchema),
    invite: (invite: Invite) => call('POST', 'invitations', invitedSchema, invite),
    invitations: () => call('GET', 'invitations', invitationListSchema),
    invitation: (id: string) => call('GET', `invitations/${id}`, invitationSchema),
    acceptInvitation: (id: string, accept: AcceptInvitation) =>
      call('POST', `invitations/${id}/accept`, sessionSchema, accept),
    admit: (id: string, admit: Admit) => call('POST', `invitations/${id}/admit`, null, admit),
    withdrawInvitation: (id: string) => call('DELETE', `invitations/${id}`, null),

    accounts: () => call('GET', 'accounts', accountListSchema),
    setRoles: (roles: SetRoles) => call('POST', 'accounts/roles', null, roles),
    programmeInvitations: () => call('GET', 'accounts/invitations', programmeInvitationListSchema),
    inviteToProgramme: (invite: InviteToProgramme) =>
      call('POST', 'accounts/invitations', invitedSchema, invite),
    withdrawProgrammeInvitation: (id: string) => call('DELETE', `accounts/invitations/${id}`, null),
    programmeInvitation: (id: string) => call('GET', `accounts/invitations/${id}`, programmeInvitationSchema),
    joinProgramme: (id: string, accept: AcceptProgrammeInvitation) =>
      call('POST', `accounts/invitations/${id}/accept`, sessionSchema, accept),
    changePassphrase: (changed: ChangePassphrase) => call('PUT', 'passphrase', null, changed),
    accessLog: (month: string | null) =>
      call('GET', month === null ? 'access-log' : `access-log?month=${month}`, accessLogSchema),

    epochs: () => call('GET', 'epochs', epochListSchema),
    addEpoch: (epoch: AddEpoch) => call('POST', 'epochs', null, epoch),
    missingWraps: () => call('GET', 'wraps/missing', missingWrapsSchema),
    fillWraps: (id: string, wraps: Wraps) => call('POST', `cases/${id}/wraps`, null, { wraps }),

    queue: () => call('GET', 'queue', queueSchema),
    unopenable: () => call('GET', 'unopenable', unopenableListSchema),
    claim: (report: string) => call('POST', `reports/${report}/claim`, claimedSchema, {}),
    release: (report: string) => call('POST', `reports/${report}/release`, null, {}),
    openReport: (report: string, open: OpenReport) =>
      call('POST', `reports/${report}/open`, caseMadeSchema, open),
    markUnopenable: (report: string) => call('POST', `reports/${report}/unopenable`, null, {}),

    cards: (after: string | null) =>
      call('GET', after === null ? 'cards' : `cards?after=${after}`, cardPageSchema),
    cases: () => call('GET', 'cases', caseListSchema),
    case: (id: string) => call('GET', `cases/${id}`, caseSchema),
    attachment: (id: string, sealed: string) => call('GET', `cases/${id}/attachments/${sealed}`, 'bytes'),
    claimCase: (id: string) => call('POST', `cases/${id}/claim`, null, {}),
    releaseCase: (id: string) => call('POST', `cases/${id}/release`, null, {}),
    reseal: (id: string, item: string, copy: Reseal) =>
      call('PUT', `cases/${id}/conversation/${item}`, null, copy),
    reply: (id: string, reply: Reply) => call('POST', `cases/${id}/replies`, null, reply),
    addNote: (id: string, note: Note) => call('POST', `cases/${id}/notes`, null, note),
    addOwnNote: (id: string, note: OwnNote) => call('POST', `cases/${id}/own-notes`, null, note),
    scrub: (id: string, scrub: ScrubRequest) => call('POST', `cases/${id}/scrub`, null, scrub),
    recuse: (id: string, recusal: Recusal) => call('POST', `cases/${id}/recusals`, null, recusal),
    putCard: (id: string, card: PutCard) => call('PUT', `cases/${id}/card`, null, card),
    vet: (id: string, vet: Vet) => call('POST', `cases/${id}/vetting`, null, vet),
    finish: (id: string, finish: Finish) => call('POST', `cases/${id}/finish`, finishedSchema, finish),
    review: (id: string, review: Review) => call('POST', `cases/${id}/review`, reviewedSchema, review),
    reopen: (id: string) => call('POST', `cases/${id}/reopen`, null, {}),
  };
}
