// Honest reporters, in a process of their own: each sends a report, does what work it is asked for, comes back when it
// is told to, and is content only with a promise. The clock of each runs from when they meant to send.

import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WorkChallenge } from '@bellbuoy/protocol';
import { answerJob } from './elsewhere.ts';
import { arrivalsOver, type Stretch } from './pace.ts';
import { type ReportRequest, reportBodyMaker } from './requests.ts';
import type { Solved } from './solver.ts';

export interface CrowdJob {
  readonly api: string;
  readonly run: string;
  readonly request: ReportRequest;
  readonly stretches: readonly Stretch[];
}

export interface CrowdResult {
  /** How long each report took, in the order of their sending: all of them were acknowledged. */
  readonly latenciesMs: Float64Array;
  /** How many were asked for work. */
  readonly asked: number;
  /** The most tries that any challenge asked for. */
  readonly mostTries: number;
  /** How often somebody was told to come back later. */
  readonly sentAway: number;
  /** How often a connection was lost, and the same bytes were sent again. */
  readonly lost: number;
}

const DEFAULT_RETRY_SECONDS = 5;
/** As the page does it. */
const AFTER_LOSS_MS = 2_000;
/** As many as the machine has cores: every reporter has a device of their own, but here they share. */
const SOLVERS = 2;

async function runCrowd({ api, run, request, stretches }: CrowdJob): Promise<CrowdResult> {
  const make = reportBodyMaker(request, run);
  const tally = { asked: 0, mostTries: 0, sentAway: 0, lost: 0 };
  const solve = startSolvers();
  const startedAt = performance.now();
  const reports: Promise<number>[] = [];
  for (const at of arrivalsOver(stretches, Math.random)) {
    const dueAt = startedAt + at * 1000;
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    const body = make(reports.length).toString('latin1');
    reports.push(untilAcknowledged({ api, body, solve }, tally).then(() => performance.now() - dueAt));
  }
  return { latenciesMs: Float64Array.from(await Promise.all(reports)), ...tally };
}

type Solve = (challenge: WorkChallenge) => Promise<string>;

interface Reporter {
  readonly api: string;
  readonly body: string;
  readonly solve: Solve;
}

async function untilAcknowledged(
  { api, body, solve }: Reporter,
  tally: { asked: number; mostTries: number; sentAway: number; lost: number },
): Promise<void> {
  for (let sent = body; ; ) {
    const answer = await postAnyhow(`${api}/reports`, sent, tally);
    await answer.body?.cancel();
    // 200: it had arrived, and the answer was lost.
    if (answer.status === 201 || answer.status === 200) return;
    if (answer.status === 428) {
      if (sent === body) tally.asked += 1;
      const challenge = await askChallenge(api, body, tally);
      tally.mostTries = Math.max(tally.mostTries, challenge.parameters.data.max);
      const work = await solve(challenge);
      sent = `${body.slice(0, -1)},"work":"${work}"}`;
    } else if (answer.status === 503) {
      tally.sentAway += 1;
      await pause(Number(answer.headers.get('retry-after') ?? DEFAULT_RETRY_SECONDS) * 1000);
    } else throw new Error(`an honest report was answered ${answer.status}`);
  }
}

async function askChallenge(api: string, body: string, tally: { lost: number }): Promise<WorkChallenge> {
  const { envelope } = JSON.parse(body) as { envelope: string };
  const purpose = { for: hash('sha256', Buffer.from(envelope, 'base64url'), 'base64url') };
  const answer = await postAnyhow(`${api}/challenge`, JSON.stringify(purpose), tally);
  return (await answer.json()) as WorkChallenge;
}

function startSolvers(): Solve {
  const waiting = new Map<number, (work: string) => void>();
  const workers = Array.from({ length: SOLVERS }, () => {
    const worker = new Worker(new URL('./solver.ts', import.meta.url));
    worker.on('message', ({ id, work }: Solved) => waiting.get(id)?.(work));
    worker.on('error', (error) => {
      throw error;
    });
    return worker;
  });
  let next = 0;
  return (challenge) => {
    const id = next++;
    workers[id % SOLVERS]?.postMessage({ id, challenge });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
}

/** Posts until there is an answer. */
async function postAnyhow(url: string, body: string, tally: { lost: number }): Promise<Response> {
  for (;;) {
    try {
      return await post(url, body);
    } catch {
      tally.lost += 1;
      await pause(AFTER_LOSS_MS);
    }
  }
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

answerJob(runCrowd);
