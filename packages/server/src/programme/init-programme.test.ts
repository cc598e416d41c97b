import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProgrammeFile } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { initProgramme } from './index.ts';
import { readKeys } from './key-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-init-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a new programme has a configuration, keys for its owner alone, and a file that pins its key', async () => {
  const { config, vkey } = await initProgramme(folder, { origin: 'harbour.example' });
  expect(await readConfig(folder)).toEqual(config);
  expect(await readdir(join(folder, 'keys'))).toEqual(['log.seed', 'programme.seed', 'server.secret']);
  for (const file of await readdir(join(folder, 'keys'))) {
    const { mode, size } = await stat(join(folder, 'keys', file));
    expect([mode & 0o777, size]).toEqual([0o600, 32]);
  }
  expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
  const file = parseProgrammeFile(await readFile(join(folder, 'programme.json')));
  expect(file).toMatchObject({ origin: 'harbour.example', vkey, sequence: 1 });
  const keys = await readKeys(folder, 'harbour.example');
  expect(keys.programme?.vkey).toBe(vkey);
  expect(keys.log.name).toBe('harbour.example/log');
});

test('a folder in which nothing lies is closed to others; how open another is remains its owner’s decision', async () => {
  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
  await chmod(folder, 0o755);
  await initProgramme(join(folder, 'a', 'data'));
  expect(await modeOf(join(folder, 'a', 'data'))).toBe(0o700);
  await initProgramme(folder, { origin: 'harbour.example' });
  expect(await modeOf(folder)).toBe(0o755);
  await mkdir(join(folder, 'empty'));
  await chmod(join(folder, 'empty'), 0o755);
  await initProgramme(join(folder, 'empty'));
  expect(await modeOf(join(folder, 'empty'))).toBe(0o700);
});

test('a programme is never made over another', async () => {
  const { vkey } = await initProgramme(folder);
  await expect(initProgramme(folder)).rejects.toThrow('EEXIST');
  expect(parseProgrammeFile(await readFile(join(folder, 'programme.json'))).vkey).toBe(vkey);
});

test('a programme key may be elsewhere; others may not be missing or damaged', async () => {
  await initProgramme(folder);
  await unlink(join(folder, 'keys', 'programme.seed'));
  expect((await readKeys(folder, 'localhost')).programme).toBeNull();
  await writeFile(join(folder, 'keys', 'log.seed'), 'short');
  await expect(readKeys(folder, 'localhost')).rejects.toThrow('log.seed is damaged');
  await unlink(join(folder, 'keys', 'log.seed'));
  await expect(readKeys(folder, 'localhost')).rejects.toThrow('ENOENT');
});

test.each([
  [{ origin: 'Harbour' }, 'origin'],
  [{ urls: { public: 'http://localhost/path', desk: 'http://localhost:1' } }, 'urls.public'],
  [{ hours: { zone: 'Atlantis/Harbour', open: [] } }, 'hours.zone'],
  [{ desk: { id: 'The Desk', title: { en: 'Desk' } } }, 'desk.id'],
])('what is not right is named: %j', async (options, member) => {
  await expect(initProgramme(folder, options)).rejects.toThrow(`config.json: ${member} is not right`);
  expect(await readdir(folder)).toEqual([]);
});
