import { fork } from 'node:child_process';
import { once } from 'node:events';

export type Answer<Result> = { readonly result: Result } | { readonly error: string };

/**
 * Runs a job in a process of its own, so that what makes load never shares an event loop with what it measures.
 *
 * @param module which calls `answerJob`.
 * @throws what the job threw.
 */
export async function runElsewhere<Job extends object, Result>(module: URL, job: Job): Promise<Result> {
  const child = fork(module, { serialization: 'advanced' });
  try {
    child.send(job);
    const ended = once(child, 'disconnect').then(() => {
      throw new Error(`${module.pathname} ended without an answer`);
    });
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer<Result>];
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  } finally {
    child.kill();
  }
}

/** The other side: does the one job that this process was started for. */
export function answerJob<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.once('message', (job: Job) => {
    work(job).then(
      (result) => process.send?.({ result }, () => process.exit(0)),
      (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
    );
  });
}
