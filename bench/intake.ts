import { type Benchmark, type Measurement, median, type Reference } from './benchmark.ts';
import { ENGINES, type Engine, type Subject, withProgramme } from './engines.ts';
import { startBareServer } from './limits/index.ts';
import { runPgbench } from './limits/pgbench.ts';
import { sealReports } from './load/envelopes.ts';
import { generateLoad, type LoadJob, type LoadResult, rateOf } from './load/index.ts';
import { checkStored } from './stored-reports.ts';

const CLIENTS = [32, 128] as const;
const ROUNDS = 3;
const WARM_UP_SECONDS = 2;
const SECONDS = 6;
const ENVELOPES = 64;
const TARGETS: Record<Engine, number> = { SQLite: 0.6, PostgreSQL: 0.5 };
const HOST = '127.0.0.1';

export const intake: Benchmark = {
  id: 'B1',
  name: 'intake',
  title: 'durable submissions',
  method:
    'Reports through real HTTP into `bellbuoy start`, 32 and 128 clients of which each sends the next when the last ' +
    'is acknowledged, from a process of its own on the same machine. Every body carries a really sealed envelope of ' +
    '8 KiB (64 are sealed; each request varies their ciphertext, mailbox and commitment); every answer is a signed ' +
    'promise; afterwards the store must hold as many reports as were acknowledged. fsync is on. The limit of ' +
    'SQLite is the same HTTP server parsing and hashing the same bodies and storing nothing; that of PostgreSQL, ' +
    'pgbench inserting rows of the envelope’s size, one a transaction, into the same server. Limit and product ' +
    'take turns, three rounds of six seconds after two of warming up; medians.',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const engine of ENGINES) {
      for (const clients of CLIENTS) {
        measurements.push(await withProgramme(engine, (subject) => measure(engine, clients, subject)));
      }
    }
    return measurements;
  },
};

async function measure(engine: Engine, clients: number, subject: Subject): Promise<Measurement> {
  const { programme, postgres, databaseUrl } = subject;
  const envelopes = await sealReports(programme.place, ENVELOPES);
  const job = (port: number, first: number): LoadJob => ({
    target: { host: HOST, port, run: 'intake' },
    request: { kind: 'report', desk: programme.place.desk, epoch: programme.place.epoch, envelopes },
    pace: { kind: 'closed', clients },
    ...{ warmUpSeconds: WARM_UP_SECONDS, seconds: SECONDS, first, expectedStatus: 201 },
  });
  const rowBytes = envelopes[0]?.length ?? 0;
  const limits: number[] = [];
  const rounds: LoadResult[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    limits.push(
      databaseUrl === undefined
        ? await bareRate((port) => job(port, 0))
        : await runPgbench({ url: databaseUrl, clients, seconds: SECONDS, rowBytes }),
    );
    rounds.push(await generateLoad(job(programme.port, rounds.at(-1)?.next ?? 0)));
  }
  await checkStored(programme, rounds, databaseUrl);
  const rates = rounds.map(rateOf);
  return {
    what: `${engine}, ${clients} clients`,
    value: median(rates),
    unit: '/s',
    target: { atLeast: TARGETS[engine], of: limitOf(engine, limits) },
    details: { rates, limits, envelopeBytes: rowBytes, postgres: await postgres?.settings() },
  };
}

async function bareRate(job: (port: number) => LoadJob): Promise<number> {
  const server = await startBareServer();
  try {
    return rateOf(await generateLoad(job(server.port)));
  } finally {
    await server.stop();
  }
}

function limitOf(engine: Engine, limits: readonly number[]): Reference {
  const what = engine === 'SQLite' ? 'the same server, storing nothing' : 'pgbench, one row a transaction';
  return { what, value: median(limits) };
}
