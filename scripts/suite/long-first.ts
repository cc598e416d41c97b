import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Files that take longest. A fresh checkout knows no times: vitest then goes by size, and the last worker may be left alone with one
// of these for a minute while the other cores wait.
const LONG = [
  'packages/cli/src/commands/examples.test.ts',
  'packages/cli/src/commands/start.test.ts',
  'packages/cli/src/run-bellbuoy.test.ts',
  'packages/reporter/src/pages/site.test.ts',
  'test/checks/reproducible-build.test.ts',
  'test/fault/killed-claims.test.ts',
  'test/fault/kill-nine.test.ts',
  'test/canary/journey.test.ts',
];

/** The order of test files: the long ones first. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((path) => moduleId.endsWith(`/${path}`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
