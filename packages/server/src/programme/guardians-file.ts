// `guardians.json` of a data folder: the public block that the descriptor carries. No key is in it; the slots' seeds
// are with their holders.

import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Guardians, parseGuardians, parseJson, verifyGuardians } from '@bellbuoy/protocol';
import type { Programme } from './programme.ts';
import { renewDescriptor } from './renew-descriptor.ts';

const GUARDIANS_FILE = 'guardians.json';

/**
 * The guardians of a programme; null when it has none.
 *
 * @throws when the file is no block, or one that its slots have not approved.
 */
export async function readGuardians(dataDir: string): Promise<Guardians | null> {
  const bytes = await readFile(join(dataDir, GUARDIANS_FILE)).catch(ignoreMissing);
  if (bytes === null) return null;
  try {
    const guardians = parseGuardians(parseJson(bytes));
    verifyGuardians(guardians);
    return guardians;
  } catch {
    throw new Error(`${GUARDIANS_FILE} is damaged, or its slots have not approved it`);
  }
}

/**
 * Writes a programme's first guardians down. `EEXIST` when there are some: they are changed by those who are
 * guardians, never written over.
 */
export async function writeGuardians(dataDir: string, guardians: Guardians): Promise<void> {
  verifyGuardians(guardians);
  const text = `${JSON.stringify(guardians, null, 2)}\n`;
  await writeFile(join(dataDir, GUARDIANS_FILE), text, { flag: 'wx', flush: true });
}

/**
 * Appoints a programme's first guardians: writes them down and makes an edition of the descriptor that names them,
 * in force at once or waiting for `programme sign`. Both or neither.
 */
export async function appointGuardians(
  dataDir: string,
  programme: Programme,
  guardians: Guardians,
): Promise<void> {
  await writeGuardians(dataDir, guardians);
  try {
    await programme.database.transaction((transaction) =>
      renewDescriptor(transaction, { ...programme, guardians }),
    );
  } catch (error) {
    await unlink(join(dataDir, GUARDIANS_FILE));
    throw error;
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
