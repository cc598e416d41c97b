import type { Terminal } from './terminal.ts';

const QUIET_MS = 1000;

/** Says on standard error what is going on, but only about what takes longer than a second. */
export async function withProgress<T>(terminal: Terminal, label: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => terminal.err(`${label} …`), QUIET_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** The same for work in steps: returns what to call after each, which speaks at most once a second. */
export function stepProgress(terminal: Terminal, label: string): (done: number, all: number) => void {
  let spokeAt = performance.now();
  return (done, all) => {
    if (performance.now() - spokeAt < QUIET_MS) return;
    spokeAt = performance.now();
    terminal.err(`${label}: ${done} of ${all} …`);
  };
}
