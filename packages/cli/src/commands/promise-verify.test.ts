import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayOf, noteSigner, randomBytes, signPromise } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileReport } from '../client/reporter-client.ts';
import { runCli } from '../testing/run-cli.ts';
import { ORIGIN, type RunningProgramme, staffDesk, startProgramme } from '../testing/running-programme.ts';

describe('bellbuoy promise verify', () => {
  let programme: RunningProgramme;
  let vkeys: { programme: string; log: string };
  const at = (name: string) => join(programme.dataDir, name);
  const verify = (name: string, ...options: string[]) => runCli(['promise', 'verify', at(name), ...options]);
  const online = () => ['--url', programme.publicUrl];

  /** A promise by the programme's own log key for an entry that is not in its log. */
  async function writeEmptyPromise(name: string, daysAgo: number): Promise<void> {
    const seed = new Uint8Array(await readFile(at('keys/log.seed')));
    const promise = { origin: ORIGIN, leaf: randomBytes(32), day: addDays(dayOf(Date.now()), -daysAgo) };
    await writeFile(at(name), signPromise(promise, noteSigner(`${ORIGIN}/log`, seed)));
  }

  beforeAll(async () => {
    programme = await startProgramme();
    await staffDesk(programme);
    const known = await programme.know();
    vkeys = { programme: known.vkey, log: known.descriptor.log.vkey };
    const report = { locale: 'en', category: 'exposure', answers: { saw: 'A map.' } } as const;
    await writeFile(at('kept.txt'), (await fileReport(known, report)).promise);
    await writeEmptyPromise('due.txt', 2);
    await writeEmptyPromise('broken.txt', 9);
  }, 60_000);
  afterAll(() => programme?.remove());

  it('finds a kept promise in the log, by the server’s key, the programme’s or the log’s', async () => {
    const keys = [[], ['--vkey', vkeys.programme], ['--vkey', vkeys.log]];
    for (const key of keys) {
      const { index, keyFrom } = await vi.waitFor(async () => {
        const { code, stdout } = await verify('kept.txt', ...online(), ...key, '--json');
        expect(code).toBe(0);
        const verdict = JSON.parse(stdout) as { log: string; index: number; keyFrom: string };
        expect(verdict.log).toBe('published');
        return verdict;
      }, 10_000);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(keyFrom).toBe(key.length === 0 ? 'server' : 'you');
    }
  });

  it('checks a signature without a connection', async () => {
    const { code, stdout } = await verify('kept.txt', '--vkey', vkeys.log);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Promise +genuine/m);
    expect(stdout).toMatch(/^Log +not looked for/m);
  });

  it('waits for the day of a promise, and calls a broken one broken', async () => {
    const due = await verify('due.txt', ...online());
    expect(due.code).toBe(0);
    expect(due.stdout).toMatch(/^Log +not published yet/m);
    const broken = await verify('broken.txt', ...online());
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(/^Log +MISSING/m);
  });

  it('does not call a promise good whose day has passed without having looked', async () => {
    expect(await verify('broken.txt', '--vkey', vkeys.log)).toMatchObject({ code: 2, stdout: '' });
  });

  it('refuses a promise that was changed, or was made by another log', async () => {
    const promise = await readFile(at('kept.txt'), 'utf8');
    await writeFile(at('changed.txt'), promise.replace(/^\d{4}/m, '2020'));
    await writeFile(at('foreign.txt'), promise.replaceAll(ORIGIN, 'port.example'));
    for (const name of ['changed.txt', 'foreign.txt']) {
      expect(await verify(name, ...online())).toMatchObject({ code: 1, stdout: '' });
      expect(await verify(name, '--vkey', vkeys.log)).toMatchObject({ code: 1, stdout: '' });
    }
  });

  it('forgives line ends that a mail program changed', async () => {
    const promise = await readFile(at('kept.txt'), 'utf8');
    await writeFile(at('mailed.txt'), `${promise.replaceAll('\n', '\r\n')}\r\n`);
    expect((await verify('mailed.txt', '--vkey', vkeys.log)).code).toBe(0);
  });

  it('needs a key or an address, and says when nobody is there', async () => {
    expect((await verify('kept.txt')).code).toBe(2);
    expect((await verify('kept.txt', '--vkey', vkeys.programme)).code).toBe(2);
    expect((await verify('kept.txt', '--url', 'http://127.0.0.1:9')).code).toBe(3);
    expect((await verify('absent.txt', '--vkey', vkeys.log)).code).toBe(3);
  });
});
