import {
  type DeskRole,
  emptyRoster,
  encodeB64,
  invitationMac,
  type Keyring,
  makeKeyring,
  randomBytes,
  signMember,
  wrapSeed,
} from '@bellbuoy/protocol';
import { beforeEach, expect, test } from 'vitest';
import type { DeskHttp } from './desk-http.ts';
import { admit, type InvitationLink, invite } from './desk-people.ts';
import type { DeskSession } from './desk-session.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
const ID = encodeB64(randomBytes(16));

interface Invited {
  account: string;
  name: string;
  role: DeskRole;
  secret: string;
}

let lead: Keyring;
let newcomer: Keyring;
let roster: string;

beforeEach(async () => {
  [lead, newcomer] = await Promise.all([
    makeKeyring(randomBytes(32), ORIGIN),
    makeKeyring(randomBytes(32), ORIGIN),
  ]);
  const root = encodeB64(lead.verify);
  const { recipient } = lead;
  const founding = { account: 'lead', recipient, verify: root, role: 'lead', day: DAY } as const;
  roster = signMember(founding, lead, emptyRoster({ origin: ORIGIN, desk: 'harbour', root }));
});

/** A server that gives back what `answer` makes of an invitation, with the keys and MAC that came for it. */
function deskOf(answer: (invited: Invited) => object) {
  const posted = new Map<string, unknown>();
  const answers: Record<string, () => unknown> = {
    '/roster': () => ({ root: encodeB64(lead.verify), frames: [roster], members: [] }),
    '/epochs': () => [],
    '/cases': () => [],
    '/invitations': () => {
      const invited = posted.get('/invitations') as Invited;
      return [{ ...invited, id: ID, state: 'accepted', ...answer(invited) }];
    },
  };
  const http = {
    get: async (path: string) => answers[path]?.(),
    post: async (path: string, body: unknown) => {
      posted.set(path, body);
      return { id: ID };
    },
  } as unknown as DeskHttp;
  const place = { origin: ORIGIN, desk: 'harbour', root: encodeB64(lead.verify) };
  const session = { ...place, http, account: 'lead', role: 'lead', keyring: lead, today: () => DAY };
  return { session: session as unknown as DeskSession, posted };
}

function acceptedWith(key: Uint8Array, { recipient, verify }: Keyring) {
  const keys = { recipient, verify: encodeB64(verify) };
  return { ...keys, mac: invitationMac(key, { origin: ORIGIN, account: 'ben', ...keys }) };
}

const BEN = { account: 'ben', name: 'Ben', role: 'analyst' } as const;

test('who had the link is admitted', async () => {
  const links: InvitationLink[] = [];
  const { session, posted } = deskOf(() => acceptedWith(links[0]?.secret ?? randomBytes(32), newcomer));
  links.push(await invite(session, BEN));
  await admit(session, ID);
  expect(posted.has(`/invitations/${ID}/admit`)).toBe(true);
});

test('a server that puts a secret of its own beside keys of its own admits nobody', async () => {
  const secret = randomBytes(32);
  const sealed = encodeB64(await wrapSeed(secret, lead.recipient));
  const { session, posted } = deskOf(() => ({ ...acceptedWith(secret, newcomer), secret: sealed }));
  await invite(session, BEN);
  await expect(admit(session, ID)).rejects.toMatchObject({ code: 'unverified' });
  expect(posted.has(`/invitations/${ID}/admit`)).toBe(false);
});

test('a server cannot make a lead of who was invited as an analyst', async () => {
  const links: InvitationLink[] = [];
  const { session } = deskOf(() => ({
    ...acceptedWith(links[0]?.secret ?? randomBytes(32), newcomer),
    role: 'lead',
  }));
  links.push(await invite(session, BEN));
  await expect(admit(session, ID)).rejects.toMatchObject({ code: 'unverified' });
});
