import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { type FailedFile, type Failures, firstLine } from './failures.ts';
import type { Tally } from './tally.ts';

/** Tells the suite which files of a run failed, and whether anything failed outside of them: vitest's JSON does not. */
// oxlint-disable-next-line import/no-default-export -- what vitest loads
export default class FailuresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strays: readonly SerializedError[]): void {
    const path = process.env['BELLBUOY_FAILURES'];
    if (path === undefined) return;
    const files = modules.filter((module) => !module.ok()).map(failedFile);
    const failures: Failures = { files, strays: strays.length };
    writeFileSync(path, JSON.stringify(failures));
  }
}

// What fails around the tests, as in a hook, has no test to be named after.
function failedFile(module: TestModule): FailedFile {
  const count = (state: keyof Tally) => [...module.children.allTests(state)].length;
  const tests = [...module.children.allTests('failed')].map((test) => ({
    name: test.fullName,
    error: firstLine(test.result().errors?.[0]?.message ?? ''),
  }));
  const suites = [module, ...module.children.allSuites()];
  const around = suites.flatMap((suite) => suite.errors()).map(({ message }) => firstLine(message));
  return {
    path: module.relativeModuleId,
    tally: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
    failed: [...tests, ...around.map((error) => ({ name: 'around its tests', error }))],
  };
}
