import type { GivenChallenge } from './ask-challenge.ts';
import type { Toll } from './toll.ts';
import type { FromWorkWorker } from './work-worker.ts';

/** Where the build put the worker. */
declare const WORK_WORKER: string;

/**
 * Does the work of a challenge in a worker of its own, so that the page stays usable. Never rejects: without a worker
 * the toll is `offline`.
 *
 * @param onTried told now and then which share of the tries has been made that it can take at worst.
 * @param signal ends the work; then nothing is told any more, and the promise stays open.
 */
export function solveBeside(
  challenge: GivenChallenge,
  onTried: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Toll> {
  const worker = new Worker(WORK_WORKER, { type: 'module' });
  signal?.addEventListener('abort', () => worker.terminate());
  return new Promise((resolve) => {
    const end = (toll: Toll): void => {
      worker.terminate();
      resolve(toll);
    };
    worker.addEventListener('error', () => end({ kind: 'offline' }));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorkWorker>) => {
      if (data.kind === 'tried') onTried(data.share);
      else end(data.kind === 'solved' ? { kind: 'work', work: data.work } : { kind: 'offline' });
    });
    worker.postMessage(challenge);
  });
}
