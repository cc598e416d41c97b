import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as content from '@bellbuoy/content';
import * as articles from '@bellbuoy/content/awareness';
import { OWN_FOLDERS } from '@bellbuoy/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Preview } from './preview-state.ts';
import { type RunningPreview, servePreview } from './serve-preview.ts';

describe('a preview', () => {
  let folder: string;
  let preview: Preview;
  let running: RunningPreview;
  let stop: () => void;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-preview-'));
    await cp(content.CONTENT_FOLDER, folder, { recursive: true });
    const site = OWN_FOLDERS.reporter;
    preview = new Preview({ folder, site, today: '2027-03-15' }, { content, articles });
    await preview.read();
    running = await servePreview(preview, { folder, site }, 0);
    stop = preview.watch();
  });
  afterAll(async () => {
    stop();
    await running.close();
    await rm(folder, { recursive: true });
  });

  const get = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
    const answer = await fetch(running.url + path, { redirect: 'manual' });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  /** Saves a file as an editor's program does, and waits until it was read. */
  async function save(path: string, edit: (text: string) => string): Promise<void> {
    const { version } = preview.state;
    const changed = new Promise<void>((resolve) => {
      const end = preview.onChange((now) => {
        if (now <= version) return;
        end();
        resolve();
      });
    });
    await writeFile(join(folder, path), edit(await readFile(join(folder, path), 'utf8')));
    await changed;
  }

  test('begins with the lessons', async () => {
    const { status, headers } = await get('/');
    expect([status, headers.get('location')]).toEqual([302, '/learn/']);
  });

  test('shows what is written in the pages of the site, without their scripts', async () => {
    const { status, text } = await get('/es/learn/phishing/');
    expect(status).toBe(200);
    expect(text).toContain('<html lang="es" dir="ltr">');
    expect(text).toContain('<article class="article">');
    expect(text).toContain('<img src="/content/drawings/phishing.svg"');
    expect(text).toContain('Preview: nothing is wrong.');
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script defer src="/preview/preview.js">']);
  });

  test('has the styles and drawings that its pages name, and pages of the site', async () => {
    const { text } = await get('/learn/phishing/');
    const named = [...text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|svg))"/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect([path, (await get(path)).status]).toEqual([path, 200]);
    expect((await get('/is-this-suspicious/')).status).toBe(200);
    expect((await get('/learn/no-such-lesson/')).status).toBe(404);
  });

  test('shows a campaign on the day that was asked for', async () => {
    const { text } = await get('/campaigns/found-by-the-water/');
    expect(text).toContain('<article class="article">');
  });

  test('follows what is saved, and tells whoever looks at it', async () => {
    const changes = await fetch(`${running.url}/preview/changes`);
    const reader = (changes.body as ReadableStream<Uint8Array>).getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    const before = await read();
    await save('lessons/en/phishing.md', (text) => text.replace(/^title: .*$/m, 'title: Another title'));
    const after = await read();
    await reader.cancel();
    expect(after).toMatch(/^data: \d+\n\n$/);
    expect(after).not.toBe(before);
    expect((await get('/learn/phishing/')).text).toContain('<h1>Another title</h1>');
  });

  test('tells what is wrong, what concerns the page first, and shows it all the same', async () => {
    await save('lessons/en/phishing.md', (text) => `${text}\n<script>alert(1)</script>\n`);
    const { text } = await get('/learn/phishing/');
    expect(text).toMatch(/<strong>Preview: 1 thing is wrong\.<\/strong>/);
    expect(text).toMatch(/lessons\/en\/phishing\.md:\d+:1: HTML is not used here\./);
    expect(text).not.toContain('<script>alert');
    await save('lessons/en/phishing.md', (text) => text.replace('---', '-'));
    const broken = await get('/learn/phishing/');
    expect(broken.text).toContain('The file has no front matter.');
    await save('lessons/en/approached.md', (text) => text.replace('{#do}', ''));
    const { text: other } = await get('/learn/approached/');
    expect(other).toMatch(/<ol><li><code>lessons\/en\/approached\.md:\d+:1: No section is marked/);
  });

  test('shows nothing of what lies outside its folders', async () => {
    await mkdir(join(folder, 'films/leak'), { recursive: true });
    await symlink('/etc/passwd', join(folder, 'films/leak/en.mp4'));
    for (const path of [
      ...[
        '/../package.json',
        '/..%2fpackage.json',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/content/films/../../x.vtt',
      ],
      ...['/assets/..%2f..%2fbuild.ts', '/policy/policy.yaml', '/content/policy/policy.yaml', '/%00', '/%'],
    ]) {
      const { status, text } = await get(path);
      expect([path, status === 404 || status === 302]).toEqual([path, true]);
      expect(text).not.toMatch(/root:|"name": "@bellbuoy/);
    }
  });

  test('lets no other script run, and no other site ask', async () => {
    const { headers } = await get('/learn/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${running.url}/preview/preview.js`);
    expect(policy).not.toContain('unsafe-eval');
    expect(await statusOf({ host: 'attacker.example' })).toBe(421);
    expect(await statusOf({ host: new URL(running.url).host, method: 'POST' })).toBe(405);
  });

  function statusOf({
    host,
    method = 'GET',
  }: {
    host: string;
    method?: string;
  }): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(running.url);
      const asked = request(
        { host: '127.0.0.1', port, path: '/learn/', method, headers: { host } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.once('error', reject).end();
    });
  }
});
