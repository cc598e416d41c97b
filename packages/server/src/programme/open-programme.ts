import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseProgrammeFile, randomBytes } from '@bellbuoy/protocol';
import { BlobFolder } from '../blobs/index.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../db/index.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { registerDesks } from './desks.ts';
import { importGuardians } from './guardians-file.ts';
import { PROGRAMME_FILE } from './init-programme.ts';
import { keepPolicy } from './kept-policies.ts';
import { readKeys } from './key-files.ts';
import type { Programme, PublicFile } from './programme.ts';
import { readPolicy } from './published-policy.ts';
import { renewDescriptor } from './renew-descriptor.ts';

const BLOBS_FOLDER = 'uploads';

/** What a programme runs on, besides its data folder. */
export interface ProgrammeParts {
  readonly database: Database;
  readonly diagnostics: Diagnostics;
  readonly now?: () => number;
  readonly urls?: Programme['config']['urls'];
  /** Where the scope policy is; this checkout's own when not given. */
  readonly policyFolder?: string;
}

/**
 * Opens a programme that `initProgramme` has created, over an open database.
 *
 * @throws when a file of the data folder, or of the policy, is missing or not right.
 */
export async function openProgramme(dataDir: string, parts: ProgrammeParts): Promise<Programme> {
  const config = await readConfig(dataDir);
  const programme: Programme = {
    config: { ...config, urls: parts.urls ?? config.urls },
    keys: await readKeys(dataDir, config.origin),
    file: await readPublicFile(dataDir),
    policy: await readPolicy(parts.policyFolder),
    database: parts.database,
    blobs: await openBlobs(dataDir),
    now: parts.now ?? Date.now,
    random: randomBytes,
    diagnostics: parts.diagnostics,
  };
  await importGuardians(dataDir, programme);
  await prepareProgramme(programme);
  return programme;
}

/** Brings what the database says of the programme in line with its configuration. */
export async function prepareProgramme(programme: Programme): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await registerDesks(transaction, programme.config);
    await keepPolicy(transaction, programme.policy);
    await renewDescriptor(transaction, programme);
  });
}

async function openBlobs(dataDir: string): Promise<BlobFolder> {
  const blobs = new BlobFolder(join(dataDir, BLOBS_FOLDER));
  await blobs.prepare();
  return blobs;
}

async function readPublicFile(dataDir: string): Promise<PublicFile> {
  const bytes = await readFile(join(dataDir, PROGRAMME_FILE));
  return { bytes, vkey: parseProgrammeFile(bytes).vkey };
}
