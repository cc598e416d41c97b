import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LoadJob, LoadResult } from './generator.ts';

export type { LoadJob, LoadResult } from './generator.ts';
export type { Pace } from './pace.ts';
export { type RequestKind, type RequestTarget, tokenOf } from './requests.ts';

const GENERATOR = new URL('./generator.ts', import.meta.url);

/**
 * Runs load in a process of its own, so that the generator never shares an event loop with what it measures.
 *
 * @throws when any answer has another status than expected, or one is missing.
 */
export async function generateLoad(job: LoadJob): Promise<LoadResult> {
  const child = fork(GENERATOR, { serialization: 'advanced' });
  try {
    child.send(job);
    const [answer] = (await once(child, 'message')) as [{ result: LoadResult } | { error: string }];
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  } finally {
    child.kill();
  }
}

export function rateOf({ answered, seconds }: LoadResult): number {
  return answered / seconds;
}
