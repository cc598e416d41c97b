import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { type PublishedFigures, startWithFigures } from '../support/published-figures.ts';

// Somebody outside is admitted, is given what is sealed to them, and counts the figures again.

let figures: PublishedFigures;
let folder: string;

beforeAll(async () => {
  figures = await startWithFigures();
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-auditor-'));
  await writeFile(join(folder, 'identity.txt'), `${figures.auditor.identity}\n`);
});
afterAll(async () => {
  await figures.end();
  await rm(folder, { recursive: true });
});

test('anybody checks the figures by a program that did not come from the server', async () => {
  const { code, stdout } = await runCli(['transparency', 'verify', figures.url]);
  expect(stdout).toContain('Everything that can be checked from outside fits.');
  expect(stdout).toContain('hand-over coastguard 1');
  expect(code).toBe(0);
});

test('an auditor is handed their packages, and every leaf is explained', async () => {
  const listed = await runCli(['auditor', 'list', '--data', figures.dataDir]);
  expect(listed.stdout).toContain('University of Saltmere');
  const written = await runCli(['audit', 'write', '--data', figures.dataDir, '--out', folder]);
  expect(written.stdout.split('\n').filter((line) => line.endsWith('-auditor-university.age'))).toHaveLength(
    2,
  );
  const september = join(folder, '2026-09-auditor-university.age');
  const own = ['--identity', join(folder, 'identity.txt'), '--url', figures.url];
  const opened = await runCli(['audit', 'open', september, ...own]);
  expect(opened.stdout).toContain('Every leaf is explained, and the published figures follow.');
  expect(opened.stdout).toMatch(/Received +12/);
  expect(opened.code).toBe(0);
  const october = join(folder, '2026-10-auditor-university.age');
  const later = await runCli(['audit', 'open', october, ...own, '--former', september]);
  expect([later.code, later.stderr]).toEqual([0, expect.any(String)]);
  // What is sealed is not theirs to change.
  const bytes = await readFile(september);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  await writeFile(join(folder, 'changed.age'), bytes);
  expect((await runCli(['audit', 'open', join(folder, 'changed.age'), ...own])).code).toBe(1);
});

test('a correction that would change nothing is none', async () => {
  const why = ['--period', '2026-09', '--why', 'Nothing was wrong'];
  const { code, stderr } = await runCli(['transparency', 'correct', '--data', figures.dataDir, ...why]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('nothing in them would change')]);
});
