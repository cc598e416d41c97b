import { askChallenge, type GivenChallenge } from '../work/ask-challenge.ts';
import type { EarnToll, Toll } from '../work/toll.ts';
import type { FromWorkWorker } from '../work/work-worker.ts';

declare const WORK_WORKER: string;

/** Does what work a busy line asks for, beside whatever page is open: nobody waits for it there. */
export const earnQuietly: EarnToll = async (purpose) => {
  const challenge = await askChallenge(purpose);
  return challenge === null ? { kind: 'offline' } : solve(challenge);
};

function solve(challenge: GivenChallenge): Promise<Toll> {
  const worker = new Worker(WORK_WORKER, { type: 'module' });
  return new Promise((resolve) => {
    const end = (toll: Toll): void => {
      worker.terminate();
      resolve(toll);
    };
    worker.addEventListener('error', () => end({ kind: 'offline' }));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorkWorker>) => {
      if (data.kind !== 'tried')
        end(data.kind === 'solved' ? { kind: 'work', work: data.work } : { kind: 'offline' });
    });
    worker.postMessage(challenge);
  });
}
