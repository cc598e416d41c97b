import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addTally, formatTally, noTests, readTally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'bellbuoy-tally-'));
const report = join(folder, 'report.json');

afterAll(() => rmSync(folder, { recursive: true }));

test('a run is told in a line that programs read', () => {
  writeFileSync(report, '{"numPassedTests":40,"numFailedTests":1,"numPendingTests":2,"numTodoTests":3}');
  expect(formatTally(addTally(readTally(report), { passed: 2, failed: 0, skipped: 0 }))).toBe(
    '42 passed, 1 failed, 5 skipped',
  );
});

test('a run that wrote nothing ran nothing', () => {
  expect(readTally(join(folder, 'none.json'))).toEqual(noTests);
});

test('a report in another form is an error, not zero tests', () => {
  writeFileSync(report, '{"passed":40}');
  expect(() => readTally(report)).toThrow('numPassedTests');
});
