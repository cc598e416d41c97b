import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadAwareness } from '@bellbuoy/content';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFiles } from '../../build/content-files.ts';

const awareness = { ...(await loadAwareness()), drawings: new Map() };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-shown-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function lay(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

const namesIn = async () => (await contentFiles(folder, awareness)).map(({ name }) => name);

test('a film is on the site with its captions and its transcript, or the site is not built', async () => {
  await lay('films/phishing/en.mp4', 'films/phishing/en.vtt', 'cards/found/en-1200x630.png');
  await expect(namesIn()).rejects.toThrow('There is no phishing/en.txt beside it.');
  await lay('films/phishing/en.txt');
  expect(await namesIn()).toEqual([
    'films/phishing-en.mp4',
    'films/phishing-en.txt',
    'films/phishing-en.vtt',
    'cards/found-en-1200x630.png',
  ]);
});

test('a link puts no other file of the machine on the site', async () => {
  await lay('cards/found/es-1200x630.png');
  await symlink('/etc/passwd', join(folder, 'cards/found/en-1200x630.png'));
  await expect(namesIn()).rejects.toThrow('This is no file of its own.');
});
