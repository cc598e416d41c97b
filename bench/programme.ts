// The product as an operator runs it: `bellbuoy start` in a process of its own, with a desk that takes reports.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dayOf } from '@bellbuoy/protocol';
import { makeEpochs, setUp } from '../packages/cli/src/client/desk-client.ts';
import { type KnownProgramme, openDesk, openProgramme } from '../packages/cli/src/client/programme-client.ts';
import type { SealingPlace } from './load/envelopes.ts';
import { freePortPair } from './ports.ts';

export interface RunningProgramme {
  readonly port: number;
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** From the start of the process to the line that says it answers. */
  readonly readyMs: number;
  readonly setupLink: string;
  stop(): Promise<void>;
}

export interface OpenProgramme extends RunningProgramme {
  readonly known: KnownProgramme;
  /** Where reports go today. */
  readonly place: SealingPlace;
}

const BELLBUOY = fileURLToPath(new URL('../packages/cli/bin/bellbuoy.mjs', import.meta.url));
const SETUP_LINK = /(http:\S+#setup=\S+)/;
const READY_LINE = /^ready (http:\S+)/;
const READY_WITHIN_MS = 60_000;

export interface ProgrammeSettings {
  readonly databaseUrl?: string | undefined;
  /** From how many submissions a minute on work is asked for; the product's own setting when not given. */
  readonly easyPerMinute?: number;
  /** A data folder that has a programme; a fresh one when not given. The caller removes its own. */
  readonly dataDir?: string;
}

/** Starts a programme of its own in a fresh data folder, without a desk yet. */
export async function startProgramme({
  databaseUrl,
  easyPerMinute,
  dataDir: given,
}: ProgrammeSettings = {}): Promise<RunningProgramme> {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'bellbuoy-bench-data-')));
  if (easyPerMinute !== undefined) await configure(dataDir, { work: { easyPerMinute } });
  const port = await freePortPair();
  const database = databaseUrl === undefined ? [] : ['--database-url', databaseUrl];
  const start = performance.now();
  const child = spawn(process.execPath, [
    BELLBUOY,
    'start',
    '--port',
    `${port}`,
    '--data',
    dataDir,
    ...database,
  ]);
  const stop = async () => {
    await endChild(child);
    if (given === undefined) await rm(dataDir, { recursive: true });
  };
  try {
    const ready = await untilReady(child, start);
    return { port, url: `http://localhost:${port}`, pid: child.pid ?? 0, dataDir, ...ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts a programme and sets its desk up as its first lead would. */
export async function startOpenProgramme(settings: ProgrammeSettings): Promise<OpenProgramme> {
  const programme = await startProgramme(settings);
  try {
    const known = await openDeskOf(programme);
    const { desk, epoch } = openDesk(known);
    const { origin } = known.descriptor;
    const place = { origin, desk: desk.id, epoch: epoch.epoch, recipient: epoch.recipient };
    return { ...programme, known, place };
  } catch (error) {
    await programme.stop();
    throw error;
  }
}

/** Runs a command of the product and returns what it says in JSON. */
export async function runBellbuoy<Said>(...args: string[]): Promise<Said> {
  const { stdout } = await promisify(execFile)(process.execPath, [BELLBUOY, ...args, '--json']);
  return JSON.parse(stdout) as Said;
}

async function configure(dataDir: string, settings: object): Promise<void> {
  await runBellbuoy('init', '--data', dataDir, '--origin', 'localhost');
  const file = join(dataDir, 'config.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...config, ...settings }));
}

async function openDeskOf(programme: RunningProgramme): Promise<KnownProgramme> {
  const today = dayOf(Date.now());
  const { descriptor, vkey } = await openProgramme(programme.url, { today });
  const link = new URL(programme.setupLink);
  const founding = { token: link.hash.replace('#setup=', ''), desk: await deskOf(programme) };
  const { session } = await setUp(
    { url: link.origin, descriptor, vkey, today: () => today },
    { ...founding, account: 'lead', name: 'Lead' },
  );
  await makeEpochs(session);
  return openProgramme(programme.url, { today });
}

async function deskOf({ dataDir }: RunningProgramme): Promise<string> {
  const config = JSON.parse(await readFile(join(dataDir, 'config.json'), 'utf8')) as { desk: { id: string } };
  return config.desk.id;
}

async function untilReady(
  child: ChildProcess,
  start: number,
): Promise<{ readyMs: number; setupLink: string }> {
  const ready = Promise.withResolvers<{ readyMs: number; setupLink: string }>();
  const said: string[] = [];
  let readyMs = 0;
  let setupLink = '';
  const listen = (line: string): void => {
    said.push(line);
    if (READY_LINE.test(line)) readyMs = performance.now() - start;
    setupLink = SETUP_LINK.exec(line)?.[1] ?? setupLink;
    if (readyMs > 0 && setupLink !== '') ready.resolve({ readyMs, setupLink });
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', listen);
  }
  const fail = () => ready.reject(new Error(`bellbuoy start did not become ready:\n${said.join('\n')}`));
  child.once('exit', fail);
  const timer = setTimeout(fail, READY_WITHIN_MS);
  try {
    return await ready.promise;
  } finally {
    clearTimeout(timer);
    child.off('exit', fail);
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
