import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { withProgramme } from './engines.ts';
import { sealReports } from './load/envelopes.ts';
import { generateLoad, rateOf } from './load/index.ts';
import { residentMb } from './memory.ts';
import { freePortPair } from './ports.ts';
import { startProgramme } from './programme.ts';

const STARTS = 5;
const SETTLE_MS = 10_000;
const CLIENTS = 128;
const LOAD_SECONDS = 10;
const ENVELOPES = 64;
const FRESH_WITHIN_MS = 600_000;
const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

export const footprint: Benchmark = {
  id: 'B10',
  name: 'footprint',
  title: 'memory and start of the server',
  method:
    'Resident memory of `bellbuoy start` on SQLite and of all its children: ten seconds after it is ready, and the ' +
    'highest during ten seconds of B1 with 128 clients. Ready: from the start of the process, with an empty data ' +
    'folder, to its *ready* line; median of five. Fresh checkout: `git clone`, `npm start`, until the first page ' +
    'answers, with nothing installed but the machine’s own Node and what npm has cached.',
  run: async () => [...(await measureStarts()), await measureLoad(), await measureFreshCheckout()],
};

async function measureStarts(): Promise<Measurement[]> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const programme = await startProgramme();
    times.push(programme.readyMs / 1000);
    await programme.stop();
  }
  const programme = await startProgramme();
  await setTimeout(SETTLE_MS);
  const idle = residentMb(programme.pid, 'now');
  await programme.stop();
  return [
    {
      what: 'ready on a built checkout',
      value: median(times),
      unit: 's',
      target: { atMost: 1.5 },
      details: { times },
    },
    { what: 'memory, idle', value: idle, unit: 'MB', target: { atMost: 120 } },
  ];
}

async function measureLoad(): Promise<Measurement> {
  return withProgramme('SQLite', async ({ programme }) => {
    const { desk, epoch } = programme.place;
    const result = await generateLoad({
      target: { host: '127.0.0.1', port: programme.port, run: 'footprint' },
      request: { kind: 'report', desk, epoch, envelopes: await sealReports(programme.place, ENVELOPES) },
      pace: { kind: 'closed', clients: CLIENTS },
      ...{ warmUpSeconds: 0, seconds: LOAD_SECONDS, first: 0, expectedStatus: 201 },
    });
    return {
      what: 'memory, highest under B1',
      value: residentMb(programme.pid, 'highest'),
      unit: 'MB',
      target: { atMost: 350 },
      details: { clients: CLIENTS, rate: rateOf(result) },
    };
  });
}

async function measureFreshCheckout(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-fresh-'));
  const start = performance.now();
  try {
    const checkout = join(folder, 'bellbuoy');
    await promisify(execFile)('git', ['clone', '--quiet', '--no-hardlinks', CHECKOUT, checkout]);
    const port = await freePortPair();
    const child = spawn('npm', ['start', '--', '--port', `${port}`, '--data', join(folder, 'data')], {
      cwd: checkout,
      stdio: 'ignore',
      detached: true,
    });
    try {
      await untilAnswered(`http://localhost:${port}/`, child);
      const value = (performance.now() - start) / 1000;
      return { what: 'fresh checkout to the first page', value, unit: 's', target: { atMost: 90 } };
    } finally {
      await endGroup(child);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + FRESH_WITHIN_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await setTimeout(100);
  }
  throw new Error(`${url} does not answer`);
}

/** npm passes no signal on to what it started; the process group is one that only this benchmark made. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid);
  await once(child, 'exit');
}
