import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newProgramme, type TestProgramme } from '../../../test/support/programme.ts';
import { createApps } from './app.ts';
import { TestReporters } from './intake/test-reporters.ts';
import { purgeJournal } from './retention/index.ts';

describe('the two origins', () => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  const journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);

  beforeEach(async () => {
    programme = await newProgramme('sqlite');
    reporters = await TestReporters.before(programme, journal);
  });
  afterEach(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
  });

  const paths = [
    '/',
    '/nothing',
    '/programme.json',
    '/.well-known/bellbuoy',
    '/.well-known/bellbuoy.note',
    '/api/v1/log/checkpoint',
    '/api/v1/log/tile/0/000.p/1',
    '/api/v1/log/tile/0/abc',
    '/api/v1/mailbox',
    '/api/v1/reports',
    '/desk/',
    '/desk/api/v1/session',
    '/desk/api/v1/nothing',
  ];

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])(
    'answer %s on every path with their headers, and never say how they are built',
    async (method) => {
      for (const app of [reporters.apps.publicApp, reporters.apps.staffApp]) {
        for (const path of paths) {
          const response = await app.request(path, { method });
          const { headers } = response;
          expect(headers.get('content-security-policy')).toContain("default-src 'none'");
          expect(headers.get('content-security-policy')).not.toContain('unsafe');
          expect(headers.get('x-content-type-options')).toBe('nosniff');
          expect(headers.get('referrer-policy')).toBe('no-referrer');
          expect(headers.get('cache-control')).toMatch(/no-store|no-cache|immutable/);
          expect(headers.get('access-control-allow-origin')).toBeNull();
          expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
          expect(await response.text()).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
          if (app === reporters.apps.publicApp) expect(headers.getSetCookie()).toEqual([]);
        }
      }
      expect(programme.failures).toEqual([]);
    },
  );

  test('keep what is below an API from the pages', async () => {
    for (const [app, path] of [
      [reporters.apps.publicApp, '/api/v1/nothing'],
      [reporters.apps.staffApp, '/desk/api/v1/nothing'],
    ] as const) {
      const response = await app.request(path, { headers: { accept: 'text/html' } });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json',
      ]);
    }
  });

  test('tell Tor Browser of the onion service on public pages alone, and of nothing but their path', async () => {
    const onion = 'http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion';
    const sites = await mkdtemp(join(tmpdir(), 'bellbuoy-site-'));
    await mkdir(join(sites, 'fr'));
    await writeFile(join(sites, 'fr/index.html'), '<!doctype html><html lang="fr"></html>');
    const config = { ...programme.config, onion };
    const { publicApp, staffApp } = await createApps(
      { ...programme, config },
      {
        intake: reporters.intake,
        journal: purgeJournal(journal),
        sites: { reporter: sites, desk: sites, release: '/nowhere' },
        isDemo: false,
      },
    );
    const told = async (app: Hono, path: string) => (await app.request(path)).headers.get('onion-location');
    expect(await told(publicApp, '/fr/?from=poster')).toBe(`${onion}/fr/`);
    expect(await told(publicApp, '/programme.json')).toBeNull();
    expect(await told(publicApp, '/fr/%0d%0ax:y')).toBeNull();
    expect(await told(staffApp, '/desk/fr/')).toBeNull();
    expect(await told(reporters.apps.publicApp, '/fr/')).toBeNull();
    await rm(sites, { recursive: true });
  });

  test('serve the staff’s API on theirs alone', async () => {
    expect((await reporters.apps.publicApp.request('/desk/api/v1/session')).status).toBe(404);
    expect((await reporters.apps.staffApp.request('/api/v1/mailbox')).status).toBe(404);
    expect((await reporters.apps.staffApp.request('/desk/api/v1/session')).status).toBe(401);
    expect((await reporters.apps.staffApp.request('/programme.json')).status).toBe(200);
  });

  test('tell nothing of an error that nobody foresaw', async () => {
    programme.log.abandon();
    await programme.database.close();
    const response = await reporters.apps.publicApp.request('/.well-known/bellbuoy');
    expect(await response.json()).toEqual({
      ...{ type: 'about:blank', title: 'Something went wrong here', status: 500, code: 'internal' },
    });
    expect(programme.failures).toHaveLength(1);
  });
});
