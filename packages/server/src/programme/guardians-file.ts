// `guardians.json` of a data folder: a programme's first block, written beside it before it had a database, or by hand. It is
// taken over once; from then on the database has every block.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Guardians,
  guardiansHash,
  parseDescriptor,
  parseGuardians,
  parseJson,
  verifyGuardians,
} from '@bellbuoy/protocol';
import { exclusive, type Reader } from '../db/index.ts';
import { editionInForce, latestEdition } from './descriptor-store.ts';
import { announceGuardians, latestGuardians, storeGuardians } from './guardian-blocks.ts';
import { type Programme, today } from './programme.ts';

const GUARDIANS_FILE = 'guardians.json';

/**
 * Takes the first block over from the data folder, or from the descriptor of a programme that lost the file, unless the
 * database has one.
 *
 * @throws when the file is no block, or one that its slots have not approved.
 */
export async function importGuardians(dataDir: string, programme: Programme): Promise<void> {
  const { database } = programme;
  const found = await readGuardiansFile(dataDir);
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    if ((await latestGuardians(transaction)) !== null) return;
    const guardians = found ?? namedBy(await latestEdition(transaction));
    if (guardians === null) return;
    if (await isLogged(transaction, guardians)) {
      await storeGuardians(transaction, guardians, today(programme));
    } else await announceGuardians(transaction, programme, guardians);
  });
}

/** Writes a first block into a data folder that no server has opened yet. */
export async function writeGuardiansFile(dataDir: string, guardians: Guardians): Promise<void> {
  verifyGuardians(guardians);
  const text = `${JSON.stringify(guardians, null, 2)}\n`;
  await writeFile(join(dataDir, GUARDIANS_FILE), text, { flag: 'wx', flush: true });
}

async function readGuardiansFile(dataDir: string): Promise<Guardians | null> {
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

/** Until now a block came into the log with the first edition in force that named it. */
async function isLogged(store: Reader, guardians: Guardians): Promise<boolean> {
  const named = namedBy(await editionInForce(store));
  return named !== null && guardiansHash(named) === guardiansHash(guardians);
}

function namedBy(edition: { bytes: Uint8Array } | null): Guardians | null {
  return edition === null ? null : parseDescriptor(edition.bytes).guardians;
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
