// Tests run the program as people do: another process, its arguments, its output, its exit status.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runBellbuoy } from '../run-bellbuoy.ts';

/** What is run. */
export const PROGRAM = join(import.meta.dirname, '../../bin/bellbuoy.mjs');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly input?: string;
}

/** Runs `bellbuoy` to its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return collect(process.execPath, [PROGRAM, ...args], options);
}

/** Runs `bellbuoy` in this process, for tests of what a command does rather than of how it is called. */
export async function runHere(args: readonly string[]): Promise<CliResult> {
  const said = { stdout: '', stderr: '' };
  const code = await runBellbuoy(args, {
    out: (line) => (said.stdout += `${line}\n`),
    err: (line) => (said.stderr += `${line}\n`),
    readInput: async () => '',
    askSecret: async () => null,
    ask: async () => null,
    columns: 100,
    environment: {},
    untilAskedToEnd: () => new Promise(() => {}),
  });
  return { code, ...said };
}

/** Runs a line of the manual in a shell in which `bellbuoy` is this program. */
export function runLine(line: string, options: CliOptions = {}): Promise<CliResult> {
  return collect('sh', ['-c', `bellbuoy() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}`], options);
}

/** A `bellbuoy start` that has said that it is ready. */
export interface RunningCli {
  readonly publicUrl: string;
  readonly deskUrl: string;
  /** The one-time setup link, when one was printed. */
  readonly setupLink: string | null;
  readonly pid: number;
  /** False once it has ended, by itself or not. */
  readonly isRunning: boolean;
  output(): { stdout: string; stderr: string };
  /** Asks it to end, and returns its exit status. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs `bellbuoy start` and returns once it answers. */
export async function startCli(args: readonly string[], { cwd }: CliOptions = {}): Promise<RunningCli> {
  const child = spawn(process.execPath, [PROGRAM, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await Promise.race([untilReady(child.stdout, output), ended]);
  const line = (start: string) => new RegExp(`^${start} (\\S+)$`, 'm').exec(output.stdout)?.[1] ?? null;
  const [publicUrl, deskUrl] = [line('ready'), line('desk')];
  if (publicUrl === null || deskUrl === null)
    throw new Error(`did not start: ${output.stdout}${output.stderr}`);
  return {
    publicUrl,
    deskUrl,
    setupLink: line('setup'),
    pid: child.pid ?? 0,
    get isRunning() {
      return child.exitCode === null && child.signalCode === null;
    },
    output: () => output,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

async function untilReady(stream: NodeJS.ReadableStream, output: { stdout: string }): Promise<void> {
  while (!/^desk \S+$/m.test(output.stdout)) await once(stream, 'data');
}

async function collect(program: string, args: readonly string[], options: CliOptions): Promise<CliResult> {
  const child = spawn(program, args, {
    stdio: 'pipe',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  // A program that does not read its input may close it first.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}
