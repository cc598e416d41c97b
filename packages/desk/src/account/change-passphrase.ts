import { decodeB64, encodeB64, randomBytes, type Session } from '@bellbuoy/protocol';
import { keysOfPassphrase, type Stretch } from '../keys/stretch.ts';
import { DeskError, isDeskError } from '../problems/desk-error.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/**
 * Seals the signed-in member's seed to a new passphrase, in the place of the old one.
 *
 * @param current the passphrase until now; null for somebody who signed in with a passkey, who may have lost it.
 * @throws DeskError `wrong-passphrase`.
 */
export async function changePassphrase(
  { api, keychain }: Pick<Surroundings, 'api' | 'keychain'>,
  { account, origin }: Session,
  { current, next, stretch }: { current: string | null; next: string; stretch: Stretch },
): Promise<void> {
  const salt = randomBytes(16);
  const before =
    current === null ? null : await signInOf(api, { account, origin, passphrase: current, stretch });
  const { signIn, unwrap } = await keysOfPassphrase(stretch, { passphrase: next, salt, origin });
  const changed = {
    current: before,
    salt: encodeB64(salt),
    signIn: encodeB64(signIn),
    keyring: await keychain.keepFor(unwrap.recipient),
  };
  await api.changePassphrase(changed).catch((cause: unknown) => {
    throw isDeskError(cause, 'unverified') ? new DeskError('wrong-passphrase', { cause }) : cause;
  });
}

async function signInOf(
  api: Surroundings['api'],
  { account, stretch, ...of }: { account: string; origin: string; passphrase: string; stretch: Stretch },
): Promise<string> {
  const { salt } = await api.salt(account);
  return encodeB64((await keysOfPassphrase(stretch, { ...of, salt: decodeB64(salt, 16) })).signIn);
}
