import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER, loadPolicy, POLICY_FOLDER, policyHash } from '@bellbuoy/content';
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

  it('says of what is right what there is, and by which hash the policy is named', async () => {
    const { code, stdout } = await runCli(['content', 'check', '--json']);
    expect(code).toBe(0);
    const hash = policyHash(await loadPolicy());
    const summary = JSON.parse(stdout) as { awareness: Record<string, unknown> };
    expect(summary).toMatchObject({ usable: true, hash, notAccepted: [], faults: [] });
    expect(summary.awareness).toMatchObject({ lessons: 9, exercises: 1, advisories: 1, campaigns: 1 });
  });

  it('says it in words', async () => {
    const { stdout } = await runCli(['content', 'check']);
    expect(stdout).toContain('Lessons     9\n');
    expect(stdout).toMatch(
      /\nLessons, exercises, advisories and campaigns\nen +\d{4,} words, .* reading ease \d\d/,
    );
  });

  it('tells everything that is wrong in a whole folder at once', async () => {
    const whole = await mkdtemp(join(tmpdir(), 'bellbuoy-content-'));
    await cp(CONTENT_FOLDER, whole, { recursive: true });
    const spoil = async (file: string, before: string | RegExp, after: string): Promise<void> => {
      const text = await readFile(join(whole, file), 'utf8');
      expect(text).toMatch(before);
      await writeFile(join(whole, file), text.replace(before, after));
    };
    await spoil('policy/fr.yaml', '\n  rumour:\n', '\n  rumeur:\n');
    await spoil('replies/es.yaml', '\n  title:', '\n  titulo:');
    await spoil('lessons/en/phishing.md', '{#do}', '');
    await spoil(
      'exercises/telling-apart.yaml',
      /answer: report\n +category: [a-z-]+/,
      'answer: ordinary\n        exclusion: rumour',
    );
    await rm(join(whole, 'lessons/ar/approached.md'));
    await symlink('/etc/passwd', join(whole, 'lessons/en/other.md'));
    const linked = await runCli(['content', 'check', whole]);
    await rm(join(whole, 'lessons/en/other.md'));
    const { code, stdout } = await runCli(['content', 'check', whole]);
    await rm(whole, { recursive: true });
    expect([linked.code, code]).toEqual([1, 1]);
    expect(linked.stdout).toMatch(/lessons\/en\/other\.md:1:1: This is a link to another file\./);
    expect(stdout).toMatch(/policy\/fr\.yaml:\d+:\d+: “rumour” is missing here/);
    expect(stdout).toMatch(/replies\/es\.yaml:\d+:\d+: “title” is missing here/);
    expect(stdout).toMatch(/lessons\/en\/phishing\.md:\d+:1: No section is marked \{#do\}/);
    expect(stdout).toMatch(/exercises\/telling-apart\.yaml:\d+:5: 9 of 16 stories are ordinary/);
    expect(stdout).toMatch(/lessons\/ar\/approached\.md:1:1: The translation is missing/);
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
