import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProgrammeFile, randomBytes } from '@bellbuoy/protocol';
import {
  CONFIG_FILE,
  type Config,
  DEADLINE_DEFAULTS,
  OVERSIGHT_DEFAULTS,
  parseConfig,
  RETENTION_DEFAULTS,
} from '../config.ts';
import { keysFolder, writeKeyFile } from './key-files.ts';
import { nativeNoteSigner } from './native-signer.ts';
import { makeOwnFolder } from './own-folder.ts';

/** What an operator says of a new programme; everything else has a default. */
export interface InitOptions {
  /** The programme's name for life, `[a-z0-9.-]{1,64}`; not its address. */
  readonly origin?: string;
  readonly title?: Config['title'];
  readonly desk?: Config['desk'];
  readonly urls?: Config['urls'];
  readonly hours?: Config['hours'];
  readonly operator?: NonNullable<Config['operator']>;
  readonly legalBasis?: NonNullable<Config['legalBasis']>;
}

export interface NewProgramme {
  readonly config: Config;
  /** The programme key by which every client verifies; print its fingerprint on posters. */
  readonly vkey: string;
}

export const PROGRAMME_FILE = 'programme.json';

const SEED_BYTES = 32;
const WORKING_WEEK = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '18:00' }));

/**
 * Creates a programme in a data folder, which is made when missing: its configuration, its keys, and the public file that pins them.
 *
 * @throws when there is a programme already (`EEXIST`), or an option is not right; then nothing is changed.
 */
export async function initProgramme(dataDir: string, options: InitOptions = {}): Promise<NewProgramme> {
  const config = parseConfig({ ...defaultConfig(), ...options });
  await makeOwnFolder(dataDir);
  await makeOwnFolder(keysFolder(dataDir));
  // First, because it fails where there is a programme already.
  await writeNew(dataDir, CONFIG_FILE, `${JSON.stringify(config, null, 2)}\n`);
  const seed = randomBytes(SEED_BYTES);
  await writeKeyFile(dataDir, 'programme', seed);
  await writeKeyFile(dataDir, 'log', randomBytes(SEED_BYTES));
  await writeKeyFile(dataDir, 'serverSecret', randomBytes(SEED_BYTES));
  const { origin } = config;
  const { vkey } = nativeNoteSigner(`${origin}/programme`, seed);
  const file = { origin, vkey, sequence: 1, witnesses: [], quorum: 0, content: null };
  await writeNew(dataDir, PROGRAMME_FILE, formatProgrammeFile(file));
  return { config, vkey };
}

function defaultConfig(): Config {
  return {
    origin: 'localhost',
    title: { en: 'Tip line' },
    desk: { id: 'desk', title: { en: 'Desk' } },
    urls: { public: 'http://localhost:8080', desk: 'http://localhost:8081' },
    hours: { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, open: WORKING_WEEK },
    holidays: [],
    guardians: { noticeDays: 7 },
    answerWithin: 2,
    deadlines: DEADLINE_DEFAULTS,
    retention: RETENTION_DEFAULTS,
    oversight: OVERSIGHT_DEFAULTS,
    limits: { attachments: 10, attachmentBytes: 500_000_000 },
  };
}

async function writeNew(dataDir: string, name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(dataDir, name), content, { flag: 'wx' });
}
