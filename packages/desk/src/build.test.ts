import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesk } from '../build.ts';

// What is fetched over the line is compressed as hard as it can be, which takes a busy machine its time.
const BUILD_MS = 120_000;

let folder: string;
let paths: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-desk-'));
  paths = await buildDesk(join(folder, 'first'));
}, BUILD_MS);

afterAll(() => rm(folder, { recursive: true }));

const read = (build: string, path: string) => readFile(join(folder, build, path));

test('two builds are the same to the byte', { timeout: BUILD_MS }, async () => {
  expect(await buildDesk(join(folder, 'second'))).toEqual(paths);
  for (const path of paths) expect((await read('second', path)).equals(await read('first', path))).toBe(true);
});

test('every file but the page is named by its content and lies there compressed too', async () => {
  for (const path of paths) {
    if (path !== 'index.html')
      expect(path).toMatch(/^(assets|drawings|viewer)\/[a-z-]+-[A-Za-z0-9]{8,}\.(js|css|svg|bin|html|json)$/);
    expect(brotliDecompressSync(await read('first', `${path}.br`)).equals(await read('first', path))).toBe(
      true,
    );
  }
  const written = await readdir(join(folder, 'first'), { recursive: true });
  expect(written.filter((name) => /\.(html|js|css|svg|bin|json)$/.test(name)).toSorted()).toEqual(paths);
});

test('the page has no script, style or handler of its own, and names nothing outside', async () => {
  const page = (await read('first', 'index.html')).toString();
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|https?:/);
  expect(page).not.toContain('{{');
  for (const [, path] of page.matchAll(/(?:src|href)="([^"]+)"/g)) expect(paths).toContain(path);
});

test('the sandbox has its one script and its one style in it, and its policy names them and nothing else', async () => {
  const [path = ''] = paths.filter((each) => each.startsWith('viewer/'));
  const page = (await read('first', path)).toString();
  const [, policy = ''] = page.match(/content="(default-src[^"]+)"/) ?? [];
  for (const element of ['script', 'style']) {
    const [, text = ''] = page.match(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`)) ?? [];
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
  }
  expect(policy).toContain("connect-src 'none'");
  expect(page).not.toMatch(/<(link|img|a|form|script\s)/);
});

test('nothing in it tells where it was built', async () => {
  for (const path of paths)
    expect((await read('first', path)).includes(join(import.meta.dirname, '..'))).toBe(false);
});
