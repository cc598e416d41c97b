import type { Bytes, SignIn } from '@bellbuoy/protocol';
import type { Programme } from '../programme/index.ts';
import { beginSession } from './begin-session.ts';
import { hashSignIn } from './credentials.ts';
import { derivedKey, isSame, macOf } from './derived-keys.ts';
import type { SlowDown } from './slow-down.ts';
import { findAccount, hasStanding } from './store.ts';

const SALT_BYTES = 16;

/** Who is held back, and by whom: strangers' attempts never take room from a browser that is known. */
export interface SignInLanes {
  readonly strangers: SlowDown;
  readonly knownBrowsers: SlowDown;
}

/**
 * The salt with which an account's passphrase is stretched. One that does not exist has an invented salt,
 * always the same, so that asking does not tell which accounts there are.
 */
export async function readSalt(programme: Programme, account: string): Promise<Uint8Array> {
  const known = await findAccount(programme.database.store, account);
  return known?.salt ?? inventedSalt(programme.keys.serverSecret, account);
}

/**
 * Signs in by the value that comes of the passphrase. Returns the session's token; null when the account and
 * the value do not belong together, whatever the reason.
 *
 * @param knownBrowser the id of a browser where this account has signed in before: it has a lane of its own.
 */
export async function signIn(
  programme: Programme,
  { strangers, knownBrowsers }: SignInLanes,
  { account, signIn }: SignIn,
  { knownBrowser, replaces }: { knownBrowser: string | null; replaces: string | null },
): Promise<string | null> {
  const [lanes, lane] =
    knownBrowser === null ? [strangers, `account ${account}`] : [knownBrowsers, `browser ${knownBrowser}`];
  return lanes.attempt(lane, async () => {
    if (!(await isRight(programme, account, signIn))) return null;
    return programme.database.transaction((transaction) =>
      beginSession(transaction, programme, { account, passkey: null, replaces }),
    );
  });
}

// The same work is done for an account that does not exist.
async function isRight(programme: Programme, account: string, signIn: string): Promise<boolean> {
  const { store } = programme.database;
  const known = await findAccount(store, account);
  const mayEnter = await hasStanding(store, account);
  const expected = known?.sign_in_hash ?? unreachableHash(programme.keys.serverSecret, account);
  return isSame(hashSignIn(signIn), expected) && known !== null && mayEnter;
}

function inventedSalt(serverSecret: Uint8Array, account: string): Bytes {
  return new Uint8Array(macOf(derivedKey(serverSecret, 'salt'), account).subarray(0, SALT_BYTES));
}

function unreachableHash(serverSecret: Uint8Array, account: string): Uint8Array {
  return macOf(derivedKey(serverSecret, 'salt'), 'no account', account);
}
