import { resolve } from 'node:path';
import { FileKeeper } from './file-keeper.ts';
import type { KeeperSettings } from './keeper-config.ts';
import type { KeyKeeper } from './key-keeper.ts';
import { Pkcs11Keeper } from './pkcs11-keeper.ts';

const OWN_KEY_FILE = 'keys/keeper.secret';

/** The keeper that the configuration names. Nothing is read before it is used. */
export function openKeeper(dataDir: string, settings: KeeperSettings | undefined): KeyKeeper {
  if (settings === undefined) return new FileKeeper(resolve(dataDir, OWN_KEY_FILE), { isOwn: true });
  return 'pkcs11' in settings
    ? new Pkcs11Keeper(dataDir, settings.pkcs11)
    : new FileKeeper(resolve(dataDir, settings.keyFile), { isOwn: false });
}
