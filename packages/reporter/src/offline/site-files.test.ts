import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type OfflineFiles, parseOfflineStart } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReporter } from '../../build.ts';
import { isOfRelease } from './site-files.ts';

let folder: string;
let paths: readonly string[];
let siteFiles: OfflineFiles;
let started: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-offline-'));
  paths = await buildReporter(folder);
  const self: { siteFiles?: OfflineFiles } = {};
  started = [];
  const importScripts = (path: string) => started.push(path);
  const start = await readFile(join(folder, 'offline.js'), 'utf8');
  runInNewContext(start, { self, importScripts });
  if (self.siteFiles === undefined) throw new Error('no list');
  siteFiles = self.siteFiles;
  expect(parseOfflineStart(start)).toEqual({ files: siteFiles, worker: started[0] });
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

describe('what the worker is told of the site', () => {
  test('is all of it that works without a connection, in every language', () => {
    expect(Object.keys(siteFiles.languages)).toEqual(['en', 'es', 'fr', 'ar', 'zh-Hans']);
    const kept = Object.values(siteFiles.languages).flatMap(({ pages, files }) => [
      ...pages.map((path) => `${path.slice(1)}index.html`),
      ...files.map((path) => path.slice(1)),
    ]);
    const left = paths.filter((path) => !kept.includes(path));
    const online = siteFiles.online.map((path) => path.slice(1));
    expect(online.filter((path) => !paths.includes(path))).toEqual([]);
    // Pages about thanks are some programmes' alone, and on no way to a report.
    expect(
      left.filter(
        (path) =>
          !online.includes(path) &&
          !/(^|\/)(404\.html|(sealed|rewards|redeem|shell)\/index\.html)$/.test(path),
      ),
    ).toEqual([started[0]?.slice(1), 'offline.js']);
    expect(kept.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('knows every page as one of this release, whatever an operator puts into it', async () => {
    for (const path of paths.filter((each) => each.endsWith('index.html'))) {
      const html = await readFile(join(folder, path), 'utf8');
      expect(isOfRelease(siteFiles, html)).toBe(true);
      expect(isOfRelease(siteFiles, html.replace('</head>', '<link href="/banner.css"></head>'))).toBe(true);
    }
  });

  test('takes no page for its own that names a file of another release', async () => {
    const html = await readFile(join(folder, 'report/index.html'), 'utf8');
    const other = html.replace(/(\/assets\/site-)[A-Za-z0-9]+(\.css)/, '$1000000000000$2');
    expect(other).not.toBe(html);
    expect(isOfRelease(siteFiles, other)).toBe(false);
  });
});
