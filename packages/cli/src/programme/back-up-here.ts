import type { BackupMade } from '@bellbuoy/server';
import { databaseFile } from './programme-here.ts';

/**
 * Backs up the programme of a data folder, beside a server that may be running over it.
 *
 * @param databaseUrl null for the data folder's own SQLite file.
 */
export async function backUpHere(
  dataDir: string,
  databaseUrl: string | null,
  place: string,
): Promise<BackupMade> {
  const server = await import('@bellbuoy/server');
  // Before the database, which would be made where there is none.
  await server.readConfig(dataDir);
  const database = await server.openDatabase(databaseUrl ?? databaseFile(dataDir));
  try {
    const programme = await server.openProgramme(dataDir, { database, diagnostics: server.quietDiagnostics });
    return await server.backUp(programme, { dataDir, place });
  } finally {
    await database.close();
  }
}
