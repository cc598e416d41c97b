import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import type { RunningProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import {
  openDatabase,
  openProgramme,
  type Programme,
  quietDiagnostics,
} from '../../packages/server/src/index.ts';
import { quickKeeper } from './quick-keys.ts';

/** Where a programme keeps what it knows. */
export type Kept = Pick<RunningProgramme, 'dataDir'> & Partial<Pick<RunningProgramme, 'databaseUrl'>>;

/** Opens beside a running programme what it keeps, with its keys, as a second server would. */
export async function withProgramme<Result>(
  { dataDir, databaseUrl = null }: Kept,
  use: (programme: Programme) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bearer-'));
  const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
  try {
    const keeper = quickKeeper(join(folder, 'keeper.secret'));
    const parts = { database, diagnostics: quietDiagnostics, keeper };
    return await use(await openProgramme(dataDir, parts));
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}
