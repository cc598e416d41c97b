import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROGRAM } from './run-cli.ts';

/** A `bellbuoy witness` in a process of its own. */
export interface RunningWitness {
  readonly url: string;
  readonly vkey: string;
  end(): Promise<number | null>;
}

/** Runs `bellbuoy witness` and returns once it answers. */
export async function startWitness(args: readonly string[], cwd?: string): Promise<RunningWitness> {
  const child = spawn(process.execPath, [PROGRAM, 'witness', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!/^ready \S+$/m.test(said)) await Promise.race([once(child.stdout, 'data'), ended]);
  const line = (start: string) => new RegExp(`^${start} (\\S+)$`, 'm').exec(said)?.[1] ?? '';
  return {
    url: line('ready'),
    vkey: line('vkey'),
    end: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
