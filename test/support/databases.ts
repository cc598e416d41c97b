import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, inject } from 'vitest';
import type { Engine } from '../../packages/server/src/db/index.ts';

const ENGINES = ['sqlite', 'postgres'] as const satisfies Engine[];

/** Where a test's own, empty database is, and how to be rid of it once it is closed. */
export interface TestLocation {
  readonly location: string;
  readonly remove: () => Promise<void>;
}

/** The same tests on both engines. */
export function describeOnBothEngines(
  name: string,
  tests: (newLocation: () => Promise<TestLocation>, engine: Engine) => void,
): void {
  describe.each(ENGINES)(`${name} on %s`, (engine) => {
    tests(() => newLocation(engine), engine);
  });
}

export async function newLocation(engine: Engine): Promise<TestLocation> {
  return engine === 'sqlite' ? newSqliteLocation() : newPostgresLocation(inject('postgresUrl'));
}

/** What is there already: on PostgreSQL each migration costs as much as a small test, so they are made once for all of a run. */
export const MIGRATED = 'migrated';

/** A database that has its tables where that saves time: whoever opens it makes those that are missing. */
export async function newMigratedLocation(engine: Engine): Promise<TestLocation> {
  return engine === 'sqlite' ? newSqliteLocation() : newPostgresLocation(inject('postgresUrl'), MIGRATED);
}

async function newSqliteLocation(): Promise<TestLocation> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-test-'));
  const remove = () => rm(folder, { recursive: true });
  return { location: join(folder, 'bellbuoy.db'), remove };
}

async function newPostgresLocation(server: string, template = 'template1'): Promise<TestLocation> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server, `create database ${name} template ${template} strategy file_copy`);
  return { location: `${server}/${name}`, remove: () => dropWhenLeft(server, name) };
}

/** The last connections of a pool close a moment after it has ended; cut off by force, each reports an error. */
async function dropWhenLeft(server: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await administer(server, `drop database ${name}`);
    } catch {
      await pause(20);
    }
  }
  await administer(server, `drop database ${name} with (force)`);
}

/** Runs one statement that is about a database as a whole. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
