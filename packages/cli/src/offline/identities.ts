import { readFile } from 'node:fs/promises';
import {
  decodeB64,
  isAgeIdentity,
  makeKeyring,
  passphraseKeys,
  stretchPassphrase,
  unwrapKeyring,
  unwrapSeed,
} from '@bellbuoy/protocol';
import { usage } from '../terminal/exit.ts';
import type { Manifest } from './manifest.ts';

/** Reads an age identity file: one identity a line; empty lines and those that start with # are passed over. */
export async function readIdentityFile(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0 || !identities.every(isAgeIdentity)) {
    throw usage(`${path} is not a file of AGE-SECRET-KEY-PQ-1… identities.`);
  }
  return identities;
}

/** The epochs' identities that a pulled manifest holds for its member; needs nothing but their passphrase. */
export async function identitiesFromManifest(manifest: Manifest, passphrase: string): Promise<string[]> {
  const { origin, salt, keyring, epochs } = manifest;
  const { unwrap } = await passphraseKeys(await stretchPassphrase(passphrase, decodeB64(salt)), origin);
  const member = await makeKeyring(await unwrapSeed(decodeB64(keyring), unwrap.identity), origin);
  return Promise.all(
    epochs.map(async ({ recipient, wrap }) => {
      return (await unwrapKeyring(decodeB64(wrap), member.identity, { origin, recipient })).identity;
    }),
  );
}
