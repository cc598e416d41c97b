import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAwarenessFiles } from '@bellbuoy/content';
import { formatProgrammeFile, randomBytes } from '@bellbuoy/protocol';
import { BlobFolder } from '../../packages/server/src/blobs/index.ts';
import {
  type Config,
  DEADLINE_DEFAULTS,
  OVERSIGHT_DEFAULTS,
  RETENTION_DEFAULTS,
} from '../../packages/server/src/config.ts';
import { type Database, type Engine, openDatabase } from '../../packages/server/src/db/index.ts';
import type { Diagnostics } from '../../packages/server/src/diagnostics.ts';
import { logRoutes, PublishedLog } from '../../packages/server/src/log/index.ts';
import {
  nativeNoteSigner,
  type Programme,
  prepareProgramme,
  readPolicy,
  readRewards,
} from '../../packages/server/src/programme/index.ts';
import { newMigratedLocation } from './databases.ts';
import { OutsideLog } from './outside-log.ts';
import { quickKeeper } from './quick-keys.ts';

/** What a test's programme adds to one that runs: a clock to move, failures to look at, and an end. */
export interface TestProgramme extends Programme {
  readonly database: Database;
  /** Moves the clock to noon of a day. */
  setDay(day: string): void;
  readonly failures: unknown[];
  /** What was put into its log, verified from outside before it ends. */
  readonly log: OutsideLog;
  end(): Promise<void>;
}

export const TEST_DAY = '2026-11-21';

export const TEST_CONFIG: Config = {
  origin: 'harbour.example',
  title: { en: 'Harbour tip line' },
  desk: { id: 'harbour', title: { en: 'Harbour' } },
  urls: { public: 'http://localhost:8080', desk: 'http://localhost:8081' },
  hours: {
    zone: 'Europe/Lisbon',
    open: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '18:00' })),
  },
  holidays: [],
  guardians: { noticeDays: 7 },
  answerWithin: 2,
  deadlines: DEADLINE_DEFAULTS,
  retention: RETENTION_DEFAULTS,
  oversight: OVERSIGHT_DEFAULTS,
  limits: { attachments: 10, attachmentBytes: 500_000_000 },
};

/** The one that ships, read once for all programmes of a test file. */
const policy = readPolicy();
const rewards = readRewards();
const awareness = readAwarenessFiles();

/** A programme over an empty database of its own, with keys of its own, on a fixed day. */
export async function newProgramme(engine: Engine): Promise<TestProgramme> {
  const { location, remove } = await newMigratedLocation(engine);
  const database = await openDatabase(location);
  const blobs = new BlobFolder(await mkdtemp(join(tmpdir(), 'bellbuoy-blobs-')));
  const keeperFile = join(tmpdir(), `bellbuoy-keeper-${crypto.randomUUID()}.secret`);
  const failures: unknown[] = [];
  let now = noonOf(TEST_DAY);
  const { origin } = TEST_CONFIG;
  const signer = nativeNoteSigner(`${origin}/programme`, randomBytes(32));
  const programme: Omit<TestProgramme, 'log' | 'end'> = {
    config: TEST_CONFIG,
    keys: {
      log: nativeNoteSigner(`${origin}/log`, randomBytes(32)),
      programme: signer,
      serverSecret: randomBytes(32),
    },
    file: publicFile(origin, signer.vkey),
    policy: await policy,
    rewards: await rewards,
    formerRewards: null,
    awareness: await awareness,
    database,
    blobs,
    keeper: quickKeeper(keeperFile),
    now: () => now,
    random: randomBytes,
    diagnostics: collectFailures(failures),
    failures,
    setDay: (day) => {
      now = noonOf(day);
    },
  };
  await prepareProgramme(programme);
  const log = logOf(programme);
  const end = async () => {
    try {
      await log.verifyWhole('all that the test did');
    } finally {
      await database.close();
      await remove();
      await rm(blobs.path, { recursive: true });
      await rm(keeperFile, { force: true });
    }
  };
  return Object.assign(programme, { log, end });
}

function logOf(programme: Programme): OutsideLog {
  const routes = logRoutes(new PublishedLog(programme), programme.database.store);
  const read = async (path: string) => {
    const answer = await routes.request(`/log/${path}`);
    if (!answer.ok) throw new Error(`no ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return new OutsideLog(read, async () => programme.keys.log.vkey);
}

function publicFile(origin: string, vkey: string): Programme['file'] {
  const file = { origin, vkey, sequence: 1, witnesses: [], quorum: 0, content: null };
  return { bytes: formatProgrammeFile(file), vkey };
}

function collectFailures(failures: unknown[]): Diagnostics {
  return { note: () => {}, failure: (_, error) => void failures.push(error) };
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
