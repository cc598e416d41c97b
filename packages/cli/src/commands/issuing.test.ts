import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SoftHsm } from '../../../../test/support/soft-hsm.ts';
import type { Finding } from '../doctor/finding.ts';
import { type CliResult, runHere } from '../testing/run-cli.ts';
import { ORIGIN } from '../testing/running-programme.ts';

/** Sixteen keys are drawn as anybody's are, and the machine may have other things to do. */
const PATIENCE_MS = 180_000;

interface ListedKey {
  readonly kid: string;
  readonly kind: string;
  readonly value?: number;
  readonly state: string;
  readonly revokedOn: string | null;
}

describe('bellbuoy issuing', { timeout: PATIENCE_MS }, () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-issuing-'));
    await runHere(['init', '--data', dataDir, '--origin', ORIGIN]);
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  const run = (...words: string[]) => runHere(['issuing', ...words, '--data', dataDir]);
  const list = async () => JSON.parse((await run('list', '--json')).stdout) as ListedKey[];
  const issuingFinding = async () => {
    const { stdout } = await runHere(['doctor', '--data', dataDir, '--json']);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    return findings.find(({ check }) => check === 'issuing keys');
  };

  const told = (finding: Finding | undefined) => `${finding?.state}: ${finding?.says}`;

  async function expectDone(result: Promise<CliResult>): Promise<string> {
    const { code, stdout, stderr } = await result;
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    return stdout;
  }

  it('has none before they are made', async () => {
    expect(await expectDone(run('list'))).toBe('There are no issuing keys yet.\n');
    expect(await issuingFinding()).toMatchObject({
      state: 'ok',
      says: 'None, and nobody can be thanked yet.',
    });
  });

  it('makes one for each value and level by the rules that ship, once', async () => {
    expect(await expectDone(run('make'))).toMatch(/^Made {7}(8|16)\n$/);
    expect(await expectDone(run('make'))).toBe('Made       0\n');
    const keys = (await list()).filter(({ state }) => state === 'signing');
    expect(keys.map(({ kind, value = 0 }) => `${kind} ${value}`)).toEqual([
      ...[5_000, 10_000, 20_000, 50_000, 100_000].map((value) => `award ${value}`),
      ...Array<string>(3).fill('commendation 0'),
    ]);
    expect(await expectDone(run('list'))).toMatch(
      /^\d{4}-Q\d {2}EUR 50\.00 {5}signing {4}until \d{4}-\d\d-\d\d {2}[\w-]{43}$/m,
    );
    expect((await stat(join(dataDir, 'keys/keeper.secret'))).mode & 0o777).toBe(0o600);
    expect(await issuingFinding()).toMatchObject({ state: 'ok', says: '8 sign.' });
  });

  it('retires one before its time', async () => {
    const [key] = (await list()).filter(({ state }) => state === 'signing');
    expect(await expectDone(run('retire', key?.kid ?? ''))).toMatch(
      /^Retired {4}\d{4}-Q\d, EUR 50\.00\nTaken/,
    );
    expect((await list()).find(({ kid }) => kid === key?.kid)).toMatchObject({ state: 'retired' });
    expect(await expectDone(run('make'))).toBe('Made       0\n');
  });

  it('revokes one when it is told so twice, and makes another', async () => {
    const [key] = (await list()).filter(({ state }) => state === 'signing');
    const kid = key?.kid ?? '';
    expect(await run('revoke', kid)).toMatchObject({ code: 2, stdout: '' });
    expect(await expectDone(run('revoke', kid, '--yes'))).toContain('an incident, key-exposed');
    expect(await run('revoke', kid, '--yes')).toMatchObject({ code: 1 });
    expect(await run('retire', kid)).toMatchObject({ code: 1 });
    expect(await expectDone(run('make'))).toBe('Made       1\n');
    const same = (await list()).filter(({ kind, value }) => kind === key?.kind && value === key?.value);
    const states = same.map(({ state }) => state).filter((state) => state !== 'next');
    expect(states.sort()).toEqual(['revoked', 'signing']);
  });

  it.each(['retire', 'revoke'])('knows no other key to %s', async (verb) => {
    const { code, stderr } = await run(verb, 'A'.repeat(43));
    expect([code, stderr]).toEqual([1, expect.stringContaining('never had that key')]);
  });

  it('tells the doctor when the keeper key is missing, or another one', async () => {
    const path = join(dataDir, 'keys/keeper.secret');
    const key = await readFile(path);
    await rename(path, `${path}.away`);
    expect(told(await issuingFinding())).toMatch(/^fail: .*ENOENT/);
    await writeFile(path, key.toReversed(), { mode: 0o600 });
    expect(told(await issuingFinding())).toMatch(/^fail: .*another one/);
    await rename(`${path}.away`, path);
    expect(await issuingFinding()).toMatchObject({ state: 'ok' });
  });

  it('keeps keys in a PKCS #11 token where config.json names one', async () => {
    const hsm = await SoftHsm.start();
    try {
      const config = join(dataDir, 'config.json');
      const before = await readFile(config, 'utf8');
      await writeFile(config, JSON.stringify({ ...JSON.parse(before), issuing: hsm.settings }));
      expect((await issuingFinding())?.says).toContain('kept by another keeper');
      await writeFile(config, before);
      for (const { kid, state } of await list()) {
        if (state === 'signing' || state === 'next') await expectDone(run('revoke', kid, '--yes'));
      }
      await writeFile(config, JSON.stringify({ ...JSON.parse(before), issuing: hsm.settings }));
      await expectDone(run('make'));
      expect((await hsm.listKeys()).match(/Private Key Object/g)?.length).toBeGreaterThan(6);
      expect(await issuingFinding()).toMatchObject({ state: 'ok' });
    } finally {
      await hsm.end();
    }
  });
});
