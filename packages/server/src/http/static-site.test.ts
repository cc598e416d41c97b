import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originHeaders, securityHeaders } from './security-headers.ts';
import { loadStaticSite, serveStaticSite } from './static-site.ts';

const page = '<!doctype html><title>Report</title>';

describe('a static site', () => {
  let folder: string;
  let app: Hono;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-site-'));
    await mkdir(join(folder, 'report'));
    await writeFile(join(folder, 'report/index.html'), page);
    await writeFile(join(folder, 'report/index.html.br'), brotliCompressSync(page));
    await writeFile(join(folder, 'site-P5WTD7FK.js'), 'let bell');
    await writeFile(join(folder, 'sum-worker-P5WTD7FK.js'), 'let sum');
    await writeFile(join(folder, '404.html'), 'nothing here');
    app = new Hono().get('/site/*', serveStaticSite(await loadStaticSite(folder), '/site'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('sends a folder its index, compressed to whoever takes it', async () => {
    const plain = await app.request('/site/report/');
    expect([plain.headers.get('content-type'), await plain.text()]).toEqual([
      'text/html; charset=utf-8',
      page,
    ]);
    const small = await app.request('/site/report/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await small.arrayBuffer()).toString()).toBe(page);
    const refused = await app.request('/site/report/', { headers: { 'accept-encoding': 'br;q=0' } });
    expect(refused.headers.get('content-encoding')).toBeNull();
  });

  test('redirects a folder without its slash, within the site', async () => {
    const answer = await app.request('/site/report');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/site/report/']);
  });

  test('lets only workers compile WebAssembly, and only pages with messages record a voice', async () => {
    const served = new Hono().use(securityHeaders(originHeaders('https://harbour.example'))).route('/', app);
    const read = async (path: string) => {
      const { headers } = await served.request(path);
      return {
        hasWasm: headers.get('content-security-policy')?.includes("script-src 'self' 'wasm-unsafe-eval';"),
        hasVoice: headers.get('permissions-policy')?.includes('microphone=(self)'),
        hasNosniff: headers.get('x-content-type-options') === 'nosniff',
      };
    };
    const plain = { hasWasm: false, hasVoice: false, hasNosniff: true };
    expect(await read('/site/sum-worker-P5WTD7FK.js')).toEqual({ ...plain, hasWasm: true });
    expect(await read('/site/report/')).toEqual({ ...plain, hasVoice: true });
    for (const path of ['/site/site-P5WTD7FK.js', '/site/404.html', '/site/nothing'])
      expect(await read(path)).toEqual(plain);
  });

  test('lets caches keep hashed names for ever and asks about pages every time', async () => {
    const script = await app.request('/site/site-P5WTD7FK.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const first = await app.request('/site/report/');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await app.request('/site/report/', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/site/../package.json',
    '/site/%2e%2e/package.json',
    '/site/report/index.html/..',
    '/site/none',
  ])('answers %s with its own page for what is missing', async (path) => {
    const answer = await app.request(path);
    expect([200, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('"workspaces"');
  });

  test('has nothing where its folder is missing', async () => {
    expect((await loadStaticSite(join(folder, 'none'))).size).toBe(0);
  });
});
