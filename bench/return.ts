import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { ENGINES, type Engine, type Subject, withProgramme } from './engines.ts';
import { startBareServer } from './limits/index.ts';
import { sealReports } from './load/envelopes.ts';
import { generateLoad, type LoadJob, type LoadResult, rateOf, tokenOf } from './load/index.ts';

const CLIENTS = 32;
const ROUNDS = 3;
const WARM_UP_SECONDS = 2;
const SECONDS = 6;
const FILL_SECONDS = 2;
const ENVELOPES = 16;
const MAILBOXES = 1000;
const RUN = 'return';

export const returning: Benchmark = {
  id: 'B4',
  name: 'return',
  title: 'mailbox checks',
  method:
    'Thirty-two clients each look into one of a thousand mailboxes and, answered, into another. Beside it, the ' +
    'same HTTP server sending one such answer’s bytes without looking for them. They take turns, three rounds of ' +
    'six seconds after two of warming up; medians.',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const engine of ENGINES) {
      measurements.push(await withProgramme(engine, (subject) => measure(engine, subject)));
    }
    return measurements;
  },
};

async function measure(engine: Engine, subject: Subject): Promise<Measurement> {
  const { port } = subject.programme;
  await fill(subject);
  const answer = await readMailbox(subject, 0);
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-mailbox-'));
  try {
    const file = join(folder, 'mailbox.json');
    await writeFile(file, answer);
    const rates: number[] = [];
    const limits: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      limits.push(await bareRate(file));
      rates.push(rateOf(await generateLoad(checks(port))));
    }
    return {
      what: `${engine}, ${CLIENTS} clients, ${answer.length} bytes an answer`,
      value: median(rates),
      unit: '/s',
      target: { atLeast: 0.6, of: { what: 'the same server sending the same bytes', value: median(limits) } },
      details: { rates, limits, mailboxes: MAILBOXES },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Files reports until there are enough mailboxes to look into. */
async function fill({ programme }: Subject): Promise<LoadResult> {
  const { desk, epoch } = programme.place;
  const filled = await generateLoad({
    target: { host: '127.0.0.1', port: programme.port, run: RUN },
    request: { kind: 'report', desk, epoch, envelopes: await sealReports(programme.place, ENVELOPES) },
    pace: { kind: 'closed', clients: CLIENTS },
    ...{ warmUpSeconds: 0, seconds: FILL_SECONDS, first: 0, expectedStatus: 201 },
  });
  if (filled.next < MAILBOXES) throw new Error(`only ${filled.next} mailboxes in ${FILL_SECONDS} s`);
  return filled;
}

function checks(port: number): LoadJob {
  return {
    target: { host: '127.0.0.1', port, run: RUN },
    request: { kind: 'mailbox', count: MAILBOXES },
    pace: { kind: 'closed', clients: CLIENTS },
    ...{ warmUpSeconds: WARM_UP_SECONDS, seconds: SECONDS, first: 0, expectedStatus: 200 },
  };
}

async function bareRate(file: string): Promise<number> {
  const server = await startBareServer(file);
  try {
    return rateOf(await generateLoad(checks(server.port)));
  } finally {
    await server.stop();
  }
}

async function readMailbox({ programme }: Subject, i: number): Promise<Buffer> {
  const answer = await fetch(`${programme.url}/api/v1/mailbox`, {
    headers: { authorization: `Bellbuoy ${tokenOf(RUN, i)}` },
  });
  if (!answer.ok) throw new Error(`a mailbox answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
