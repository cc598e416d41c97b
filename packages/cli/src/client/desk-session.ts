import {
  type Day,
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

/** A signed-in member: holds their keyring, so whoever has the object can read what they can. */
export interface DeskSession {
  readonly http: DeskHttp;
  readonly account: string;
  readonly role: Session['role'];
  readonly origin: string;
  readonly desk: string;
  readonly keyring: Keyring;
  /** The keyring as it rests on the server, sealed to a key of the passphrase; b64, with its salt. */
  readonly sealedKeyring: string;
  readonly salt: string;
  readonly today: () => Day;
}

export interface DeskAddress {
  readonly url: string;
  /** The programme's origin, from its verified descriptor or programme file. */
  readonly origin: string;
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
  const keys = await passphraseKeys(await stretchPassphrase(passphrase, decodeB64(salt)), address.origin);
  const session = parseAs(
    sessionSchema,
    await http.post('/session', { account, signIn: encodeB64(keys.signIn) }),
  );
  const seed = await unwrapSeed(decodeB64(session.keyring), keys.unwrap.identity);
  return sessionWith(address, http, { ...session, salt }, await makeKeyring(seed, address.origin));
}

/** Makes a programme's first lead from the one-time token of the setup link. */
export async function setUp(
  address: DeskAddress,
  lead: { token: string; desk: string; account: string; name: string; passphrase?: string },
): Promise<{ session: DeskSession; passphrase: string }> {
  const { token, account, name } = lead;
  const { keyring, passphrase, registered } = await newCredentials(address.origin, lead.passphrase);
  const { recipient, verify } = registered;
  const roster = emptyRoster({ origin: address.origin, desk: lead.desk, root: verify });
  const member = signMember(
    { account, recipient, verify, role: 'lead', day: address.today() },
    keyring,
    roster,
  );
  const http = deskHttp(address.url, address.fetch);
  const answer = await http.post('/setup', { token, account, name, ...registered, member });
  return {
    session: sessionWith(
      address,
      http,
      { ...parseAs(sessionSchema, answer), salt: registered.salt },
      keyring,
    ),
    passphrase,
  };
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

/**
 * The desk's roster, verified from the root of a verified descriptor when the caller has one.
 *
 * Without it the root is the server's word; this member's own keys must be in the roster all the same.
 */
export async function readRoster(session: DeskSession, root?: string): Promise<Roster> {
  const answer = parseAs(rosterSchema, await session.http.get('/roster'));
  const place = { origin: session.origin, desk: session.desk, root: root ?? answer.root };
  const roster = verifyRoster(answer.frames, place);
  if (roster.members.get(session.account)?.recipient !== session.keyring.recipient) {
    throw new ProtocolError('unverified', 'the roster does not have this member with these keys');
  }
  return roster;
}

function sessionWith(
  address: DeskAddress,
  http: DeskHttp,
  session: Session & { salt: string },
  keyring: Keyring,
): DeskSession {
  const { account, role, origin, desk, salt, keyring: sealedKeyring } = session;
  if (origin !== address.origin) throw new ProtocolError('unverified', 'the desk of another programme');
  return { http, account, role, origin, desk, keyring, sealedKeyring, salt, today: address.today };
}
