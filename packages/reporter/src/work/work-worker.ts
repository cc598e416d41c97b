// The worker in which the sum is done, so that the page stays alive meanwhile. It lives for one challenge.

import type { GivenChallenge } from './ask-challenge.ts';
import { solveWork } from './solve-work.ts';

export type FromWorkWorker =
  | { readonly kind: 'tried'; readonly share: number }
  | { readonly kind: 'solved'; readonly work: string }
  | { readonly kind: 'failed' };

function tell(told: FromWorkWorker): void {
  globalThis.postMessage(told);
}

globalThis.addEventListener('message', ({ data }: MessageEvent<GivenChallenge>) => {
  solveWork(data, (share) => tell({ kind: 'tried', share })).then(
    (work) => tell({ kind: 'solved', work }),
    () => tell({ kind: 'failed' }),
  );
});
