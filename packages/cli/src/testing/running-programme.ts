import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Day, dayOf } from '@bellbuoy/protocol';
import { OutsideLog } from '../../../../test/support/outside-log.ts';
import {
  acceptInvitation,
  admit,
  type DeskAddress,
  type DeskSession,
  invite,
  makeEpochs,
  setUp,
  signIn,
} from '../client/desk-client.ts';
import { send } from '../client/http.ts';
import { type KnownProgramme, openProgramme } from '../client/programme-client.ts';
import { freePortPair } from './free-ports.ts';
import { type RunningCli, runCli, startCli } from './run-cli.ts';

/** A programme made by `bellbuoy init` and served by `bellbuoy start`, in processes of their own. */
export interface RunningProgramme extends RunningCli {
  readonly dataDir: string;
  /** Null where its database is the data folder's own file. */
  readonly databaseUrl: string | null;
  readonly port: number;
  /** Its log, verified from outside after every test and, whole, before it ends. */
  readonly log: OutsideLog;
  /** The programme as a stranger finds it today. */
  know(): Promise<KnownProgramme>;
  /** Where members sign in. */
  address(): Promise<DeskAddress>;
  /** Starts it again once it has ended, over the same folder and at the same addresses. */
  startAgain(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** Two members, signed in. */
export interface Staff {
  readonly lead: DeskSession;
  readonly analyst: DeskSession;
  readonly passphrases: { readonly lead: string; readonly analyst: string };
}

export const ORIGIN = 'harbour.example';

/** @param databaseUrl a PostgreSQL database; the data folder's own SQLite file when not given. */
export async function startProgramme(databaseUrl?: string): Promise<RunningProgramme> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-programme-'));
  const port = await freePortPair();
  const made = await runCli(['init', '--data', dataDir, '--origin', ORIGIN, '--title', 'Saltmere Harbour']);
  if (made.code !== 0) throw new Error(made.stderr);
  const database = databaseUrl === undefined ? [] : ['--database-url', databaseUrl];
  const args = ['--data', dataDir, '--port', String(port), '--batch', 'immediate', ...database];
  let running = await startCli(args);
  const know = () => openProgramme(running.publicUrl, { today: today() });
  const log = logOf(running.publicUrl, know);
  log.follow();
  const end = async (signal?: NodeJS.Signals) => {
    log.leave();
    try {
      if (signal !== 'SIGKILL' && running.isRunning)
        await log.verifyWhole('all that was done before it ended');
    } finally {
      await running.end(signal);
    }
    return running.end();
  };
  return {
    ...running,
    get pid() {
      return running.pid;
    },
    get isRunning() {
      return running.isRunning;
    },
    output: () => running.output(),
    end,
    startAgain: async () => {
      running = await startCli(args);
      log.follow();
      await log.verify('it was started again');
    },
    dataDir,
    databaseUrl: databaseUrl ?? null,
    port,
    log,
    know,
    address: async () => {
      const { descriptor, vkey } = await know();
      return { url: running.deskUrl, descriptor, vkey, today };
    },
    remove: async () => {
      try {
        await end();
      } finally {
        await rm(dataDir, { recursive: true });
      }
    },
  };
}

function logOf(url: string, know: () => Promise<KnownProgramme>): OutsideLog {
  const read = async (path: string) => (await send(fetch, `${url}/api/v1/log/${path}`)).bytes();
  return new OutsideLog(read, async () => (await know()).descriptor.log.vkey);
}

/** Sets the desk up by its one-time link, with a lead alone: nobody can write to it yet. */
export async function foundDesk(programme: RunningProgramme): ReturnType<typeof setUp> {
  const token = new URL(programme.setupLink ?? '').hash.slice('#setup='.length);
  const founding = { token, desk: 'desk', account: 'miriam', name: 'Miriam Okafor' };
  return setUp(await programme.address(), founding);
}

/** Sets the desk up by its one-time link, with a lead and an analyst, and opens it. */
export async function staffDesk(programme: RunningProgramme): Promise<Staff> {
  const { session: lead, passphrase } = await foundDesk(programme);
  const link = await invite(lead, { account: 'jonas', name: 'Jonas Lind', role: 'analyst' });
  const accepted = await acceptInvitation(await programme.address(), link);
  await admit(lead, link.id);
  await makeEpochs(lead);
  const analyst = await signIn(await programme.address(), { account: 'jonas', ...accepted });
  return { lead, analyst, passphrases: { lead: passphrase, analyst: accepted.passphrase } };
}

function today(): Day {
  return dayOf(Date.now());
}
