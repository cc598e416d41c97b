import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { verifyNote } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { KnownProgramme } from '../../packages/cli/src/client/programme-client.ts';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type CliResult, runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { type RunningWitness, startWitness } from '../../packages/cli/src/testing/running-witness.ts';

interface Verdict {
  readonly verifies: boolean;
  readonly size: number | null;
  readonly findings: readonly { check: string; state: string; says: string }[];
  readonly heads: readonly string[];
}

/** What somebody outside makes of the log, who was here before and keeps where they were. */
describe('a log that two outsiders cosign', () => {
  let folder: string;
  let programme: RunningProgramme;
  let witnesses: RunningWitness[];
  let known: KnownProgramme;
  let staff: Staff;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-outside-'));
    programme = await startProgramme();
    staff = await staffDesk(programme);
    known = await programme.know();
    witnesses = [];
    for (const name of ['w1', 'w2'])
      witnesses.push(await startOwn(name, ['--log', known.descriptor.log.vkey]));
    await restartWith(async () => {
      const config = JSON.parse(await readFile(configPath(), 'utf8')) as Record<string, unknown>;
      const asked = witnesses.map(({ vkey, url }) => ({ vkey, url }));
      await writeFile(configPath(), JSON.stringify({ ...config, witnesses: asked, quorum: 2 }));
    });
    await cosigned();
    known = await programme.know();
    await writeFile(join(folder, 'programme.json'), await fetchBytes('/programme.json'));
  }, 120_000);
  afterAll(async () => {
    await programme.remove();
    await Promise.all(witnesses.map((witness) => witness.end()));
    await rm(folder, { recursive: true });
  });

  const configPath = () => join(programme.dataDir, 'config.json');
  const startOwn = (name: string, args: readonly string[] = []) =>
    startWitness(['--data', join(folder, name), '--name', `${name}.example/own`, '--port', '0', ...args]);
  const fetchBytes = async (path: string) => (await fetch(`${programme.publicUrl}${path}`)).bytes();
  const checkpoint = async () => new TextDecoder().decode(await fetchBytes('/api/v1/log/checkpoint'));

  async function restartWith(change: () => Promise<void>): Promise<void> {
    await programme.end();
    await change();
    await programme.startAgain();
  }

  async function cosigned(): Promise<void> {
    const vkeys = witnesses.map(({ vkey }) => vkey);
    const countOf = async () => {
      try {
        return verifyNote(await checkpoint(), vkeys).names.length;
      } catch {
        return 0;
      }
    };
    await vi.waitFor(async () => expect(await countOf()).toBe(2), { timeout: 30_000, interval: 200 });
  }

  async function verify(state = 'state.json'): Promise<CliResult & { verdict: Verdict }> {
    const pinned = ['--programme', join(folder, 'programme.json'), '--state', join(folder, state)];
    const result = await runCli(['log', 'verify', programme.publicUrl, '--json', ...pinned]);
    return { ...result, verdict: JSON.parse(result.stdout || 'null') as Verdict };
  }

  async function file(): Promise<string> {
    const report = { locale: 'en', category: 'found-device', answers: { saw: 'A box.' } } as const;
    return (await fileReport(await programme.know(), report)).promise;
  }

  const sizeNow = async () => Number((await checkpoint()).split('\n')[1]);
  async function grown(past: number): Promise<void> {
    await expect.poll(sizeNow, { timeout: 20_000 }).toBeGreaterThan(past);
  }

  test('verifies from outside, and goes on from where it was', async () => {
    const first = await verify();
    expect(first.verdict.findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(first).toMatchObject({ code: 0, verdict: { verifies: true } });
    const before = await sizeNow();
    const promise = await file();
    await writeFile(join(folder, 'promise.txt'), promise);
    await grown(before);
    const second = await verify();
    expect(second).toMatchObject({ code: 0, verdict: { verifies: true } });
    expect(second.verdict.size).toBeGreaterThan(first.verdict.size ?? 0);
    expect(second.verdict.findings.map(({ check }) => check)).toContain('growth');
    const kept = await runCli([
      'promise',
      'verify',
      join(folder, 'promise.txt'),
      '--url',
      programme.publicUrl,
    ]);
    expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining('its place is proved') as string });
    expect(staff.lead).toBeDefined();
  });

  test('takes reports and grows while a witness is away, and shows no more than was cosigned', async () => {
    const [first] = witnesses as [RunningWitness];
    const port = new URL(first.url).port;
    await first.end();
    const before = await sizeNow();
    await file();
    const verdict = (await verify()).verdict;
    expect(verdict).toMatchObject({ verifies: true, size: before });
    witnesses[0] = await startWitness(['--data', join(folder, 'w1'), '--port', port]);
    await grown(before);
    expect((await verify()).code).toBe(0);
  });

  test('is found out when it is rolled back and grows another past, which no witness cosigns', async () => {
    const copy = join(folder, 'old-copy');
    await restartWith(() => cp(programme.dataDir, copy, { recursive: true }));
    const before = await sizeNow();
    await file();
    await grown(before);
    expect((await verify()).code).toBe(0);
    const seen = await sizeNow();
    const rolledBack = restartWith(async () => {
      await rm(programme.dataDir, { recursive: true });
      await cp(copy, programme.dataDir, { recursive: true });
    });
    await expect(rolledBack).rejects.toThrow('a log that became shorter');
    programme.log.abandon();
    await file();
    // The report is taken; its entry is in a past of which the witnesses know another, as long as this or longer.
    await expect.poll(() => programme.output().stderr, { timeout: 20_000 }).toMatch(/AHEAD_OF_US|HTTP_422/);
    expect(await sizeNow()).toBeLessThan(seen);
    const found = await verify();
    expect(found.code).toBe(1);
    expect(found.verdict).toMatchObject({ verifies: false, findings: [{ check: 'growth', state: 'fail' }] });
    const logVkey = known.descriptor.log.vkey;
    for (const head of found.verdict.heads) expect(verifyNote(head, [logVkey]).names).toHaveLength(1);
    expect(found.verdict.heads).toHaveLength(2);
    await file();
    await file();
    // As long as the one that was seen, or longer: still not what it was, and still not cosigned.
    expect((await verify()).code).toBe(1);
    expect(await sizeNow()).toBeLessThan(seen);
  });

  test('is found out when an entry was changed in the database', async () => {
    await restartWith(async () => {
      const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), { timeout: 10_000 });
      const triggers = database
        .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'log_leaves'")
        .all();
      for (const { name } of triggers) database.exec(`drop trigger "${String(name)}"`);
      database.exec(`update log_leaves set line = '{"closed":"${'A'.repeat(43)}"}' where position = 2`);
      database.close();
    });
    const found = await verify('fresh.json');
    expect(found).toMatchObject({ code: 1, stderr: expect.stringContaining('not in the tree') as string });
  });
});
