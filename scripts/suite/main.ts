// Runs the steps of `npm test` one after another, to the last one whatever fails on the way, so that one run tells all that is
// wrong. The last line of the output counts the tests, so that whatever runs this can read it.

import { parseArgs } from 'node:util';
import { bringDebianParts } from './debian-parts.ts';
import { type FailedFile, tellSecondRun } from './failures.ts';
import { isStopped, runStep } from './run-step.ts';
import { build, type Step, steps } from './steps.ts';
import { addTally, formatTally, noTests } from './tally.ts';

const help = `npm test                          everything
npm test -- --only NAME[,NAME…]   these steps only
npm test -- --bail                stops at the first step that fails
npm run check                     format, lint and types
npm run test:long                 the long forms of the reliability tests

Steps, in this order:
${steps.map(({ name, title }) => `  ${name.padEnd(10)}${title}`).join('\n')}`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    bail: { type: 'boolean' },
    long: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

// Read by the tests that have a long form.
if (options.long) process.env['BELLBUOY_LONG'] = '1';
if (options.help) console.log(help);
else await runSteps(chooseSteps(options.only));

async function runSteps(chosen: readonly Step[]): Promise<void> {
  if (chosen.some((step) => step.needsDebian)) bringDebianParts();
  let total = noTests;
  const secondRuns: FailedFile[] = [];
  const failed: Step[] = [];
  for (const step of chosen) {
    if (isStopped()) break;
    if (step.needsBundles && failed.includes(build)) {
      console.log(`\n── ${step.name} is not run: it needs the bundles that could not be built ──`);
      continue;
    }
    const startedAt = performance.now();
    console.log(`\n── ${step.title} ──`);
    const { passed, tally, repeated } = await runStep(step);
    secondRuns.push(...repeated);
    total = addTally(total, tally);
    console.log(
      `── ${step.name} ${passed ? 'passed' : 'FAILED'} in ${seconds(performance.now() - startedAt)} ──`,
    );
    if (passed) continue;
    // A step that is no test suite, or that broke before it counted, is one failure all the same.
    if (tally.failed === 0) total = addTally(total, { ...noTests, failed: 1 });
    failed.push(step);
    if (options.bail) break;
  }
  if (failed.length > 0) process.exitCode ??= 1;
  if (secondRuns.length > 0) console.log(`\n${tellSecondRun(secondRuns).join('\n')}`);
  if (failed.length > 0) console.log(`\nfailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`\n${formatTally(total)}`);
}

function chooseSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`There is no step “${unknown.join(', ')}”.\n${help}`);
  const chosen = steps.filter((step) => names.includes(step.name));
  const builds = chosen.some((step) => step.needsBundles);
  return steps.filter((step) => chosen.includes(step) || (step === build && builds));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
