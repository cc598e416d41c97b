import { type Benchmark, type Measurement, percentile } from './benchmark.ts';
import { ENGINES, type Engine, type Subject, withProgramme } from './engines.ts';
import { sealReports } from './load/envelopes.ts';
import { generateLoad, type LoadJob, type Pace, rateOf } from './load/index.ts';
import { checkStored } from './stored-reports.ts';

const CLIENTS = 32;
const WARM_UP_SECONDS = 2;
const FULL_SECONDS = 6;
const HALF_SECONDS = 15;
const ENVELOPES = 64;

export const latency: Benchmark = {
  id: 'B2',
  name: 'latency',
  title: 'time to the promise at half load',
  method:
    'First the highest rate with 32 clients, as in B1; then half of it, as independent arrivals that do not wait ' +
    'for one another. The time of a report runs from when it was due, also while all 32 connections are busy, to ' +
    'its whole answer.',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const engine of ENGINES) {
      measurements.push(await withProgramme(engine, (subject) => measure(engine, subject)));
    }
    return measurements;
  },
};

async function measure(engine: Engine, { programme, databaseUrl }: Subject): Promise<Measurement> {
  const { desk, epoch } = programme.place;
  const envelopes = await sealReports(programme.place, ENVELOPES);
  const job = (pace: Pace, seconds: number, first: number): LoadJob => ({
    target: { host: '127.0.0.1', port: programme.port, run: 'latency' },
    request: { kind: 'report', desk, epoch, envelopes },
    ...{ pace, warmUpSeconds: WARM_UP_SECONDS, seconds, first, expectedStatus: 201 },
  });
  const full = await generateLoad(job({ kind: 'closed', clients: CLIENTS }, FULL_SECONDS, 0));
  const perSecond = rateOf(full) / 2;
  const half = await generateLoad(
    job({ kind: 'open', clients: CLIENTS, perSecond }, HALF_SECONDS, full.next),
  );
  await checkStored(programme, [full, half], databaseUrl);
  const ms = (percent: number) => percentile([...half.latenciesMs], percent);
  return {
    what: `${engine}, 99 of 100 reports at ${Math.round(perSecond)}/s`,
    value: ms(99),
    unit: 'ms',
    target: { atMost: 30 },
    details: {
      p50: ms(50),
      p90: ms(90),
      p99: ms(99),
      max: ms(100),
      fullRate: rateOf(full),
      halfRate: rateOf(half),
    },
  };
}
