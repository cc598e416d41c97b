// Who may call what on the staff origin. The server mounts its routes from this table and from nothing else,
// and the tests ask every route as every role from it: a route without a row does not exist.

import { DESK_ROLES, type Role } from '@bellbuoy/protocol';

/**
 * What gives access: a role, or membership of the guardians' own desk. Its roster says `lead` of every member, which
 * gives them none of a lead's powers.
 */
export type Power = Role | 'redress';

/**
 * `anyone`: no session is looked at. `signed-in`: also somebody whom no lead has admitted yet, who therefore
 * reaches only what is their own. Otherwise the roles of which somebody needs one. A call for roles of a desk
 * concerns that desk; one that is for others too concerns none.
 */
export type Access = 'anyone' | 'signed-in' | readonly Power[];

const MEMBERS = DESK_ROLES;
/** What every desk does with what is sealed to it. Vetting, passing on, moving and folding are no business of guardians. */
const EVERY_DESK = ['redress', ...DESK_ROLES] as const;
const REDRESS = ['redress'] as const;
const LEADS = ['lead'] as const;
const ADMINISTRATORS = ['administrator'] as const;
const GUARDIANS = ['guardian'] as const;
const PANEL = ['panel'] as const;
// Who seals to the panel, who is in it, and who keeps its accounts: to all of them it is the same list.
const PANEL_READERS = [...DESK_ROLES, 'panel', 'administrator'] as const;
const PAYMASTERS = ['paymaster'] as const;
const EDITORS = ['editor'] as const;
const ACCOUNTABLE = ['administrator', 'guardian'] as const;
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
  'GET /roster': EVERY_DESK,
  'GET /desks/:desk/roster': MEMBERS,
  'POST /members/role': LEADS,
  'POST /members/leave': ['redress', ...LEADS],

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

  'GET /epochs': EVERY_DESK,
  'POST /epochs': EVERY_DESK,
  'GET /wraps/missing': EVERY_DESK,
  'POST /cases/:id/wraps': EVERY_DESK,

  'GET /queue': EVERY_DESK,
  'GET /unopenable': EVERY_DESK,
  'POST /reports/:report/claim': EVERY_DESK,
  'POST /reports/:report/release': EVERY_DESK,
  'POST /reports/:report/open': EVERY_DESK,
  'POST /reports/:report/unopenable': EVERY_DESK,

  'GET /cards': EVERY_DESK,
  'GET /summaries': EVERY_DESK,
  'POST /clusters': MEMBERS,
  'POST /exports': EVERY_DESK,
  'GET /cases': EVERY_DESK,
  'GET /cases/:id': EVERY_DESK,
  'GET /cases/:id/attachments/:sealed': EVERY_DESK,
  'POST /cases/:id/claim': EVERY_DESK,
  'POST /cases/:id/release': EVERY_DESK,
  'PUT /cases/:id/conversation/:message': EVERY_DESK,
  'POST /cases/:id/replies': EVERY_DESK,
  'POST /cases/:id/notes': EVERY_DESK,
  'POST /cases/:id/own-notes': EVERY_DESK,
  'POST /cases/:id/scrub': MEMBERS,
  'POST /cases/:id/recusals': EVERY_DESK,
  'POST /cases/:id/move': MEMBERS,
  'PUT /cases/:id/card': EVERY_DESK,
  'POST /cases/:id/vetting': MEMBERS,
  'POST /cases/:id/finish': MEMBERS,
  'POST /cases/:id/review': MEMBERS,
  'POST /cases/:id/life-safety': MEMBERS,
  'POST /cases/:id/hand-over': LEADS,
  'POST /cases/:id/reopen': EVERY_DESK,

  'POST /redress-desk': GUARDIANS,
  'POST /redress-desk/members': REDRESS,
  'POST /cases/:id/finding': REDRESS,

  'GET /attestations': MEMBERS,
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

  'GET /panel': PANEL_READERS,
  'POST /panel': ADMINISTRATORS,
  'GET /panel/rosters/:desk': PANEL,
  'GET /cases/:id/awards': MEMBERS,
  'POST /cases/:id/facts': MEMBERS,
  'POST /cases/:id/recommendation': MEMBERS,
  'POST /cases/:id/offer': MEMBERS,
  'GET /awards': PANEL,
  'GET /awards/:id': PANEL,
  'POST /awards/:id/decision': PANEL,
  'POST /awards/:id/recusal': PANEL,

  'POST /redemptions/look': PAYMASTERS,
  'POST /redemptions': PAYMASTERS,
  'POST /redemptions/reversals': PAYMASTERS,
  'GET /redemptions': PAYMASTERS,
  'GET /ledger': PAYMASTERS,
  'POST /ledger/gifts': PAYMASTERS,

  'GET /advisories': ['editor', ...DESK_ROLES],
  'GET /publications': EDITORS,
  'GET /publication-sources': EDITORS,
  'GET /publications/:kind/:id': EDITORS,
  'PUT /publications/:kind/:id/draft': EDITORS,
  'POST /publications/:kind/:id/draft/end': EDITORS,
  'POST /publications/:kind/:id/proposal': EDITORS,
  'POST /publications/:kind/:id/proposal/end': EDITORS,
  'POST /publications/:kind/:id/decision': EDITORS,
  'POST /publications/:kind/:id/withdrawal': EDITORS,
  'GET /posts': EDITORS,
  'GET /posts/:id': EDITORS,
  'PUT /posts/:id/draft': EDITORS,
  'POST /posts/:id/draft/end': EDITORS,
  'POST /posts/:id/proposal': EDITORS,
  'POST /posts/:id/proposal/end': EDITORS,
  'POST /posts/:id/decision': EDITORS,
  'POST /posts/:id/signature': EDITORS,
  'POST /posts/:id/end': EDITORS,

  'GET /demands': ACCOUNTABLE,
  'POST /demands': ADMINISTRATORS,
  'POST /demands/statement': ADMINISTRATORS,
  'POST /demands/:id/outcome': ADMINISTRATORS,

  'GET /access-log': GUARDIANS,
  'GET /overdue': GUARDIANS,
  'GET /oversight': GUARDIANS,
  'POST /checks': GUARDIANS,
  'GET /checks/:id': GUARDIANS,
  'GET /checks/:id/case': GUARDIANS,
  'POST /checks/:id/done': GUARDIANS,
  'GET /audit-packages': GUARDIANS,
  'GET /audit-packages/:period/:slot': GUARDIANS,
  'GET /samples/due': MEMBERS,
  'GET /orders': MEMBERS,
  'POST /orders/:id/done': MEMBERS,
  'GET /samples/:id': GUARDIANS,
  'POST /samples/:id': MEMBERS,

  'GET /measures': MEMBERS,

  'POST /public-notes': MEMBERS,
  'GET /public-notes': EDITORS,
  'DELETE /public-notes/:id': EDITORS,

  'GET /notices': EVERY_DESK,
  'PUT /notices': EVERY_DESK,
  'GET /on-call': LEADS,
} as const satisfies Readonly<Record<string, Access>>;

export type StaffRoute = keyof typeof POWERS;
