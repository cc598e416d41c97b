import { type Benchmark, type Measurement, percentile } from './benchmark.ts';
import { ENGINES, type Engine, type Subject, withProgramme } from './engines.ts';
import type { CrowdJob, CrowdResult } from './load/crowd.ts';
import { runElsewhere } from './load/elsewhere.ts';
import { sealReports } from './load/envelopes.ts';
import type { FloodJob, FloodResult } from './load/flood.ts';
import { type ReportRequest, tokenOf } from './load/index.ts';
import type { Stretch } from './load/pace.ts';
import { runBellbuoy } from './programme.ts';

const REPORTS_AN_HOUR = 60_000;
const BURSTS_AN_HOUR = 6;
const TIMES_IN_BURST = 10;
const TIMES_JUNK = 10;
/** In an hour whose bursts last a minute each. */
const CALM_PER_SECOND = REPORTS_AN_HOUR / (60 - BURSTS_AN_HOUR + BURSTS_AN_HOUR * TIMES_IN_BURST) / 60;
const CALM_SECONDS = 15;
const BURST_SECONDS = 10;
const ROUNDS = 2;
const ENVELOPES = 64;
const ASKING_AT_ONCE = 32;
const WITHIN_MS = 2_000;

const CROWD = new URL('./load/crowd.ts', import.meta.url);
const FLOOD = new URL('./load/flood.ts', import.meta.url);

export const surge: Benchmark = {
  id: 'B12',
  name: 'surge',
  title: 'a surge of reports in a flood of junk',
  method:
    'An hour of 60,000 reports, six minutes of it at ten times the rate of the others, is 8.8 a second and 88 in ' +
    'the bursts; junk comes at ten times each. The rates are kept and the hour is shortened to two rounds of ' +
    '15 calm seconds and a burst of 10; the same crowd without the flood comes first. Everything is as it is ' +
    'delivered: from 100 submissions a second on the server asks for work, the crowd does it, on the same two ' +
    'cores, and the flood does not. A third of the junk has the form of a sealed report, a third is no sealed ' +
    'file, and a third carries a forged pass. The time of a report runs from when it was due to its promise, ' +
    'work and waiting included, and every report of the crowd is sent until it is acknowledged; afterwards each ' +
    'mailbox must be there.',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const engine of ENGINES) {
      const measured = withProgramme(engine, (subject) => measure(engine, subject), { isGuarded: true });
      measurements.push(...(await measured));
    }
    return measurements;
  },
};

async function measure(engine: Engine, { programme, databaseUrl }: Subject): Promise<Measurement[]> {
  const { desk, epoch } = programme.place;
  const request = { desk, epoch, envelopes: await sealReports(programme.place, ENVELOPES) };
  const database = databaseUrl === undefined ? [] : ['--database-url', databaseUrl];
  const { kid } = await runBellbuoy<{ kid: string }>('pass', 'key', '--data', programme.dataDir, ...database);
  const api = `${programme.url}/api/v1`;
  const quiet = await crowd({ api, run: 'quiet', request });
  const [busy, flood] = await Promise.all([
    crowd({ api, run: 'busy', request }),
    runElsewhere<FloodJob, FloodResult>(FLOOD, {
      ...{ api, run: 'flood', request, kid },
      stretches: stretches(CALM_PER_SECOND * TIMES_JUNK),
    }),
  ]);
  const acknowledged = quiet.latenciesMs.length + busy.latenciesMs.length;
  const kept = (await countKept(api, 'quiet', quiet)) + (await countKept(api, 'busy', busy));
  return [
    {
      what: `${engine}, 99 of 100 honest reports under the flood`,
      value: p(busy, 99),
      unit: 'ms',
      target: { atMost: WITHIN_MS, peer: { what: 'the same without a flood', value: p(quiet, 99) } },
      details: { quiet: describe(quiet), busy: describe(busy), flood },
    },
    {
      what: `${engine}, honest reports kept`,
      value: kept,
      unit: 'reports',
      target: { atLeast: 1, of: { what: 'acknowledged', value: acknowledged } },
    },
    {
      what: `${engine}, junk that got in`,
      value: flood.answers[201] ?? 0,
      unit: 'reports',
      target: null,
      details: { sent: flood.sent },
    },
  ];
}

function crowd(job: { api: string; run: string; request: ReportRequest }): Promise<CrowdResult> {
  return runElsewhere<CrowdJob, CrowdResult>(CROWD, { ...job, stretches: stretches(CALM_PER_SECOND) });
}

function stretches(calmPerSecond: number): Stretch[] {
  return Array.from({ length: ROUNDS }, () => [
    { seconds: CALM_SECONDS, perSecond: calmPerSecond },
    { seconds: BURST_SECONDS, perSecond: calmPerSecond * TIMES_IN_BURST },
  ]).flat();
}

/** How many of the reports that were acknowledged are there, each asked for by its own token. */
async function countKept(api: string, run: string, { latenciesMs }: CrowdResult): Promise<number> {
  let kept = 0;
  const left = latenciesMs.keys();
  const ask = async () => {
    for (const i of left) {
      const headers = { authorization: `Bellbuoy ${tokenOf(run, i)}` };
      const answer = await fetch(`${api}/mailbox`, { headers });
      await answer.body?.cancel();
      if (answer.status === 200) kept += 1;
    }
  };
  await Promise.all(Array.from({ length: ASKING_AT_ONCE }, ask));
  return kept;
}

function describe(result: CrowdResult) {
  const { asked, mostTries, sentAway, lost, latenciesMs } = result;
  const times = { p50: p(result, 50), p90: p(result, 90), p99: p(result, 99), max: p(result, 100) };
  return { reports: latenciesMs.length, asked, mostTries, sentAway, lost, ...times };
}

function p({ latenciesMs }: CrowdResult, percent: number): number {
  return percentile([...latenciesMs], percent);
}
