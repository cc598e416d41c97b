import { runElsewhere } from './elsewhere.ts';
import type { LoadJob, LoadResult } from './generator.ts';

export type { LoadJob, LoadResult } from './generator.ts';
export type { Pace } from './pace.ts';
export { type ReportRequest, type RequestKind, type RequestTarget, tokenOf } from './requests.ts';

const GENERATOR = new URL('./generator.ts', import.meta.url);

/**
 * Runs load in a process of its own, so that the generator never shares an event loop with what it measures.
 *
 * @throws when any answer has another status than expected, or one is missing.
 */
export function generateLoad(job: LoadJob): Promise<LoadResult> {
  return runElsewhere(GENERATOR, job);
}

export function rateOf({ answered, seconds }: LoadResult): number {
  return answered / seconds;
}
