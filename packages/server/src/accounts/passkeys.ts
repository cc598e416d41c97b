// Passkeys sign in by WebAuthn and open the member's keyring by the authenticator's PRF. The server checks
// the one and must never see the other: an answer that carries a PRF output is refused before it is read.

import { type AddPasskey, hashB64, utf8 } from '@bellbuoy/protocol';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { beginSession } from './begin-session.ts';
import { sealedSeed } from './credentials.ts';
import { type ChallengePurpose, isChallenge, makeChallenge, spendChallenge } from './passkey-challenge.ts';
import { findPasskey, hasStanding, listPasskeys, type StaffSession } from './store.ts';

const MAX_PASSKEYS = 16;
// EdDSA, ES256 and RS256: what authenticators with a PRF offer.
const ALGORITHMS = [-8, -7, -257];

/** What `navigator.credentials.create` needs to make a passkey for somebody who is signed in. */
export async function addPasskeyOptions(
  programme: Programme,
  { account, name }: StaffSession,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await webauthn();
  const present = await listPasskeys(programme.database.store, account);
  if (present.length >= MAX_PASSKEYS) throw new Problem('moved-on', 'Remove a passkey first.');
  return generateRegistrationOptions({
    rpName: programme.config.origin,
    rpID: relyingParty(programme),
    userName: account,
    userDisplayName: name,
    userID: utf8(hashB64(utf8(`${programme.config.origin}\n${account}`))),
    challenge: challengeFor(programme, `add:${account}`),
    attestationType: 'none',
    excludeCredentials: present.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    extensions: { prf: {} },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/**
 * Adds a passkey, with the member's seed sealed to its key.
 *
 * @throws Problem `unverified` when the answer does not come from this call's options.
 */
export async function addPasskey(programme: Programme, who: StaffSession, added: AddPasskey): Promise<void> {
  refusePrf(added.response);
  const response = added.response as unknown as RegistrationResponseJSON;
  const { verifyRegistrationResponse } = await webauthn();
  const purpose: ChallengePurpose = `add:${who.account}`;
  const challenge = new SeenChallenge(programme, purpose);
  const { registrationInfo } = await orRefuse('unverified', () =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.isExpected,
      supportedAlgorithmIDs: ALGORITHMS,
      ...place(programme),
    }),
  );
  if (registrationInfo === undefined) throw new Problem('unverified');
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  await programme.database.transaction(async (transaction) => {
    await spendChallenge(transaction, challenge.text, today(programme));
    if ((await findPasskey(transaction, id)) !== null) throw new Problem('unverified');
    await transaction
      .insertInto('passkeys')
      .values({
        id,
        account: who.account,
        public_key: publicKey,
        counter,
        transports: JSON.stringify(transports),
        keyring: sealedSeed(added.keyring),
        added_on: today(programme),
      })
      .execute();
  });
}

/** What `navigator.credentials.get` needs; the passkey itself says whose it is. */
export async function signInOptions(programme: Programme): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: relyingParty(programme),
    challenge: challengeFor(programme, 'sign-in'),
    userVerification: 'required',
  });
}

/**
 * Signs in by a passkey. Returns the account and the session's token.
 *
 * @throws Problem `no-session`, whatever the reason.
 */
export async function signInWithPasskey(
  programme: Programme,
  answer: unknown,
  replaces: string | null,
): Promise<{ account: string; token: string }> {
  refusePrf(answer);
  const response = answer as AuthenticationResponseJSON;
  const { store } = programme.database;
  const passkey = typeof response.id === 'string' ? await findPasskey(store, response.id) : null;
  if (!passkey || !(await hasStanding(store, passkey.account))) throw new Problem('no-session');
  const { id, account } = passkey;
  const challenge = new SeenChallenge(programme, 'sign-in');
  const counter = await verifyAnswer(programme, response, passkey, challenge);
  return programme.database.transaction(async (transaction) => {
    await spendChallenge(transaction, challenge.text, today(programme));
    await transaction.updateTable('passkeys').set({ counter }).where('id', '=', id).execute();
    return { account, token: await beginSession(transaction, programme, { account, passkey: id, replaces }) };
  });
}

/** Removes a passkey of an account, and the sessions begun with it; false when there is none of this id. */
export async function removePasskey(programme: Programme, account: string, id: string): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('passkeys')
      .where('account', '=', account)
      .where('id', '=', id)
      .executeTakeFirst();
    await transaction
      .deleteFrom('sessions')
      .where('account', '=', account)
      .where('passkey', '=', id)
      .execute();
    return numDeletedRows === 1n;
  });
}

async function verifyAnswer(
  programme: Programme,
  response: AuthenticationResponseJSON,
  passkey: { id: string; public_key: Uint8Array; counter: number; transports: string[] },
  challenge: SeenChallenge,
): Promise<number> {
  const { verifyAuthenticationResponse } = await webauthn();
  const { id, counter } = passkey;
  const transports = passkey.transports as AuthenticatorTransport[];
  const credential = { id, counter, transports, publicKey: new Uint8Array(passkey.public_key) };
  const { verified, authenticationInfo } = await orRefuse('no-session', () =>
    verifyAuthenticationResponse({
      response,
      credential,
      expectedChallenge: challenge.isExpected,
      ...place(programme),
    }),
  );
  if (!verified) throw new Problem('no-session');
  return authenticationInfo.newCounter;
}

/** The challenge that an answer brought back, once it has been found to be one of ours. */
class SeenChallenge {
  text = '';
  readonly isExpected: (text: string) => boolean;

  constructor({ keys, now }: Programme, purpose: ChallengePurpose) {
    this.isExpected = (text) => {
      this.text = text;
      return isChallenge({ serverSecret: keys.serverSecret, now: now() }, purpose, text);
    };
  }
}

function challengeFor({ keys, random, now }: Programme, purpose: ChallengePurpose): Uint8Array<ArrayBuffer> {
  return makeChallenge({ serverSecret: keys.serverSecret, random, now: now() }, purpose);
}

function refusePrf(answer: unknown): void {
  const results = (answer as { clientExtensionResults?: { prf?: { results?: unknown } } } | null)
    ?.clientExtensionResults?.prf?.results;
  if (results !== undefined) throw new Problem('malformed', 'The output of a passkey stays in the browser.');
}

// The library tells each fault apart in its message; whoever asks learns only that it did not verify.
async function orRefuse<T>(code: 'unverified' | 'no-session', verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch {
    throw new Problem(code);
  }
}

function place(programme: Programme) {
  return {
    expectedOrigin: programme.config.urls.desk,
    expectedRPID: relyingParty(programme),
    requireUserVerification: true,
  };
}

function relyingParty({ config }: Programme): string {
  return new URL(config.urls.desk).hostname;
}

// Loaded at the first use: a server that nobody signs in to starts faster without it.
function webauthn() {
  return import('@simplewebauthn/server');
}
