import { encodeB64, randomBytes } from '@bellbuoy/protocol';
import type { Keychain, OwnKeys } from './keychain.ts';
import { keysOfPassphrase, type Stretch } from './stretch.ts';

/** What a new account registers: its public keys, and its seed sealed to the passphrase. The passphrase itself is never sent. */
export interface Credentials extends OwnKeys {
  readonly salt: string;
  readonly signIn: string;
  readonly keyring: string;
}

/** Makes a member's keyring here, puts it into the keychain, and seals its seed to their passphrase. */
export async function makeOwnKeyring(
  keychain: Keychain,
  { origin, passphrase, stretch }: { origin: string; passphrase: string; stretch: Stretch },
): Promise<Credentials> {
  const seed = randomBytes(32);
  const own = await keychain.unlock(seed, origin);
  seed.fill(0);
  const salt = randomBytes(16);
  const { signIn, unwrap } = await keysOfPassphrase(stretch, { passphrase, salt, origin });
  return {
    ...own,
    salt: encodeB64(salt),
    signIn: encodeB64(signIn),
    keyring: await keychain.keepFor(unwrap.recipient),
  };
}
