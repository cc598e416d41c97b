import {
  type Day,
  type Descriptor,
  type DescriptorDesk,
  decodeB64,
  emptyRoster,
  encodeB64,
  type Keyring,
  makeKeyring,
  newPassphrase,
  ProtocolError,
  parseAs,
  passphraseKeys,
  type Roster,
  randomBytes,
  rosterSchema,
  type Session,
  type Setup,
  saltSchema,
  sessionSchema,
  signMember,
  stretchPassphrase,
  unwrapSeed,
  verifyRoster,
  wrapSeed,
} from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { type DeskHttp, deskHttp } from './desk-http.ts';
import type { Fetch } from './http.ts';
import { openProgramme } from './programme-client.ts';

/** A signed-in member: holds their keyring, so whoever has the object can read what they can. */
export interface DeskSession {
  readonly http: DeskHttp;
  readonly account: string;
  readonly role: Session['role'];
  readonly origin: string;
  readonly desk: string;
  /** b64 of the key that the desk's roster begins with. */
  readonly root: string;
  readonly keyring: Keyring;
  /** The keyring as it rests on the server, sealed to a key of the passphrase; b64, with its salt. */
  readonly sealedKeyring: string;
  readonly salt: string;
  readonly today: () => Day;
  /** The desk as the programme announces it now, verified; null before its first epoch. */
  announced(): Promise<DescriptorDesk | null>;
  /** Begins a new session with the same keys, once the server has let this one end. */
  renew(): Promise<void>;
}

/** Where to sign in, and whose word to hold the desk to. */
export interface DeskAddress {
  readonly url: string;
  /** Verified: it names the programme's origin, and the root of each desk that has an epoch. */
  readonly descriptor: Descriptor;
  /** The programme key that it was verified by: whatever the server announces later is held to it. */
  readonly vkey: string;
  readonly today: () => Day;
  readonly fetch?: Fetch;
}

/** What a new account registers, and the secrets that stay with its member. */
export interface NewCredentials {
  readonly keyring: Keyring;
  readonly passphrase: string;
  readonly registered: Pick<Setup, 'recipient' | 'verify' | 'salt' | 'signIn' | 'keyring'>;
}

const SALT_BYTES = 16;
const SEED_BYTES = 32;

/** Signs in with account and passphrase. Throws an ApiError `no-session` when either is wrong. */
export async function signIn(
  address: DeskAddress,
  { account, passphrase }: { account: string; passphrase: string },
): Promise<DeskSession> {
  const http = deskHttp(address.url, address.fetch);
  const { salt } = parseAs(saltSchema, await http.post('/session/salt', { account }));
  const keys = await passphraseKeys(
    await stretchPassphrase(passphrase, decodeB64(salt)),
    address.descriptor.origin,
  );
  const credentials = { account, signIn: encodeB64(keys.signIn) };
  const session = parseAs(sessionSchema, await http.post('/session', credentials));
  const seed = await unwrapSeed(decodeB64(session.keyring), keys.unwrap.identity);
  const keyring = await makeKeyring(seed, address.descriptor.origin);
  return sessionWith(address, http, { ...session, ...credentials, salt, member: keyring });
}

/** Makes a programme's first lead from the one-time token of the setup link. */
export async function setUp(
  address: DeskAddress,
  lead: { token: string; desk: string; account: string; name: string; passphrase?: string },
): Promise<{ session: DeskSession; passphrase: string }> {
  const { token, account, name } = lead;
  const { keyring, passphrase, registered } = await newCredentials(
    address.descriptor.origin,
    lead.passphrase,
  );
  const { recipient, verify } = registered;
  const roster = emptyRoster({ origin: address.descriptor.origin, desk: lead.desk, root: verify });
  const member = signMember(
    { account, recipient, verify, role: 'lead', day: address.today() },
    keyring,
    roster,
  );
  const http = deskHttp(address.url, address.fetch);
  const answer = await http.post('/setup', { token, account, name, ...registered, member });
  const begun = { ...registered, ...parseAs(sessionSchema, answer), member: keyring };
  return { session: sessionWith(address, http, begun), passphrase };
}

/**
 * The session in which somebody has just registered, once they belong to a desk.
 *
 * @param http the connection on which they did.
 */
export async function sessionOfNewcomer(
  address: DeskAddress,
  http: DeskHttp,
  { account, keyring, registered }: Pick<NewCredentials, 'keyring' | 'registered'> & { account: string },
): Promise<DeskSession> {
  const session = parseAs(sessionSchema, await http.get('/session'));
  return sessionWith(address, http, { ...registered, ...session, account, member: keyring });
}

/** Draws a keyring and a passphrase, and seals the one to a key of the other. */
export async function newCredentials(origin: string, chosen?: string): Promise<NewCredentials> {
  const passphrase = chosen ?? newPassphrase(await receiptWordlist('en'));
  const keyring = await makeKeyring(randomBytes(SEED_BYTES), origin);
  const salt = randomBytes(SALT_BYTES);
  const keys = await passphraseKeys(await stretchPassphrase(passphrase, salt), origin);
  const registered = {
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    salt: encodeB64(salt),
    signIn: encodeB64(keys.signIn),
    keyring: encodeB64(await wrapSeed(keyring.seed, keys.unwrap.recipient)),
  };
  return { keyring, passphrase, registered };
}

/** The desk's roster, verified from its root; this member must be in it with their own keys. */
export async function readRoster(session: DeskSession): Promise<Roster> {
  const { frames } = parseAs(rosterSchema, await session.http.get('/roster'));
  const { origin, desk, root } = session;
  const roster = verifyRoster(frames, { origin, desk, root });
  if (roster.members.get(session.account)?.recipient !== session.keyring.recipient) {
    throw new ProtocolError('unverified', 'the roster does not have this member with these keys');
  }
  return roster;
}

interface BegunSession extends Session {
  readonly signIn: string;
  readonly salt: string;
  readonly member: Keyring;
}

function sessionWith(address: DeskAddress, http: DeskHttp, begun: BegunSession): DeskSession {
  const { account, role, origin, desk, signIn, salt, member, keyring: sealedKeyring } = begun;
  if (desk === null) throw new ProtocolError('unverified', 'this account belongs to no desk');
  if (origin !== address.descriptor.origin)
    throw new ProtocolError('unverified', 'the desk of another programme');
  // Before its first epoch a desk is in no descriptor, and has one member: whose own key is its root.
  const root = address.descriptor.desks.find(({ id }) => id === desk)?.root ?? encodeB64(member.verify);
  const renew = async () => void (await http.post('/session', { account, signIn }));
  const { today, descriptor, vkey, url, fetch } = address;
  let { sequence } = descriptor;
  const announced = async () => {
    const known = { today: today(), vkey, mayBeExpired: true, ...(fetch ? { fetch } : {}) };
    const latest = (await openProgramme(url, known)).descriptor;
    if (latest.sequence < sequence)
      throw new ProtocolError('unverified', 'an older edition of the descriptor');
    ({ sequence } = latest);
    return latest.desks.find(({ id }) => id === desk) ?? null;
  };
  const keys = { root, keyring: member, sealedKeyring, salt };
  return { http, account, role, origin, desk, ...keys, today, announced, renew };
}
