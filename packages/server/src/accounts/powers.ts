// Who may call what on the staff origin. The server mounts its routes from this table and from nothing else,
// and the tests ask every route as every role from it: a route without a row does not exist.

import { DESK_ROLES, type Role } from '@bellbuoy/protocol';

/**
 * `anyone`: no session is looked at. `signed-in`: also somebody whom no lead has admitted yet, who therefore
 * reaches only what is their own. Otherwise the roles of which somebody needs one. A call for roles of a desk
 * concerns that desk; none is for those and others together.
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

const MEMBERS = DESK_ROLES;
const LEADS = ['lead'] as const;
const ADMINISTRATORS = ['administrator'] as const;
const GUARDIANS = ['guardian'] as const;
// Who changes who guardians are: those who are, helped by whoever keeps the accounts, who can approve nothing.
const CEREMONY = ['guardian', 'administrator'] as const;

export const POWERS = {
  'POST /setup/desk': 'anyone',
  'POST /setup': 'anyone',
  'POST /session/salt': 'anyone',
  'POST /session': 'anyone',
  'POST /session/passkey/options': 'anyone',
  'POST /session/passkey': 'anyone',
  'GET /session': 'signed-in',
  'DELETE /session': 'signed-in',
  'PUT /passphrase': 'signed-in',
  'GET /sessions': 'signed-in',
  'DELETE /sessions/:id': 'signed-in',
  'GET /passkeys': 'signed-in',
  'POST /passkeys/options': 'signed-in',
  'POST /passkeys': 'signed-in',
  'DELETE /passkeys/:id': 'signed-in',

  'GET /invitations': LEADS,
  'POST /invitations': LEADS,
  'GET /invitations/:id': 'anyone',
  'POST /invitations/:id/accept': 'anyone',
  'POST /invitations/:id/admit': LEADS,
  'DELETE /invitations/:id': LEADS,
  'GET /roster': MEMBERS,
  'GET /desks/:desk/roster': MEMBERS,
  'POST /members/role': LEADS,
  'POST /members/leave': LEADS,

  'GET /desks': ADMINISTRATORS,
  'POST /desks': ADMINISTRATORS,
  'POST /desks/:desk/setup': ADMINISTRATORS,

  'GET /accounts': ADMINISTRATORS,
  'POST /accounts/roles': ADMINISTRATORS,
  'GET /accounts/invitations': ADMINISTRATORS,
  'POST /accounts/invitations': ADMINISTRATORS,
  'DELETE /accounts/invitations/:id': ADMINISTRATORS,
  'GET /accounts/invitations/:id': 'anyone',
  'POST /accounts/invitations/:id/accept': 'anyone',

  'GET /recovery': LEADS,
  'POST /recovery': LEADS,
  'GET /recovery/missing': MEMBERS,
  'GET /recovery/wraps': LEADS,
  'POST /recovery/wraps': MEMBERS,
  'POST /recovery/requests': LEADS,
  'POST /recovery/requests/:id/share': LEADS,
  'POST /recovery/use': LEADS,

  'GET /epochs': MEMBERS,
  'POST /epochs': MEMBERS,
  'GET /wraps/missing': MEMBERS,
  'POST /cases/:id/wraps': MEMBERS,

  'GET /queue': MEMBERS,
  'GET /unopenable': MEMBERS,
  'POST /reports/:report/claim': MEMBERS,
  'POST /reports/:report/release': MEMBERS,
  'POST /reports/:report/open': MEMBERS,
  'POST /reports/:report/unopenable': MEMBERS,

  'GET /cards': MEMBERS,
  'GET /summaries': MEMBERS,
  'POST /clusters': MEMBERS,
  'POST /exports': MEMBERS,
  'GET /cases': MEMBERS,
  'GET /cases/:id': MEMBERS,
  'GET /cases/:id/attachments/:sealed': MEMBERS,
  'POST /cases/:id/claim': MEMBERS,
  'POST /cases/:id/release': MEMBERS,
  'PUT /cases/:id/conversation/:message': MEMBERS,
  'POST /cases/:id/replies': MEMBERS,
  'POST /cases/:id/notes': MEMBERS,
  'POST /cases/:id/own-notes': MEMBERS,
  'POST /cases/:id/scrub': MEMBERS,
  'POST /cases/:id/recusals': MEMBERS,
  'POST /cases/:id/move': MEMBERS,
  'PUT /cases/:id/card': MEMBERS,
  'POST /cases/:id/vetting': MEMBERS,
  'POST /cases/:id/finish': MEMBERS,
  'POST /cases/:id/review': MEMBERS,
  'POST /cases/:id/life-safety': MEMBERS,
  'POST /cases/:id/hand-over': LEADS,
  'POST /cases/:id/reopen': MEMBERS,

  'GET /attestations': LEADS,
  'GET /guardians': CEREMONY,
  'POST /guardians/keys': GUARDIANS,
  'POST /guardians/draft': CEREMONY,
  'DELETE /guardians/draft': CEREMONY,
  'POST /guardians/draft/day': CEREMONY,
  'POST /guardians/draft/slot': GUARDIANS,
  'POST /guardians/draft/hand-over': GUARDIANS,
  'POST /guardians/draft/approvals': CEREMONY,

  'GET /cases/:id/seals': LEADS,
  'GET /openings': LEADS,
  'POST /openings': LEADS,
  'GET /openings/:id': LEADS,
  'POST /openings/:id/read': LEADS,
  'POST /openings/:id/unopenable': LEADS,
  'POST /extensions': LEADS,
  'GET /acts': GUARDIANS,
  'POST /acts': GUARDIANS,
  'GET /acts/:id': GUARDIANS,
  'POST /acts/:id/decision': GUARDIANS,
  'GET /guardian/rosters/:desk': GUARDIANS,

  'GET /access-log': GUARDIANS,
  'GET /overdue': GUARDIANS,
  'GET /oversight': GUARDIANS,
  'GET /samples/due': MEMBERS,
  'GET /samples/:id': GUARDIANS,
  'POST /samples/:id': MEMBERS,

  'GET /measures': MEMBERS,

  'GET /notices': MEMBERS,
  'PUT /notices': MEMBERS,
  'GET /on-call': LEADS,
} as const satisfies Readonly<Record<string, Access>>;

export type StaffRoute = keyof typeof POWERS;
