// The processor of a reporter's device, in a thread of its own: does the work of one challenge after the other.

import { pbkdf2Sync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { formatWork, type WorkChallenge } from '@bellbuoy/protocol';
import { solveChallenge } from 'altcha-lib';

type DeriveKey = Parameters<typeof solveChallenge>[0]['deriveKey'];

export interface Solved {
  readonly id: number;
  readonly work: string;
}

const KEY_BYTES = 32;

const deriveKey: DeriveKey = async ({ cost }, salt, password) => ({
  derivedKey: new Uint8Array(pbkdf2Sync(password, salt, cost, KEY_BYTES, 'sha256')),
});

parentPort?.on('message', ({ id, challenge }: { id: number; challenge: WorkChallenge }) => {
  // A rejection ends the thread, and with it the whole crowd.
  void solve(challenge).then((work) => parentPort?.postMessage({ id, work } satisfies Solved));
});

async function solve(challenge: WorkChallenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 0 });
  if (solution === null) throw new Error('a challenge without a solution');
  return formatWork({ challenge, solution });
}
