import {
  acceptInvitationSchema,
  acceptProgrammeInvitationSchema,
  addPasskeySchema,
  changePassphraseSchema,
  encodeB64,
  type Invitation,
  inviteSchema,
  inviteToProgrammeSchema,
  isB64,
  passkeyOptionsRequestSchema,
  passkeySignInSchema,
  saltRequestSchema,
  setRolesSchema,
  setupDeskSchema,
  setupSchema,
  signInSchema,
} from '@bellbuoy/protocol';
import { Problem, readJson } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changePassphrase } from './change-passphrase.ts';
import { StaffCookies } from './cookies.ts';
import { readRosterOf } from './desks.ts';
import { findInvitation, listInvitations } from './invitations.ts';
import { inviteMember, withdrawInvitation } from './invite-member.ts';
import { listAccounts, setProgrammeRoles } from './keep-accounts.ts';
import {
  addPasskey,
  addPasskeyOptions,
  removePasskey,
  signInOptions,
  signInWithPasskey,
} from './passkeys.ts';
import {
  acceptProgrammeInvitation,
  inviteToProgramme,
  listProgrammeInvitations,
  readProgrammeInvitation,
  withdrawProgrammeInvitation,
} from './programme-invitations.ts';
import { hasAdministrator } from './roles.ts';
import { sessionAnswer } from './session-answer.ts';
import { readSetupDesk, setUpDesk } from './set-up-desk.ts';
import { readSalt, signIn } from './sign-in.ts';
import { SlowDown } from './slow-down.ts';
import type { StaffHandlers } from './staff-api.ts';
import { listPasskeys, listSessions, removeSession } from './store.ts';

export type AccountsRoute =
  | `${'GET' | 'POST' | 'DELETE'} /session`
  | `POST /setup${'' | '/desk'}`
  | 'POST /session/salt'
  | 'PUT /passphrase'
  | `POST /session/passkey${'' | '/options'}`
  | 'GET /sessions'
  | 'DELETE /sessions/:id'
  | `${'GET' | 'POST'} /passkeys`
  | 'POST /passkeys/options'
  | 'DELETE /passkeys/:id'
  | `${'GET' | 'POST'} /invitations`
  | `${'GET' | 'DELETE'} /invitations/:id`
  | 'POST /invitations/:id/accept'
  | 'GET /roster'
  | 'GET /accounts'
  | 'POST /accounts/roles'
  | `${'GET' | 'POST'} /accounts/invitations`
  | `${'GET' | 'DELETE'} /accounts/invitations/:id`
  | 'POST /accounts/invitations/:id/accept';

/** @param pause waits; a test's own where time is not to pass. */
export function accountsHandlers(
  programme: Programme,
  pause: (ms: number) => Promise<void>,
): StaffHandlers<AccountsRoute> {
  const { store } = programme.database;
  const cookies = new StaffCookies(programme.keys.serverSecret, programme.config.urls.desk);
  const newLanes = () => new SlowDown({ now: programme.now, pause });
  const lanes = { strangers: newLanes(), knownBrowsers: newLanes() };
  const presented = (request: Request) => cookies.parseSession(request, programme.now())?.token ?? null;

  const begun = async (
    request: Request,
    session: { account: string; token: string; passkey?: string },
    status: 200 | 201,
  ): Promise<Response> => {
    const { account, token, passkey = null } = session;
    const response = Response.json(await sessionAnswer(programme, { account, passkey }), { status });
    response.headers.append('set-cookie', cookies.formatSession(token, programme.now()));
    const known = cookies.parseKnown(request, account) ?? encodeB64(programme.random(16));
    response.headers.append('set-cookie', cookies.formatKnown(known, account));
    return response;
  };

  return {
    // The first lead's browser signs the desk's name into the roster before it has any other way to learn it.
    'POST /setup/desk': async ({ request }) => {
      const { token } = await readJson(request, setupDeskSchema);
      const desk = await readSetupDesk(programme, token);
      const administrator = !(await hasAdministrator(store));
      return Response.json({ origin: programme.config.origin, desk, administrator });
    },

    'POST /setup': async ({ request }) => {
      const setup = await readJson(request, setupSchema);
      const token = await setUpDesk(programme, setup, presented(request));
      return begun(request, { account: setup.account, token }, 201);
    },

    'POST /session/salt': async ({ request }) => {
      const { account } = await readJson(request, saltRequestSchema);
      return Response.json({ salt: encodeB64(await readSalt(programme, account)) });
    },

    'POST /session': async ({ request }) => {
      const attempt = await readJson(request, signInSchema);
      const knownBrowser = cookies.parseKnown(request, attempt.account);
      const way = { knownBrowser, replaces: presented(request) };
      const token = await signIn(programme, lanes, attempt, way);
      if (token === null) throw new Problem('no-session');
      return begun(request, { account: attempt.account, token }, 200);
    },

    'POST /session/passkey/options': async ({ request }) => {
      await readJson(request, passkeyOptionsRequestSchema);
      return Response.json(await signInOptions(programme));
    },

    'POST /session/passkey': async ({ request }) => {
      const { response } = await readJson(request, passkeySignInSchema);
      const passkey = String(response['id']);
      return begun(
        request,
        { ...(await signInWithPasskey(programme, response, presented(request))), passkey },
        200,
      );
    },

    'GET /session': async ({ who }) => Response.json(await sessionAnswer(programme, who)),

    'DELETE /session': async ({ who }) => {
      await removeSession(store, who.account, who.sessionId);
      return new Response(null, { status: 204, headers: { 'set-cookie': cookies.endSession() } });
    },

    'PUT /passphrase': async ({ request, who }) => {
      await changePassphrase(
        programme,
        lanes.strangers,
        who,
        await readJson(request, changePassphraseSchema),
      );
      return new Response(null, { status: 204 });
    },

    'GET /sessions': async ({ who }) => {
      const sessions = await listSessions(store, who.account, today(programme));
      return Response.json(
        sessions.map(({ id, started_on }) => ({ id, startedOn: started_on, current: id === who.sessionId })),
      );
    },

    'DELETE /sessions/:id': async ({ who, param }) => {
      if (!(await removeSession(store, who.account, param('id')))) throw new Problem('not-found');
      return new Response(null, { status: 204 });
    },

    'GET /passkeys': async ({ who }) => {
      const passkeys = await listPasskeys(store, who.account);
      return Response.json(passkeys.map(({ id, added_on }) => ({ id, addedOn: added_on })));
    },

    'POST /passkeys/options': async ({ request, who }) => {
      await readJson(request, passkeyOptionsRequestSchema);
      return Response.json(await addPasskeyOptions(programme, who));
    },

    'POST /passkeys': async ({ request, who }) => {
      await addPasskey(programme, who, await readJson(request, addPasskeySchema));
      return Response.json({}, { status: 201 });
    },

    'DELETE /passkeys/:id': async ({ who, param }) => {
      if (!(await removePasskey(programme, who.account, param('id')))) throw new Problem('not-found');
      return new Response(null, { status: 204 });
    },

    'POST /invitations': async ({ request, who }) => {
      const id = await inviteMember(programme, who, await readJson(request, inviteSchema));
      return Response.json({ id }, { status: 201 });
    },

    'GET /invitations': async ({ who }) => {
      const invitations = await listInvitations(store, who.desk);
      return Response.json(
        invitations.map(({ id, account, name, role, state, secret, recipient, verify, mac }) => ({
          id,
          account,
          name,
          role,
          state,
          recipient,
          verify,
          secret: encodeB64(secret),
          mac: mac === null ? null : encodeB64(mac),
        })),
      );
    },

    'GET /invitations/:id': async ({ param }) => {
      const invitation = await findInvitation(store, invitationId(param('id')));
      if (invitation === null) throw new Problem('not-found');
      const { account, name, role, desk, state, expires_on } = invitation;
      const isExpired = state === 'open' && expires_on < today(programme);
      return Response.json({
        account,
        name,
        role,
        desk,
        origin: programme.config.origin,
        state: isExpired ? 'withdrawn' : state,
      } satisfies Invitation);
    },

    'POST /invitations/:id/accept': async ({ request, param }) => {
      const answer = await readJson(request, acceptInvitationSchema);
      const id = invitationId(param('id'));
      const session = await acceptInvitation(programme, id, answer, presented(request));
      return begun(request, session, 201);
    },

    'DELETE /invitations/:id': async ({ who, param }) => {
      await withdrawInvitation(programme, who, invitationId(param('id')));
      return new Response(null, { status: 204 });
    },

    'GET /accounts': async () => Response.json(await listAccounts(programme)),

    'POST /accounts/roles': async ({ request, who }) => {
      await setProgrammeRoles(programme, who, await readJson(request, setRolesSchema));
      return new Response(null, { status: 204 });
    },

    'GET /accounts/invitations': async () => Response.json(await listProgrammeInvitations(programme)),

    'POST /accounts/invitations': async ({ request, who }) => {
      const id = await inviteToProgramme(programme, who, await readJson(request, inviteToProgrammeSchema));
      return Response.json({ id }, { status: 201 });
    },

    'DELETE /accounts/invitations/:id': async ({ param }) => {
      await withdrawProgrammeInvitation(programme, invitationId(param('id')));
      return new Response(null, { status: 204 });
    },

    'GET /accounts/invitations/:id': async ({ param }) =>
      Response.json(await readProgrammeInvitation(programme, invitationId(param('id')))),

    'POST /accounts/invitations/:id/accept': async ({ request, param }) => {
      const answer = await readJson(request, acceptProgrammeInvitationSchema);
      const id = invitationId(param('id'));
      const session = await acceptProgrammeInvitation(programme, id, answer, presented(request));
      return begun(request, session, 201);
    },

    'GET /roster': async ({ who }) => Response.json(await readRosterOf(programme, who, who.desk)),
  };
}

/** @throws Problem `not-found` for what no invitation can be called. */
function invitationId(text: string): string {
  if (!isB64(text, 16)) throw new Problem('not-found');
  return text;
}
