import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAwarenessFiles } from '@bellbuoy/content';
import { formatProgrammeFile, parseProgrammeFile, randomBytes } from '@bellbuoy/protocol';
import { BlobFolder } from '../blobs/index.ts';
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../db/index.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { type KeyKeeper, openKeeper } from '../key-keeper/index.ts';
import { registerDesks } from './desks.ts';
import { importGuardians } from './guardians-file.ts';
import { PROGRAMME_FILE } from './init-programme.ts';
import { keepPolicy } from './kept-policies.ts';
import { findFormerRewards, keepRewards } from './kept-rewards.ts';
import { readKeys } from './key-files.ts';
import type { Programme, PublicFile } from './programme.ts';
import { readPolicy } from './published-policy.ts';
import { readRewards } from './published-rewards.ts';
import { renewDescriptor } from './renew-descriptor.ts';

const BLOBS_FOLDER = 'uploads';

/** What a programme runs on, besides its data folder. */
export interface ProgrammeParts {
  readonly database: Database;
  readonly diagnostics: Diagnostics;
  readonly now?: () => number;
  /** What keeps issuing keys; that of the configuration when not given. */
  readonly keeper?: KeyKeeper;
  readonly urls?: Programme['config']['urls'];
  /** Where the scope policy is, and the rules beside it; this checkout's own when not given. */
  readonly policyFolder?: string;
}

/**
 * Opens a programme that `initProgramme` has created, over an open database.
 *
 * @throws when a file of the data folder, or of the policy, is missing or not right.
 */
export async function openProgramme(dataDir: string, parts: ProgrammeParts): Promise<Programme> {
  const config = await readConfig(dataDir);
  const rewards = await readRewards(parts.policyFolder);
  const programme: Programme = {
    config: { ...config, urls: parts.urls ?? config.urls },
    keys: await readKeys(dataDir, config.origin),
    file: await readPublicFile(dataDir, config),
    policy: await readPolicy(parts.policyFolder),
    rewards,
    formerRewards: rewards && (await findFormerRewards(parts.database.store, rewards)),
    awareness: await readAwarenessFiles(),
    database: parts.database,
    keeper: parts.keeper ?? openKeeper(dataDir, config.issuing),
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
    if (programme.rewards !== null) await keepRewards(transaction, programme.rewards);
    await renewDescriptor(transaction, programme);
  });
}

async function openBlobs(dataDir: string): Promise<BlobFolder> {
  const blobs = new BlobFolder(join(dataDir, BLOBS_FOLDER));
  await blobs.prepare();
  return blobs;
}

/** Whom clients believe about the log is the operator's to say, in one place: the file follows the configuration. */
async function readPublicFile(
  dataDir: string,
  { witnesses = [], quorum = 0 }: Pick<Config, 'witnesses' | 'quorum'>,
): Promise<PublicFile> {
  const path = join(dataDir, PROGRAMME_FILE);
  const before = await readFile(path);
  const file = parseProgrammeFile(before);
  const bytes = formatProgrammeFile({ ...file, witnesses: witnesses.map(({ vkey }) => vkey), quorum });
  if (!before.equals(bytes)) await replaceFile(path, bytes);
  return { bytes, vkey: file.vkey };
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  await writeFile(fresh, bytes, { flush: true });
  await rename(fresh, path);
}
