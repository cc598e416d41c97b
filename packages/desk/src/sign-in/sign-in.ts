import { decodeB64, encodeB64, ProtocolError, type Session } from '@bellbuoy/protocol';
import type { Keychain } from '../keys/keychain.ts';
import { keysOfPassphrase, type Stretch } from '../keys/stretch.ts';
import { unlockKeyring } from '../keys/unlock.ts';
import { DeskError, isDeskError } from '../problems/desk-error.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';

/** What is being done while somebody signs in, for the words on screen. */
export type SignInStep = 'asking' | 'stretching' | 'signing-in' | 'unlocking';

interface SignInTools {
  api: Pick<StaffApi, 'salt' | 'signIn'>;
  keychain: Keychain;
  stretch: Stretch;
  origin: string;
  onStep?: (step: SignInStep) => void;
}

/**
 * Signs in by passphrase: the server sees a value derived from it that opens nothing, and gives back the keyring file that only
 * the passphrase opens.
 *
 * @throws DeskError `wrong-passphrase` for an unknown account too: the server answers both alike.
 */
export async function signInByPassphrase(
  { api, keychain, stretch, origin, onStep = () => {} }: SignInTools,
  { account, passphrase }: { account: string; passphrase: string },
): Promise<Session> {
  onStep('asking');
  const { salt } = await api.salt(account);
  onStep('stretching');
  const keys = await keysOfPassphrase(stretch, { passphrase, salt: decodeB64(salt, 16), origin });
  onStep('signing-in');
  const session = await beginSession(api, account, encodeB64(keys.signIn));
  onStep('unlocking');
  if (session.origin !== origin || session.account !== account) throw new DeskError('wrong-programme');
  try {
    await unlockKeyring(keychain, session, keys.unwrap);
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('no-key', { cause }) : cause;
  }
  return session;
}

async function beginSession(api: SignInTools['api'], account: string, signIn: string): Promise<Session> {
  try {
    return await api.signIn({ account, signIn });
  } catch (cause) {
    throw isDeskError(cause, 'no-session') ? new DeskError('wrong-passphrase', { cause }) : cause;
  }
}
