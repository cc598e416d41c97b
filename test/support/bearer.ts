import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import type { RunningProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { openDatabase, openProgramme, quietDiagnostics } from '../../packages/server/src/index.ts';
import { TestBearer } from '../../packages/server/src/redemption/test-bearer.ts';
import { quickKeeper } from './quick-keys.ts';

/** Where a programme keeps what it knows. */
type Kept = Pick<RunningProgramme, 'dataDir'> & Partial<Pick<RunningProgramme, 'databaseUrl'>>;

/** Draws vouchers of a running programme, as somebody has them who was thanked: signed, and in its ledger. */
export async function withBearer<Result>(
  { dataDir, databaseUrl = null }: Kept,
  draw: (bearer: TestBearer) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bearer-'));
  const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
  try {
    const keeper = quickKeeper(join(folder, 'keeper.secret'));
    const parts = { database, diagnostics: quietDiagnostics, keeper };
    return await draw(await TestBearer.of(await openProgramme(dataDir, parts)));
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}
