import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nativeNoteSigner } from './native-signer.ts';
import type { ProgrammeKeys } from './programme.ts';

/** The files of `keys/`: 32 random bytes each, readable by their owner alone. */
export const KEY_FILES = {
  programme: 'programme.seed',
  log: 'log.seed',
  serverSecret: 'server.secret',
} as const;

export type KeyFile = keyof typeof KEY_FILES;

const KEYS_FOLDER = 'keys';
const SEED_BYTES = 32;

/** Writes a key that is not there yet; never over one that is. */
export async function writeKeyFile(dataDir: string, file: KeyFile, seed: Uint8Array): Promise<void> {
  await writeFile(pathOf(dataDir, file), seed, { mode: 0o600, flag: 'wx' });
}

export function keysFolder(dataDir: string): string {
  return join(dataDir, KEYS_FOLDER);
}

/**
 * Reads the keys of a programme.
 *
 * @throws when one other than the programme key is missing, or one is damaged.
 */
export async function readKeys(dataDir: string, origin: string): Promise<ProgrammeKeys> {
  const programme = await readKeyFile(dataDir, 'programme').catch(ignoreMissing);
  return {
    log: nativeNoteSigner(`${origin}/log`, await readKeyFile(dataDir, 'log')),
    programme: programme === null ? null : nativeNoteSigner(`${origin}/programme`, programme),
    serverSecret: await readKeyFile(dataDir, 'serverSecret'),
  };
}

async function readKeyFile(dataDir: string, file: KeyFile): Promise<Uint8Array> {
  const seed = await readFile(pathOf(dataDir, file));
  if (seed.length !== SEED_BYTES) throw new Error(`${KEYS_FOLDER}/${KEY_FILES[file]} is damaged`);
  return new Uint8Array(seed);
}

function pathOf(dataDir: string, file: KeyFile): string {
  return join(keysFolder(dataDir), KEY_FILES[file]);
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
