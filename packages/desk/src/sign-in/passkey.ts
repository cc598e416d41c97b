// A passkey gives two things: a signature that signs in, which the server checks, and a secret from its PRF extension, which
// unwraps the keyring and never leaves the browser. The browser hands both out in one object, so the secret is taken out of it
// before anything is sent.

import {
  encodeB64,
  ProtocolError,
  prfKey,
  randomBytes,
  type Session,
  sha256,
  utf8,
} from '@bellbuoy/protocol';
import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import type { Keychain } from '../keys/keychain.ts';
import { unlockKeyring } from '../keys/unlock.ts';
import { DeskError, isDeskError } from '../problems/desk-error.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';

export { browserSupportsWebAuthn as canUsePasskeys };

interface PasskeyTools {
  api: Pick<StaffApi, 'passkeyOptions' | 'addPasskey' | 'passkeySignInOptions' | 'passkeySignIn'>;
  keychain: Keychain;
  origin: string;
}

/**
 * Signs in with a passkey, which also unlocks the keyring.
 *
 * @throws DeskError `passkey-stopped`, `passkey-without-prf` or `passkey-unknown`.
 */
export async function signInByPasskey({ api, keychain, origin }: PasskeyTools): Promise<Session> {
  const options = (await api.passkeySignInOptions()) as PublicKeyCredentialRequestOptionsJSON;
  const found = await asking(() => startAuthentication({ optionsJSON: withPrf(options, origin) }));
  const { response, secret } = takeSecret(found);
  if (secret === null) throw new DeskError('passkey-without-prf');
  const session = await api.passkeySignIn({ response: { ...response } }).catch((cause: unknown) => {
    throw isDeskError(cause, 'no-session') ? new DeskError('passkey-unknown', { cause }) : cause;
  });
  if (session.origin !== origin) throw new DeskError('wrong-programme');
  await unlockWith(keychain, session, secret);
  return session;
}

/** Adds a passkey to the signed-in account and seals the keyring to it. @throws DeskError */
export async function addPasskey({ api, keychain, origin }: PasskeyTools): Promise<void> {
  const options = (await api.passkeyOptions()) as PublicKeyCredentialCreationOptionsJSON;
  const made = await asking(() => startRegistration({ optionsJSON: withPrf(options, origin) }));
  const { response, secret } = takeSecret(made);
  const prfOutput = secret ?? (await askForSecret(made.id, options.rp.id, origin));
  const { recipient } = await prfKey(prfOutput, origin);
  prfOutput.fill(0);
  await api.addPasskey({ response: { ...response }, keyring: await keychain.keepFor(recipient) });
}

async function unlockWith(keychain: Keychain, session: Session, prfOutput: Uint8Array): Promise<void> {
  try {
    await unlockKeyring(keychain, session, await prfKey(prfOutput, session.origin));
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('no-key', { cause }) : cause;
  } finally {
    prfOutput.fill(0);
  }
}

// Many authenticators give the secret only when they sign, not when they are registered. This signature goes nowhere.
async function askForSecret(id: string, rpId: string | undefined, origin: string): Promise<Uint8Array> {
  const options: PublicKeyCredentialRequestOptionsJSON = {
    challenge: encodeB64(randomBytes(32)),
    allowCredentials: [{ id, type: 'public-key' }],
    userVerification: 'required',
    ...(rpId === undefined ? {} : { rpId }),
  };
  const { secret } = takeSecret(
    await asking(() => startAuthentication({ optionsJSON: withPrf(options, origin) })),
  );
  if (secret === null) throw new DeskError('passkey-without-prf');
  return secret;
}

/** The PRF's input: fixed for a programme, so that a passkey gives the same secret at every sign-in. */
function withPrf<Options extends { extensions?: object }>(options: Options, origin: string): Options {
  const first = sha256(utf8(`bellbuoy/v1/${origin}/passkey`));
  return { ...options, extensions: { ...options.extensions, prf: { eval: { first } } } };
}

/** Takes the PRF secret out of a response. What is left can be sent. */
export function takeSecret<R extends RegistrationResponseJSON | AuthenticationResponseJSON>(
  found: R,
): { response: R; secret: Uint8Array | null } {
  const { prf, ...rest } = found.clientExtensionResults as { prf?: { results?: { first?: BufferSource } } };
  const first = prf?.results?.first;
  return { response: { ...found, clientExtensionResults: rest }, secret: first ? bytesOf(first) : null };
}

function bytesOf(source: BufferSource): Uint8Array {
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}

async function asking<T>(ask: () => Promise<T>): Promise<T> {
  if (!browserSupportsWebAuthn()) throw new DeskError('passkey-unavailable');
  try {
    return await ask();
  } catch (cause) {
    const isKnown =
      cause instanceof WebAuthnError && cause.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    throw new DeskError(isKnown ? 'passkey-known' : 'passkey-stopped', { cause });
  }
}
