import { type AgeKey, decodeB64, type Session, unwrapSeed } from '@bellbuoy/protocol';
import type { Keychain } from './keychain.ts';

/**
 * Opens the keyring file of a session with the key of the passphrase or passkey that began it.
 *
 * @throws ProtocolError `unopenable`.
 */
export async function unlockKeyring(
  keychain: Keychain,
  { keyring, origin }: Session,
  key: AgeKey,
): Promise<void> {
  const seed = await unwrapSeed(decodeB64(keyring), key.identity);
  await keychain.unlock(seed, origin);
  seed.fill(0);
}
