import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCheckpoint } from '@bellbuoy/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logDiagnostics, quietDiagnostics } from './diagnostics.ts';
import { initProgramme } from './programme/index.ts';
import { type RunningServer, type ServerSettings, startServer } from './start-server.ts';

describe('a server', () => {
  let dataDir: string;
  const running: RunningServer[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-start-'));
    await initProgramme(dataDir);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
    await rm(dataDir, { recursive: true });
  });

  async function start(settings: Partial<ServerSettings> = {}): Promise<RunningServer> {
    const server = await startServer({ dataDir, port: 0, diagnostics: quietDiagnostics, ...settings });
    running.push(server);
    return server;
  }

  test('answers on two origins once it has started, and not after it has ended', async () => {
    const server = await start();
    expect((await fetch(`${server.publicUrl}/programme.json`)).status).toBe(200);
    expect((await fetch(`${server.deskUrl}/desk/api/v1/session`)).status).toBe(401);
    expect(server.publicUrl).not.toBe(server.deskUrl);
    await running.pop()?.close();
    await expect(fetch(`${server.publicUrl}/programme.json`)).rejects.toThrow('fetch failed');
    const files = await readdir(dataDir);
    expect(files.filter((file) => file.startsWith('bellbuoy.db'))).toEqual(['bellbuoy.db']);
  });

  test('sequences what happens, by itself', async () => {
    const server = await start({ batches: 'immediate' });
    const { vkey } = server.programme.keys.log;
    const size = async () => {
      const note = await (await fetch(`${server.publicUrl}/api/v1/log/checkpoint`)).text();
      return verifyCheckpoint(note, vkey).size;
    };
    await expect.poll(size, { timeout: 5_000 }).toBeGreaterThan(0);
    expect((await fetch(`${server.publicUrl}/.well-known/bellbuoy.proof`)).status).toBe(200);
  });

  test('goes on where it ended, with another setup link', async () => {
    const first = await start();
    const descriptor = await (await fetch(`${first.publicUrl}/.well-known/bellbuoy`)).text();
    await running.pop()?.close();
    const second = await start();
    expect(await (await fetch(`${second.publicUrl}/.well-known/bellbuoy`)).text()).toBe(descriptor);
    expect(second.setupLink).toMatch(/^http:\/\/localhost:\d+\/desk\/#setup=[\w-]{43}$/);
    expect(second.setupLink).not.toBe(first.setupLink);
  });

  test('says on every page of a demonstration that it is one', async () => {
    const server = await start({ isDemo: true });
    const pages = [`${server.publicUrl}/`, `${server.deskUrl}/desk/`];
    for (const page of pages) {
      const response = await fetch(page, { headers: { accept: 'text/html' } });
      const html = await response.text();
      // The sites may not be built where this runs.
      if (response.status === 200) expect(html).toContain('class="demo-banner"');
      expect((await fetch(`${page}demo-banner.css`)).status).toBe(200);
    }
  });

  test('releases everything when it cannot start', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    await expect(start({ port })).rejects.toThrow('EADDRINUSE');
    await expect(start({ port: port - 1 })).rejects.toThrow('EADDRINUSE');
    await expect(start({ databaseUrl: join(dataDir, 'no/such/folder/x.db') })).rejects.toThrow(
      'unable to open',
    );
    await new Promise((resolve) => blocker.close(resolve));
    await start({ port: port - 1 });
  });

  test('writes down neither addresses nor paths nor the time of day', async () => {
    const lines: string[] = [];
    const server = await start({ diagnostics: logDiagnostics({ write: (line) => void lines.push(line) }) });
    const secret = 'c2VjcmV0IHRva2Vu';
    await fetch(`${server.publicUrl}/api/v1/mailbox?${secret}`, { headers: { authorization: secret } });
    await fetch(`${server.publicUrl}/${secret}`, { headers: { 'user-agent': secret } });
    await fetch(`${server.publicUrl}/api/v1/reports`, { method: 'POST', body: secret });
    await running.pop()?.close();
    const written = lines.join('');
    expect(written).not.toContain(secret);
    expect(written).not.toContain('127.0.0.1');
    expect(written).not.toMatch(/\d\d:\d\d/);
    expect(written).toContain('"day":"');
    const journal = await readFile(join(dataDir, 'purge-journal'), 'utf8').catch(() => '');
    expect(journal).toBe('');
  });
});
