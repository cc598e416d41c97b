import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../packages/cli/src/doctor/finding.ts';
import { PROGRAM, runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { ORIGIN } from '../../packages/cli/src/testing/running-programme.ts';

// Whoever makes issuing keys can be killed at any moment: no key without its secret half, no purpose with two keys, and
// whatever is missing is made by the next one.

const ROUNDS = process.env['BELLBUOY_LONG'] === '1' ? 20 : 4;
const LONGEST_ROUND_MS = 4_000;
const PATIENCE_MS = 240_000;

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-killed-'));
  await runCli(['init', '--data', dataDir, '--origin', ORIGIN]);
});
afterAll(() => rm(dataDir, { recursive: true }));

test('issuing keys are whole whenever their maker is killed', { timeout: PATIENCE_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    await makeAndKill(500 + Math.random() * LONGEST_ROUND_MS);
    const { kids, secrets, purposes } = readKeys();
    expect(secrets).toEqual(kids);
    expect(new Set(purposes).size).toBe(purposes.length);
  }
  expect((await runCli(['issuing', 'make', '--data', dataDir])).code).toBe(0);
  const { stdout } = await runCli(['doctor', '--data', dataDir, '--json']);
  const { findings } = JSON.parse(stdout) as { findings: Finding[] };
  expect(findings.find(({ check }) => check === 'issuing keys')).toMatchObject({
    state: 'ok',
    says: '8 sign.',
  });
  // The half-written draft of a keeper key may be left, and nothing reads it.
  expect(await readdir(join(dataDir, 'keys'))).toContain('keeper.secret');
});

async function makeAndKill(afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'issuing', 'make', '--data', dataDir], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await Promise.race([pause(afterMs), ended]);
  child.kill('SIGKILL');
  await ended;
}

function readKeys(): { kids: unknown[]; secrets: unknown[]; purposes: string[] } {
  const database = new DatabaseSync(join(dataDir, 'bellbuoy.db'), { timeout: 10_000 });
  try {
    // Killed before it made the tables: there is nothing to compare.
    const isMigrated = database.prepare("select 1 from sqlite_master where name = 'voucher_keys'").all();
    if (isMigrated.length === 0) return { kids: [], secrets: [], purposes: [] };
    const list = (query: string) =>
      database
        .prepare(query)
        .all()
        .map((row) => Object.values(row).join('/'));
    return {
      kids: list('select kid from voucher_keys order by kid'),
      secrets: list('select kid from issuing_secrets order by kid'),
      purposes: list('select kind, value, currency, level, quarter from voucher_keys'),
    };
  } finally {
    database.close();
  }
}
