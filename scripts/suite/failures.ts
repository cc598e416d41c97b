import { existsSync, readFileSync } from 'node:fs';
import type { Tally } from './tally.ts';

/** What failed in one run of a test step. */
export interface Failures {
  readonly files: readonly FailedFile[];
  /** Errors that belong to no test: thrown by something that nobody awaited, or in the run's own set-up. */
  readonly strays: number;
}

export interface FailedFile {
  /** Path below the checkout. */
  readonly path: string;
  /** All of its tests in the run that failed. */
  readonly tally: Tally;
  readonly failed: readonly FailedTest[];
}

export interface FailedTest {
  readonly name: string;
  /** The first line of its first error. */
  readonly error: string;
}

/** More than these are no bad luck. */
const MOST_FILES = 3;

/**
 * The files that are run once more, each alone: all that failed, when they are few and nothing else went wrong. None otherwise.
 *
 * @param failures null where the run ended without telling.
 */
export function toRunAgain(failures: Failures | null): readonly FailedFile[] {
  if (failures === null || failures.strays > 0 || failures.files.length > MOST_FILES) return [];
  return failures.files;
}

/** Names whatever needed its second run, one line a test, so that it is looked into. */
export function tellSecondRun(files: readonly FailedFile[]): string[] {
  return files.flatMap(({ path, failed }) =>
    failed.map(({ name, error }) => `passed at the second run: ${path} > ${name}: ${error}`),
  );
}

/** Reads what failures-reporter.ts wrote. */
export function readFailures(path: string): Failures | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Failures) : null;
}

/** The first line of what was thrown, without its colours. */
export function firstLine(message: string): string {
  return (
    message
      .replaceAll(/\u001B\[\d+m/g, '')
      .split('\n', 1)[0]
      ?.trim() ?? ''
  );
}
