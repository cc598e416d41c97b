// Junk, in a process of its own: it is sent and forgotten, whatever the answer. A third has the form of a sealed report
// and comes without work, a third is no sealed file, and a third claims a pass that the programme's key never signed.

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeB64 } from '@bellbuoy/protocol';
import { draftVoucher } from '@bellbuoy/protocol/vouchers';
import { answerJob } from './elsewhere.ts';
import { arrivalsOver, type Stretch } from './pace.ts';
import { type ReportRequest, reportBodyMaker } from './requests.ts';

export interface FloodJob {
  readonly api: string;
  readonly run: string;
  readonly request: ReportRequest;
  readonly stretches: readonly Stretch[];
  /** The key whose passes are forged. */
  readonly kid: string;
}

export interface FloodResult {
  readonly sent: number;
  /** Answers by status; 0 for what was not answered. */
  readonly answers: Readonly<Record<number, number>>;
}

/** What a flooder has open at once. Beyond that even junk has to wait. */
const MAX_OPEN = 512;
const SIGNATURE_BYTES = 384;
const KINDS = 3;

async function runFlood({ api, run, request, stretches, kid }: FloodJob): Promise<FloodResult> {
  const make = junkMaker(request, run, kid);
  const answers: Record<number, number> = {};
  const open = new Set<Promise<void>>();
  const startedAt = performance.now();
  // What could not be sent in time is left out: the flood ends when the crowd's last burst does.
  const durationMs = stretches.reduce((sum, { seconds }) => sum + seconds, 0) * 1000;
  let sent = 0;
  for (const at of arrivalsOver(stretches, Math.random)) {
    const early = startedAt + at * 1000 - performance.now();
    if (early > 0) await pause(early);
    if (performance.now() - startedAt > durationMs) break;
    if (open.size >= MAX_OPEN) await Promise.race(open);
    const answer = statusOf(`${api}/reports`, make(sent++)).then((status) => {
      answers[status] = (answers[status] ?? 0) + 1;
      open.delete(answer);
    });
    open.add(answer);
  }
  await Promise.all(open);
  return { sent, answers };
}

function junkMaker(request: ReportRequest, run: string, kid: string): (i: number) => string {
  const make = reportBodyMaker(request, run);
  return (i) => {
    const text = make(i).toString('latin1');
    if (i % KINDS === 0) return text;
    if (i % KINDS === 1) return text.replace(/"envelope":"./, '"envelope":"B');
    return `${text.slice(0, -1)},"pass":"${draftVoucher(kid)}.${encodeB64(randomBytes(SIGNATURE_BYTES))}"}`;
  };
}

async function statusOf(url: string, body: string): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', body, headers });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

answerJob(runFlood);
