import { readFile } from 'node:fs/promises';
import { type NoteSigner, noteSigner } from '@bellbuoy/protocol';
import { usage } from '../terminal/exit.ts';

const SEED_BYTES = 32;

/** The programme key out of the file in which it is kept. */
export async function readProgrammeKey(path: string, origin: string): Promise<NoteSigner> {
  const seed = await readFile(path);
  if (seed.length !== SEED_BYTES)
    throw usage(`${path} is not a programme key: it has not ${SEED_BYTES} bytes.`);
  return noteSigner(`${origin}/programme`, new Uint8Array(seed));
}
