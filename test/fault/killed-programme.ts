import { databaseFile } from '../../packages/cli/src/programme/programme-here.ts';
import type { RunningProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { type Database, openDatabase } from '../../packages/server/src/db/index.ts';
import { balances } from '../../packages/server/src/ledger/index.ts';

type Store = Database['store'];

/** Looks into what a programme left behind, or has while it runs. */
export async function withDatabaseOf<Result>(
  { dataDir, databaseUrl }: Pick<RunningProgramme, 'dataDir' | 'databaseUrl'>,
  look: (store: Store) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(databaseUrl ?? databaseFile(dataDir));
  try {
    return await look(database.store);
  } finally {
    await database.close();
  }
}

/** What the accounts hold together whose names begin so, in minor units. */
export async function inLedger(store: Store, account: string): Promise<bigint> {
  const named = (await balances(store)).filter((balance) => balance.account.startsWith(account));
  return named.reduce((sum, { amount }) => sum + amount, 0n);
}
