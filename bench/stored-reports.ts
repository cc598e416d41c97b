import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyPromise } from '@bellbuoy/protocol';
import pg from 'pg';
import type { LoadResult } from './load/index.ts';
import type { OpenProgramme } from './programme.ts';

/**
 * Checks that a load's acknowledgements were true: as many reports in the store as were answered with 201, and
 * a promise that verifies.
 */
export async function checkStored(
  programme: OpenProgramme,
  rounds: readonly LoadResult[],
  databaseUrl?: string,
): Promise<void> {
  const acknowledged = rounds.reduce((sum, { answeredInAll }) => sum + answeredInAll, 0);
  const stored = await (databaseUrl === undefined
    ? countSqlite(programme.dataDir)
    : countPostgres(databaseUrl));
  if (stored !== acknowledged) throw new Error(`${acknowledged} reports acknowledged, ${stored} stored`);
  for (const { sample } of rounds) {
    const { promise } = JSON.parse(sample.body) as { promise: string };
    verifyPromise(promise, programme.known.descriptor.log.vkey);
  }
}

const COUNT = 'select count(*) as count from reports';

async function countSqlite(dataDir: string): Promise<number> {
  const database = new DatabaseSync(join(dataDir, 'bellbuoy.db'), { readOnly: true });
  try {
    return Number(database.prepare(COUNT).get()?.['count']);
  } finally {
    database.close();
  }
}

async function countPostgres(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(COUNT);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}
