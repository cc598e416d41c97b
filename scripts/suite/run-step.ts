import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import type { Step } from './steps.ts';
import { noTests, readTally, type Tally } from './tally.ts';

export interface StepResult {
  readonly passed: boolean;
  readonly tally: Tally;
}

const root = join(import.meta.dirname, '../..');
const leash = new URL('../leash.mjs', import.meta.url).href;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const graceMs = 10_000;

/** Runs one step to its end, its output going to ours. */
export async function runStep(step: Step): Promise<StepResult> {
  const report = join(root, '.runtime', 'reports', `${step.name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runInGroup([...step.command, ...(step.isVitest ? reporters : [])]);
  const tally = step.isVitest ? readTally(report) : noTests;
  return { passed: code === 0 && tally.failed === 0, tally };
}

/** A group of its own, so that what a step leaves behind (a browser, a database) ends with it. */
async function runInGroup([program, ...args]: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', leash, join(root, program ?? ''), ...args], {
    cwd: root,
    detached: true,
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = (signal: NodeJS.Signals) => stopGroup(child, signal);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await exitCodeOf(child);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    killGroup(child, 'SIGKILL');
  }
}

function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function stopGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  process.exitCode = 128 + constants.signals[signal];
  killGroup(child, signal);
  setTimeout(() => killGroup(child, 'SIGKILL'), graceMs).unref();
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
