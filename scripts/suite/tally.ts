import { existsSync, readFileSync } from 'node:fs';

/** How many tests there were. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Reads the JSON report of one vitest run; a run that wrote none ran nothing. */
export function readTally(reportPath: string): Tally {
  if (!existsSync(reportPath)) return noTests;
  const report: unknown = JSON.parse(readFileSync(reportPath, 'utf8'));
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

export function addTally(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** What is left of a tally without a part of it. */
export function withoutTally(a: Tally, b: Tally): Tally {
  return { passed: a.passed - b.passed, failed: a.failed - b.failed, skipped: a.skipped - b.skipped };
}

/** The closing line of a run, in a form that programs read. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function count(report: unknown, key: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  if (typeof value !== 'number') throw new Error(`vitest's report has no ${key}`);
  return value;
}
