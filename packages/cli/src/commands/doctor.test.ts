import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../doctor/finding.ts';
import { runCli } from '../testing/run-cli.ts';
import { type RunningProgramme, staffDesk, startProgramme } from '../testing/running-programme.ts';

describe('bellbuoy doctor', () => {
  let programme: RunningProgramme;
  const examine = async (dataDir = programme.dataDir) => {
    const { code, stdout } = await runCli(['doctor', '--data', dataDir, '--json']);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    const state = (check: string) => findings.find((finding) => finding.check === check)?.state;
    return { code, findings, state };
  };

  beforeAll(async () => {
    programme = await startProgramme();
  }, 60_000);
  afterAll(() => programme?.remove());

  it('warns of a desk without a lead, and finds nothing wrong once it is staffed, beside the running server', async () => {
    const before = await examine();
    expect([before.code, before.state('epochs')]).toEqual([0, 'warn']);
    await staffDesk(programme);
    const after = await examine();
    expect(after.findings.filter(({ state }) => state !== 'ok').map(({ check }) => check)).toEqual([
      'privacy page',
      'guardians',
      'attention',
    ]);
    expect(after.findings.map(({ check }) => check)).toEqual([
      'configuration',
      'privacy page',
      'permissions',
      'programme key',
      'log key',
      'server secret',
      'disk space',
      'database',
      'clock',
      'descriptor',
      'guardians',
      'statements',
      'epochs',
      'promises',
      'attention',
      'issuing keys',
      'log',
    ]);
  });

  it('prints a line a check, with what to do below what is not well', async () => {
    await chmod(join(programme.dataDir, 'keys', 'log.seed'), 0o644);
    const { code, stdout } = await runCli(['doctor', '--data', programme.dataDir]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok {4}configuration +harbour\.example, at /m);
    expect(stdout).toMatch(
      /^fail {2}permissions +Others on this machine can read .*log\.seed\.\n +Run: chmod /m,
    );
    await chmod(join(programme.dataDir, 'keys', 'log.seed'), 0o600);
  });

  it('finds an epoch that ran out and a descriptor that did, a promise that was broken, and a clock gone back', async () => {
    await programme.end();
    const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), { timeout: 10_000 });
    database.exec("update epochs set from_day = '2020-01-01', until_day = '2020-01-30' where epoch = 1");
    database.exec("update descriptors set expires = '2020-01-30'");
    database.exec("insert into log_outbox (line, kind, day) values ('{}', 'report', '2020-01-01')");
    database.exec(
      "insert into log_roots (size, root, day) select max(size) + 1, root, '2999-01-01' from log_roots",
    );
    database.close();
    const { code, state } = await examine();
    expect(code).toBe(1);
    expect(['epochs', 'descriptor', 'promises', 'clock'].map(state)).toEqual([
      'fail',
      'fail',
      'fail',
      'fail',
    ]);
  });

  it('finds an entry of the log that was changed', async () => {
    const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), { timeout: 10_000 });
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all();
    for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`);
    database.exec("delete from log_roots where day = '2999-01-01'");
    expect((await examine()).state('log')).toBe('ok');
    database.exec(`update log_leaves set line = '{"closed":"x"}' where position = 0`);
    database.close();
    const { code, findings } = await examine();
    expect(code).toBe(1);
    expect(findings.find(({ check }) => check === 'log')?.says).toBe('Entry 0 is missing or changed.');
  });

  it('finds a key that is gone, and a folder that is', async () => {
    await rm(join(programme.dataDir, 'keys', 'log.seed'));
    expect((await examine()).state('log key')).toBe('fail');
    const nowhere = await examine(join(programme.dataDir, 'nowhere'));
    expect([nowhere.code, nowhere.state('configuration'), nowhere.state('database')]).toEqual([
      1,
      'fail',
      'warn',
    ]);
  });
});
