import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { type FailedFile, type Failures, readFailures, toRunAgain } from './failures.ts';
import type { Step } from './steps.ts';
import { addTally, noTests, readTally, type Tally, withoutTally } from './tally.ts';

export interface StepResult {
  readonly passed: boolean;
  readonly tally: Tally;
  /** What failed and passed when it was run once more. */
  readonly repeated: readonly FailedFile[];
}

interface RunResult {
  readonly passed: boolean;
  readonly tally: Tally;
  readonly failures: Failures | null;
}

const root = join(import.meta.dirname, '../..');
const reports = join(root, '.runtime', 'reports');
const failuresReporter = join(import.meta.dirname, 'failures-reporter.ts');
const leash = new URL('../leash.mjs', import.meta.url).href;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const graceMs = 10_000;

/** Runs one step to its end, its output going to ours. */
export async function runStep(step: Step): Promise<StepResult> {
  const first = await run(step, []);
  const again = first.passed || !step.getsSecondRun || isStopped() ? [] : toRunAgain(first.failures);
  if (again.length === 0) return { ...first, repeated: [] };
  let { tally } = first;
  for (const { path, tally: failed } of again) {
    console.log(`\n── ${step.name}: ${path} failed and is run once more, alone ──`);
    const second = await run(step, [path]);
    if (!second.passed) return { ...first, repeated: [] };
    tally = addTally(withoutTally(tally, failed), second.tally);
  }
  return { passed: true, tally, repeated: again };
}

/** @param files paths below the checkout; all of the step when there are none. */
async function run({ name, command, isVitest }: Step, files: readonly string[]): Promise<RunResult> {
  const report = join(reports, `${name}.json`);
  const failures = join(reports, `${name}-failures.json`);
  mkdirSync(reports, { recursive: true });
  for (const path of [report, failures]) rmSync(path, { force: true });
  const reporters = ['default', 'json', failuresReporter].map((reporter) => `--reporter=${reporter}`);
  const telling = isVitest ? [...reporters, `--outputFile.json=${report}`] : [];
  const code = await runInGroup([...command, ...files, ...telling], { BELLBUOY_FAILURES: failures });
  const tally = isVitest ? readTally(report) : noTests;
  return { passed: code === 0 && tally.failed === 0, tally, failures: readFailures(failures) };
}

/** A group of its own, so that what a step leaves behind (a browser, a database) ends with it. */
async function runInGroup(
  [program, ...args]: string[],
  environment: Record<string, string>,
): Promise<number> {
  const child = spawn(process.execPath, ['--import', leash, join(root, program ?? ''), ...args], {
    cwd: root,
    detached: true,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
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

/** Whether somebody has asked the suite to end. */
export function isStopped(): boolean {
  return process.exitCode !== undefined;
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
