import {
  challengeSchema,
  encodeB64,
  formatWork,
  parseAs,
  type WorkChallenge,
  type WorkPurpose,
} from '@bellbuoy/protocol';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Hono } from 'hono';
import type { Programme } from '../programme/index.ts';
import { WorkGate } from './index.ts';

/** A gate at rest, however late this machine's own loop is: what a test sends is never too much. */
export function gateAtRest(programme: Programme): WorkGate {
  return new WorkGate(programme, { lateness: () => 0 });
}

/** A gate whose load is the test's own. */
export function pressableGate(programme: Programme): { gate: WorkGate; press: (level: number) => void } {
  let now = 0;
  let late = 0;
  const gate = new WorkGate(programme, { clock: () => now, lateness: () => late });
  const press = (level: number) => {
    now += 3_600_000;
    late = 0;
    while (gate.meter.level < level) {
      late = 1_000;
      now += 500;
    }
  };
  return { gate, press };
}

export async function askChallenge(app: Hono, purpose: WorkPurpose): Promise<WorkChallenge> {
  const answer = await app.request('/api/v1/challenge', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(purpose),
  });
  return parseAs(challengeSchema, await answer.json());
}

/** As a browser does it. */
export async function solve(challenge: WorkChallenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('no solution');
  return formatWork({ challenge, solution });
}

/** Changes one character of the JSON inside. */
export function tamperWith(work: string, from: string, to: string): string {
  const json = Buffer.from(work, 'base64url').toString();
  if (!json.includes(from)) throw new Error('nothing to change');
  return encodeB64(Buffer.from(json.replace(from, to)));
}
