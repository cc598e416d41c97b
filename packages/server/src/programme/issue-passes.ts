import { join } from 'node:path';
import type { Database } from '../db/index.ts';
import {
  addIssuingKey,
  blindSigner,
  type IssuingKey,
  listIssuingKeys,
  makeIssuingKey,
  quarterOf,
  readIssuingKey,
} from './issuing-keys.ts';
import { type Programme, today } from './programme.ts';
import { renewDescriptor } from './renew-descriptor.ts';

const KEYS_FOLDER = 'keys';

/** The passes' key of this quarter: made where there is none, and named in the next edition of the descriptor. */
export async function ensurePassKey(programme: Programme, dataDir: string): Promise<IssuingKey> {
  const day = today(programme);
  const folder = join(dataDir, KEYS_FOLDER);
  const known = await findPassKey(programme.database, quarterOf(day).quarter);
  if (known !== null) return known;
  const key = await makeIssuingKey(folder, day).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return readIssuingKey(folder, day);
    throw error;
  });
  await programme.database.transaction(async (transaction) => {
    await addIssuingKey(transaction, key);
    await renewDescriptor(transaction, programme);
  });
  return key;
}

/**
 * Signs blinded passes by the key that they were made for.
 *
 * @returns null for a key that is not this programme's, or is no longer used for signing.
 */
export async function signPasses(
  programme: Programme,
  dataDir: string,
  { kid, blinded }: { readonly kid: string; readonly blinded: readonly Uint8Array[] },
): Promise<Uint8Array[] | null> {
  const key = await findPassKey(programme.database, quarterOf(today(programme)).quarter);
  if (key === null || key.kid !== kid) return null;
  const sign = await blindSigner(join(dataDir, KEYS_FOLDER), key.quarter);
  return blinded.map(sign);
}

async function findPassKey({ store }: Database, quarter: string): Promise<IssuingKey | null> {
  return (await listIssuingKeys(store)).find((key) => key.quarter === quarter) ?? null;
}
