import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withBearer } from '../../../../test/support/bearer.ts';
import { runHere } from '../testing/run-cli.ts';
import { ORIGIN } from '../testing/running-programme.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-ledger-'));
  await runHere(['init', '--data', dataDir, '--origin', ORIGIN]);
  await withBearer({ dataDir }, (bearer) => bearer.vouchers(5_000n, 20_000n));
});
afterAll(() => rm(dataDir, { recursive: true }));

const run = (...words: string[]) => runHere(['ledger', ...words, '--data', dataDir]);

test('the ledger is written as a table and as a journal', async () => {
  const csv = await run('export');
  expect(csv.code).toBe(0);
  const [head, ...lines] = csv.stdout.trim().split(/\r?\n/);
  expect(head).toBe('day,kind,ref,account,amount,currency,award,reverses,by');
  expect(lines.filter((line) => line.includes(',issue,'))).toHaveLength(3);
  for (const cell of lines.flatMap((line) => line.split(',')))
    expect(cell).toMatch(/^(?:[^-=+@]|-\d+\.\d\d$|$)/);
  const journal = await run('export', '--format', 'ledger');
  expect(journal.stdout).toMatch(/^ {4}reserved {2}-250\.00 EUR$/m);
  expect((await run('export', '--format', 'xlsx')).code).toBe(2);
});

test('what differs is named, and nothing is said where nothing does', async () => {
  expect(await run('reconcile')).toMatchObject({ code: 0, stdout: 'Everything agrees.\n' });
  const database = new DatabaseSync(join(dataDir, 'bellbuoy.db'));
  database.exec('update voucher_counts set issued = issued + 1');
  database.close();
  const differing = await run('reconcile');
  expect(differing.code).toBe(1);
  expect(differing.stdout).toMatch(/^issued-otherwise {2}\S+\nissued-otherwise {2}\S+\n$/);
  expect(JSON.parse((await run('reconcile', '--json')).stdout)).toHaveLength(2);
});
