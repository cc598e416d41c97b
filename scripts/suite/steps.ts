/** One part of `npm test`: a command that ends with exit code 0 when everything in it holds. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** Path of a Node.js program below the checkout, then its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Its tests are counted from the report that vitest writes. */
  readonly isVitest: boolean;
  /** Whether files that failed are run once more: see docs/decisions/second-run.md. */
  readonly getsSecondRun: boolean;
  /** Uses the two built browser applications. */
  readonly needsBundles: boolean;
  /** Uses Chromium, Firefox ESR, fonts or the mail server of a Debian machine. */
  readonly needsDebian: boolean;
}

const ordinary = { getsSecondRun: false, needsBundles: false, needsDebian: false } as const;

/** Builds what is stale; comes with every step that needs it. */
export const build: Step = {
  name: 'build',
  title: 'Browser bundles (esbuild)',
  command: ['scripts/build.mjs', '--stale'],
  isVitest: false,
  ...ordinary,
};

/** In the order in which they run: what is quick to fail comes first. */
export const steps: readonly Step[] = [
  check('format', 'Format (biome)', 'biome', 'ci', '--error-on-warnings', '--colors=off'),
  check('lint', 'Lint, type-aware, with the import arrows (oxlint)', 'oxlint'),
  check('types', 'Types (tsc)', 'tsc', '--project', 'tsconfig.json'),
  build,
  tests('unit', 'Unit tests, vectors and checks of the tree'),
  { ...tests('engines', 'Stores and domains on SQLite and PostgreSQL'), needsDebian: true },
  tests('scenario', 'Scenarios across packages'),
  { ...tests('interop', 'Our log, read by Go where it is installed'), needsBundles: false },
  {
    ...tests('browser', 'Vectors and journeys in browsers, with axe'),
    ...{ needsDebian: true, getsSecondRun: true },
  },
  { ...check('sizes', 'Bundle sizes (size-limit)', 'size-limit'), needsBundles: true },
  check('unused', 'Unused files, exports and dependencies (knip)', 'knip'),
];

function check(name: string, title: string, program: string, ...args: string[]): Step {
  const command = [`node_modules/.bin/${program}`, ...args] as const;
  return { name, title, command, isVitest: false, ...ordinary };
}

function tests(name: string, title: string): Step {
  const command = ['node_modules/.bin/vitest', 'run', '--project', name] as const;
  return { name, title, command, isVitest: true, ...ordinary, needsBundles: true };
}
