import { hash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOfFile, originHeaders, securityHeaders } from './security-headers.ts';
import { loadStaticSite, serveStaticSite } from './static-site.ts';

const page = '<!doctype html><title>Report</title>';
const part = 'let part';
const film = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
const FILM = '/site/content/films/found-device-en-0123456789ab.mp4';

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
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets/part-P5WTD7FK.js'), part);
    await writeFile(join(folder, 'assets/part-P5WTD7FK.js.br'), brotliCompressSync(part));
    await writeFile(join(folder, 'assets/site-0123456789ab.css'), '.a{}');
    await writeFile(join(folder, '404.html'), 'nothing here');
    await mkdir(join(folder, 'content/films'), { recursive: true });
    await writeFile(join(folder, FILM.slice('/site/'.length)), film);
    await writeFile(join(folder, 'content/films/found-device-en-0123456789ab.vtt'), 'WEBVTT\n');
    await writeFile(join(folder, 'feed.xml'), '<rss/>');
    await writeFile(join(folder, 'campaigns.ics'), 'BEGIN:VCALENDAR');
    const site = await loadStaticSite(folder);
    app = new Hono().get(
      '/site/*',
      serveStaticSite(() => site, '/site'),
    );
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
        hasVoice: headers.get('permissions-policy')?.includes('microphone=(self)') ?? false,
        hasNosniff: headers.get('x-content-type-options') === 'nosniff',
      };
    };
    const plain = { hasWasm: false, hasVoice: false, hasNosniff: true };
    expect(await read('/site/sum-worker-P5WTD7FK.js')).toEqual({ ...plain, hasWasm: true });
    expect(await read('/site/report/')).toEqual({ ...plain, hasVoice: true });
    for (const path of ['/site/site-P5WTD7FK.js', '/site/404.html', '/site/nothing'])
      expect(await read(path)).toEqual(plain);
  });

  test('tells what no page is nothing of what pages heed, and lets nothing in it run', async () => {
    const served = new Hono().use(securityHeaders(originHeaders('https://harbour.example'))).route('/', app);
    const init = { headers: { 'accept-encoding': 'br' } };
    const read = async (path: string) => Object.fromEntries((await served.request(path, init)).headers);
    const ofPages = ['cross-origin-opener-policy', 'permissions-policy', 'x-dns-prefetch-control'];
    for (const path of ['/site/assets/part-P5WTD7FK.js', '/site/assets/site-0123456789ab.css']) {
      const headers = await read(path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect([path, ...ofPages, 'etag'].filter((name) => name in headers)).toEqual([]);
    }
    const page = await read('/site/report/');
    expect(ofPages.filter((name) => !(name in page))).toEqual([]);
    // A worker lives by the policy of its own file.
    const worker = await read('/site/sum-worker-P5WTD7FK.js');
    expect(worker['content-security-policy']).toContain("script-src 'self'");
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

  test('knows the types of feeds, calendars and captions', async () => {
    const typeOf = async (path: string) => (await app.request(path)).headers.get('content-type');
    expect(await typeOf('/site/feed.xml')).toBe('application/xml; charset=utf-8');
    expect(await typeOf('/site/campaigns.ics')).toBe('text/calendar; charset=utf-8');
    expect(await typeOf(FILM.replace('.mp4', '.vtt'))).toBe('text/vtt; charset=utf-8');
  });

  test('sends a film from the disk, whole or in the pieces that a player asks for', async () => {
    const ask = async (headers: Record<string, string> = {}) => {
      const answer = await app.request(FILM, { headers });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { answer, bytes, range: answer.headers.get('content-range') };
    };
    const whole = await ask({ 'accept-encoding': 'br' });
    expect([whole.answer.status, whole.bytes]).toEqual([200, film]);
    expect(Object.fromEntries(whole.answer.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '100000',
      'content-type': 'video/mp4',
    });
    const etag = whole.answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const piece = await ask({ range: 'bytes=99990-', 'if-range': etag });
    expect([piece.answer.status, piece.range, piece.bytes]).toEqual([
      206,
      'bytes 99990-99999/100000',
      film.slice(99_990),
    ]);
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"another"' })).answer.status).toBe(200);
    const beyond = await ask({ range: 'bytes=100000-' });
    expect([beyond.answer.status, beyond.range]).toEqual([416, 'bytes */100000']);
    expect((await ask({ 'if-none-match': etag })).answer.status).toBe(304);
    const head = await app.request(FILM, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['100000', '']);
  });

  test('holds no film in memory', async () => {
    const site = await loadStaticSite(folder);
    const file = site.get(FILM.slice('/site'.length));
    expect([file?.plain, file?.brotli, file?.onDisk?.size]).toEqual([null, null, film.length]);
    expect(file?.served).toEqual({ hash: hash('sha256', film, 'base64url'), bytes: film.length });
  });

  test('holds of what is compressed and never changes its twin alone, and sends it either way', async () => {
    const site = await loadStaticSite(folder);
    const file = site.get('/assets/part-P5WTD7FK.js');
    expect([file?.plain, file?.onDisk?.size]).toEqual([null, part.length]);
    const plain = await app.request('/site/assets/part-P5WTD7FK.js');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, part]);
    expect(plain.headers.get('vary')).toBe('accept-encoding');
    const headers = { 'accept-encoding': 'br' };
    const small = await app.request('/site/assets/part-P5WTD7FK.js', { headers });
    expect(brotliDecompressSync(await small.arrayBuffer()).toString()).toBe(part);
    // A page may be laid together anew.
    expect(site.get('/report/index.html')?.plain).not.toBeNull();
  });

  test('plays films on pages that have one, and nowhere else', () => {
    const policyOf = (name: string, text = '') =>
      headersOfFile(name, Buffer.from(text))['content-security-policy'];
    for (const name of ['learn/phishing/index.html', 'zh-Hans/campaigns/week/index.html'])
      expect(policyOf(name)).toMatch(/; media-src 'self'$/);
    for (const name of ['index.html', 'learn/index.html', 'es/learn/index.html', 'practice/x/index.html'])
      expect(policyOf(name)).toBeUndefined();
    const style = `'sha256-${hash('sha256', '.a{}', 'base64')}'`;
    expect(policyOf('content/drawings/phishing-0123456789ab.svg', '<svg><style>.a{}</style></svg>')).toBe(
      `default-src 'none'; style-src ${style}; sandbox`,
    );
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
