import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy, POLICY_FOLDER, policyHash } from '@bellbuoy/content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

describe('bellbuoy content check', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-content-'));
    await cp(POLICY_FOLDER, folder, { recursive: true });
    const path = join(folder, 'fr.yaml');
    const words = await readFile(path, 'utf8');
    await writeFile(path, words.replace('\n  rumour:\n', '\n  rumeur:\n'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says of a good policy by which hash it is named', async () => {
    const { code, stdout } = await runCli(['content', 'check', '--json']);
    expect(code).toBe(0);
    const hash = policyHash(await loadPolicy());
    expect(JSON.parse(stdout)).toMatchObject({ usable: true, hash, notAccepted: [], faults: [] });
  });

  it('says where a dropped exclusion was, and what to do', async () => {
    const { code, stdout } = await runCli(['content', 'check', folder]);
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/fr\.yaml:\d+:\d+: “rumour” is missing here\. .*none can be added or dropped/);
    expect(lines[1]).toMatch(/fr\.yaml:\d+:3: “rumeur” does not belong here\./);
  });

  it('tells a script the same', async () => {
    const { code, stdout } = await runCli(['content', 'check', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ usable: false, faults: [{ column: 1 }, { column: 3 }] });
  });

  it('says which file is missing', async () => {
    const { code, stdout } = await runCli(['content', 'check', join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/policy\.yaml:1:1: The file is missing\./);
  });
});
