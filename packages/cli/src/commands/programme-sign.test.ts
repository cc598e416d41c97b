import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, noteSigner } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgramme } from '../client/programme-client.ts';
import { freePortPair } from '../testing/free-ports.ts';
import { type CliResult, type RunningCli, runCli, startCli } from '../testing/run-cli.ts';

describe('bellbuoy programme sign', () => {
  let folder: string;
  let running: RunningCli;
  let vkey: string;
  const at = (name: string) => join(folder, name);
  const sign = (...options: string[]): Promise<CliResult> => runCli(['programme', 'sign', ...options]);
  const onServer = (...options: string[]) => sign('--data', at('data'), ...options);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-sign-'));
    const options = ['--data', at('data'), '--origin', 'harbour.example', '--programme-key', at('key.seed')];
    const made = await runCli(['init', ...options, '--json']);
    vkey = (JSON.parse(made.stdout) as { vkey: string }).vkey;
    running = await startCli(['--data', at('data'), '--port', String(await freePortPair())]);
  }, 60_000);
  afterAll(async () => {
    await running?.end();
    await rm(folder, { recursive: true });
  });

  it('finds the key where init put it, and nowhere on the server', async () => {
    expect((await stat(at('key.seed'))).mode & 0o777).toBe(0o600);
    await expect(stat(at('data/keys/programme.seed'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(noteSigner('harbour.example/programme', await readFile(at('key.seed'))).vkey).toBe(vkey);
    expect((await fetch(`${running.publicUrl}/.well-known/bellbuoy`)).status).toBe(404);
  });

  it('exports what waits and shows it as fingerprints', async () => {
    const { code, stdout, stderr } = await onServer('--export', at('waiting.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('Edition 1 of harbour.example waits in');
    expect(stderr).toMatch(/^Log key {5}([0-9a-f]{4} ){7}[0-9a-f]{4}$/m);
    expect((await onServer('--export', at('waiting.json'))).code).toBe(3);
  });

  it('does not sign unless somebody says that the fingerprints were compared', async () => {
    const { code, stdout } = await sign(at('waiting.json'), '--key', at('key.seed'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    await expect(stat(at('waiting.json.note'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a note by another key, and something that is no key', async () => {
    await writeFile(at('other.seed'), new Uint8Array(32).fill(7));
    expect(
      (await sign(at('waiting.json'), '--key', at('other.seed'), '--out', at('other.note'), '--yes')).code,
    ).toBe(0);
    expect((await onServer('--note', at('other.note'))).code).toBe(1);
    expect((await onServer('--key', at('other.seed'), '--yes')).code).toBe(1);
    expect((await sign(at('waiting.json'), '--key', at('waiting.json'), '--yes')).code).toBe(2);
    expect((await fetch(`${running.publicUrl}/.well-known/bellbuoy`)).status).toBe(404);
  });

  it('puts an edition in force that was signed on another machine, while the server runs', async () => {
    expect((await sign(at('waiting.json'), '--key', at('key.seed'), '--yes')).code).toBe(0);
    const { code, stdout } = await onServer('--note', at('waiting.json.note'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Edition 1 of harbour.example is in force.\n' });
    const programme = await openProgramme(running.publicUrl, { today: dayOf(Date.now()), vkey });
    expect(programme.descriptor.sequence).toBe(1);
  });

  it('does the same with the word on which site is the programme’s own', async () => {
    const note = () => fetch(`${running.publicUrl}/.well-known/bellbuoy-site.note`);
    expect((await note()).status).toBe(404);
    const text = at('waiting.json.site.txt');
    const signed = await sign(text, '--key', at('key.seed'), '--yes');
    expect(signed.stderr).toContain('which files this programme’s site and desk consist of');
    const { code, stdout } = await onServer('--note', `${text}.note`);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Statement 1 of harbour.example/site is in force.\n',
    });
    expect((await note()).status).toBe(200);
  });

  it('says when nothing waits, and takes one way at a time', async () => {
    expect((await onServer('--key', at('key.seed'), '--yes')).code).toBe(1);
    expect((await onServer()).code).toBe(2);
    expect((await onServer('--key', at('key.seed'), '--note', at('waiting.json.note'))).code).toBe(2);
  });
});
