import {
  type Admit,
  caseListSchema,
  type DeskRole,
  decodeB64,
  encodeB64,
  epochListSchema,
  invitationKey,
  invitationListSchema,
  invitationMac,
  invitationSchema,
  invitedSchema,
  newInvitationSecret,
  ProtocolError,
  parseAs,
  signMember,
  unwrapSeed,
  verifyInvitation,
  wrapSeed,
} from '@bellbuoy/protocol';
import { deskHttp } from './desk-http.ts';
import { type DeskAddress, type DeskSession, newCredentials, readRoster } from './desk-session.ts';

/** An invitation as its link carries it: the secret is in the fragment, which no server sees. */
export interface InvitationLink {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Invites somebody to the desk. Only a lead may. */
export async function invite(
  session: DeskSession,
  person: { account: string; name: string; role: DeskRole },
): Promise<InvitationLink> {
  const { origin, keyring } = session;
  const drawn = newInvitationSecret();
  const sealed = encodeB64(await wrapSeed(drawn, keyring.recipient));
  const { id } = parseAs(
    invitedSchema,
    await session.http.post('/invitations', { ...person, secret: sealed }),
  );
  return { id, secret: invitationKey(keyring.seed, drawn, { ...person, origin }) };
}

/** Accepts an invitation with fresh keys. The newcomer can read nothing until a lead admits them. */
export async function acceptInvitation(
  address: DeskAddress,
  { id, secret }: InvitationLink,
  chosen?: string,
): Promise<{ passphrase: string }> {
  const http = deskHttp(address.url, address.fetch);
  const { account, origin } = parseAs(invitationSchema, await http.get(`/invitations/${id}`));
  if (origin !== address.descriptor.origin)
    throw new ProtocolError('unverified', 'an invitation of another programme');
  const { passphrase, registered } = await newCredentials(origin, chosen);
  const { recipient, verify } = registered;
  const mac = invitationMac(secret, { origin, account, recipient, verify });
  await http.post(`/invitations/${id}/accept`, { ...registered, mac });
  return { passphrase };
}

/** Admits who accepted: checks that the keys are theirs, signs them into the roster, wraps what is open for them. */
export async function admit(session: DeskSession, id: string): Promise<void> {
  const invitations = parseAs(invitationListSchema, await session.http.get('/invitations'));
  const invitation = invitations.find((each) => each.id === id);
  const { recipient = null, verify = null, mac = null } = invitation ?? {};
  if (invitation === undefined || recipient === null || verify === null || mac === null) {
    throw new ProtocolError('unverified', 'nobody has accepted this invitation yet');
  }
  const { account, role } = invitation;
  const { origin, keyring } = session;
  const drawn = await unwrapSeed(decodeB64(invitation.secret), keyring.identity);
  const key = invitationKey(keyring.seed, drawn, { origin, account, role });
  verifyInvitation(key, { origin, account, recipient, verify }, mac);
  const change = { account, recipient, verify, role, day: session.today() };
  const member = signMember(change, session.keyring, await readRoster(session));
  const admission: Admit = { member, ...(await wrapsFor(session, recipient)) };
  await session.http.post(`/invitations/${id}/admit`, admission);
}

/** Every epoch and case that a member can open, wrapped for somebody whom they admit. */
export async function wrapsFor(
  session: DeskSession,
  recipient: string,
): Promise<Pick<Admit, 'epochs' | 'cases'>> {
  const epochs = parseAs(epochListSchema, await session.http.get('/epochs'));
  const cases = parseAs(caseListSchema, await session.http.get('/cases'));
  return {
    epochs: await wrapAgain(
      session,
      recipient,
      epochs.map(({ epoch, wrap }) => [String(epoch), wrap]),
    ),
    cases: await wrapAgain(
      session,
      recipient,
      cases.flatMap((row) => ('wrap' in row ? [[row.case, row.wrap]] : [])),
    ),
  };
}

async function wrapAgain(
  session: DeskSession,
  recipient: string,
  mine: readonly (readonly [string, string | null])[],
): Promise<Record<string, string>> {
  const wraps: Record<string, string> = {};
  for (const [key, wrap] of mine) {
    if (wrap === null) continue;
    const seed = await unwrapSeed(decodeB64(wrap), session.keyring.identity);
    wraps[key] = encodeB64(await wrapSeed(seed, recipient));
  }
  return wraps;
}
