import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dayOf,
  hashB64,
  noteSigner,
  parseReleaseManifest,
  randomBytes,
  releaseNote,
  utf8,
} from '@bellbuoy/protocol';
import {
  headersOfDeskSite,
  OWN_FOLDERS,
  RELEASE_FILES,
  type Release,
  readOwnRelease,
} from '@bellbuoy/server';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProgramme, TEST_CONFIG, type TestProgramme } from '../../../../test/support/programme.ts';
import { createApps } from '../../../server/src/app.ts';
import { openIntake } from '../../../server/src/intake/index.ts';
import { nativeNoteSigner, type Programme, prepareProgramme } from '../../../server/src/programme/index.ts';
import { purgeJournal } from '../../../server/src/retention/index.ts';
import type { Fetch } from '../client/http.ts';
import type { SiteTrust } from './open-site.ts';
import { type SiteVerdict, verifySite } from './verify-site.ts';

const PUBLIC = TEST_CONFIG.urls.public;
const DESK = TEST_CONFIG.urls.desk;

/** What somebody between the site and its readers, or the server itself, makes of an answer. */
type Tamper = (path: string, answer: Response) => Response | Promise<Response>;

describe('a live site', () => {
  let programme: TestProgramme;
  let release: Release;
  let apps: { publicApp: Hono; staffApp: Hono };
  const today = dayOf(Date.now());

  beforeAll(async () => {
    programme = await newProgramme('sqlite');
    programme.setDay(today);
    release = await readOwnRelease();
    apps = await serve(programme);
  });
  afterAll(() => programme.end());

  async function serve(served: Programme, isDemo = false) {
    const config = { ...served.config, operator: { name: 'Saltmere <Harbour>' } };
    const parts = { journal: purgeJournal('/nowhere'), sites: OWN_FOLDERS, isDemo };
    return createApps({ ...served, config }, { ...parts, intake: openIntake(served) });
  }

  /** Asks the applications as they are, and lets somebody at every answer. */
  function fetchThrough(tamper: Tamper, served = apps): Fetch {
    return async (url) => {
      const { origin, pathname } = new URL(url instanceof Request ? url.url : url);
      const app = origin === PUBLIC ? served.publicApp : served.staffApp;
      return tamper(pathname, await app.request(pathname));
    };
  }

  function verify(tamper: Tamper = (_, answer) => answer, trust: Partial<SiteTrust> = {}, served = apps) {
    const seen = { site: 1, descriptor: 1 };
    return verifySite({
      ...{ url: PUBLIC, deskUrl: DESK, fetch: fetchThrough(tamper, served), progress: () => () => {} },
      trust: { vkey: programme.file.vkey, release: { bytes: release.bytes }, today, seen, ...trust },
    });
  }

  /** Changes the text of one answer. */
  const rewrite =
    (path: string, change: (text: string) => string): Tamper =>
    async (asked, answer) =>
      asked === path ? new Response(change(await answer.text()), answer) : answer;

  const told = ({ verdict, differences }: SiteVerdict) => ({
    verdict,
    differences: differences.map(({ where, what }) => `${where}: ${what}`),
  });
  const someScript = () =>
    Object.keys(parseReleaseManifest(release.bytes).reporter).find((path) => /\/part-\w+\.js$/.test(path)) ??
    '';

  test('is intact as it is served, its own words told apart', async () => {
    const verdict = await verify();
    expect(told(verdict)).toEqual({ verdict: 'intact', differences: [] });
    expect(verdict.released).toBeGreaterThan(200);
    expect(verdict.own.map(({ path, why }) => `${why} ${path}`)).toContain('page /privacy/index.html');
    const others = verdict.own.filter(({ why }) => why !== 'page');
    expect(others.map(({ path, why }) => `${why} ${path}`)).toEqual(['list /offline.js']);
    expect(verdict.isDemo).toBe(false);
  });

  test('is intact as a demonstration, which is told apart from what its pages were', async () => {
    const demo = await newProgramme('sqlite');
    demo.setDay(today);
    const verdict = await verify(undefined, { vkey: demo.file.vkey }, await serve(demo, true));
    expect(told(verdict)).toEqual({ verdict: 'intact', differences: [] });
    expect(verdict.isDemo).toBe(true);
    expect(verdict.own.map(({ path, why }) => `${why} ${path}`)).toEqual(
      expect.arrayContaining(['demo /index.html', 'demo /desk/index.html', 'demo /demo-banner.css']),
    );
    await demo.end();
  });

  test('is intact by a release key, and nobody else’s', async () => {
    const key = noteSigner('bellbuoy.example/release', randomBytes(32));
    const note = releaseNote(release.bytes, today, key);
    const sign: Tamper = (path, answer) =>
      path === '/.well-known/bellbuoy-release.note' ? new Response(note) : answer;
    const verdict = await verify(sign, { release: { vkey: key.vkey } });
    expect(told(verdict)).toEqual({ verdict: 'intact', differences: [] });
    expect(verdict.release).toEqual({ version: '0.1.0', signedOn: today, by: 'bellbuoy.example/release' });
    const other = noteSigner('bellbuoy.example/release', randomBytes(32));
    expect((await verify(sign, { release: { vkey: other.vkey } })).verdict).toBe('altered');
    const unsigned = await verify(undefined, { release: { vkey: key.vkey } });
    expect(told(unsigned).differences).toContain('the release: is not signed by anybody');
  });

  test('with one byte of a script changed is altered', async () => {
    const path = someScript();
    const verdict = await verify(rewrite(path, (text) => `${text.slice(0, -1)} `));
    expect(told(verdict)).toEqual({
      verdict: 'altered',
      differences: [`${path}: other bytes than the manifest names`],
    });
  });

  test('with an added inline script is altered', async () => {
    const inject = (text: string) => text.replace('</body>', '<script>send()</script></body>');
    expect(told(await verify(rewrite('/report/', inject))).differences).toEqual([
      '/report/index.html: other bytes than the manifest names',
    ]);
  });

  test('with a header dropped, weakened or added is altered', async () => {
    const script = someScript();
    const answers: Record<string, (headers: Headers) => void> = {
      '/': (headers) => headers.delete('content-security-policy'),
      '/report/': (headers) => headers.append('content-security-policy', "script-src 'unsafe-inline'"),
      '/return/': (headers) => headers.append('set-cookie', 'visitor=7'),
      [script]: (headers) => headers.delete('x-content-type-options'),
      '/desk/': (headers) => headers.set('nel', '{"report_to":"elsewhere"}'),
    };
    const verdict = await verify((path, answer) => {
      const changed = new Response(answer.body, answer);
      answers[path]?.(changed.headers);
      return changed;
    });
    expect(told(verdict).differences.sort()).toEqual(
      [
        '/index.html: the header content-security-policy is missing',
        '/report/index.html: another header content-security-policy',
        '/return/index.html: the header set-cookie, which no file of a site has',
        `${script}: the header x-content-type-options is missing`,
        '/desk/index.html: the header nel, which no file of a site has',
      ].sort(),
    );
  });

  test('whose programme key signed code of its own is altered', async () => {
    const changed = await changedSite(programme, release, {
      'privacy/index.html': (text) => text.replace('</body>', '<script>send()</script></body>'),
      'policy/index.html': (text) =>
        text.replace('</body>', '<script src="/assets/more.js"></script></body>'),
      'safety/index.html': (text) => text.replace('<main', '<main onclick="send()"'),
      'other-ways/index.html': (text) => text.replace('</body>', '<iframe src="/x"></iframe></body>'),
      'accessibility/index.html': (text) => text.replace('</head>', '<base href="//else.example/"></head>'),
      'protect-yourself/index.html': (text) =>
        text.replace('</body>', '<img src="https://else.example/seen.gif"></body>'),
      'is-this-suspicious/index.html': (text) =>
        text.replace('</body>', '<form action="https://else.example/"></form></body>'),
      'fr/privacy/index.html': (text) =>
        text.replace('</body>', '<template><svg><script href="x"></script></svg></template></body>'),
      'es/privacy/index.html': (text) =>
        text.replace('</head>', '<meta http-equiv="refresh" content="0;url=/x"></head>'),
      'ar/privacy/index.html': (text) => text.replace('</body>', '<a href="javascript:send()">x</a></body>'),
      'offline.js': (text) => text.replace('"/learn/"', '"/api/v1/mailbox"'),
      [someScript().slice(1)]: (text) => `${text};send()`,
    });
    const { differences } = told(await verify(undefined, {}, changed.apps));
    for (const difference of [
      '/privacy/index.html: an inline script',
      '/policy/index.html: a script that is not the release’s: /assets/more.js',
      '/safety/index.html: an attribute that runs: onclick',
      '/other-ways/index.html: an element iframe',
      '/accessibility/index.html: an element base',
      '/protect-yourself/index.html: an address elsewhere: https://else.example/seen.gif',
      '/is-this-suspicious/index.html: a form that sends',
      '/fr/privacy/index.html: an inline script',
      '/es/privacy/index.html: a header in the page',
      '/ar/privacy/index.html: an address elsewhere: javascript:send()',
      '/offline.js: has a device keep what no manifest names: /api/v1/mailbox',
      `${someScript()}: is the programme’s own, where only the release’s may be`,
    ])
      expect(differences).toContain(difference);
    expect(differences).toHaveLength(12);
    await changed.remove();
  });

  test('that serves a file which a page refers to and no manifest names is altered', async () => {
    const changed = await changedSite(programme, release, {
      'privacy/index.html': (text) => text.replace('</body>', '<a href="/more.html">More</a></body>'),
    });
    const add: Tamper = (path, answer) =>
      path === '/more.html'
        ? new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
        : answer;
    expect(told(await verify(undefined, {}, changed.apps)).verdict).toBe('intact');
    expect(told(await verify(add, {}, changed.apps)).differences).toEqual([
      '/more.html: a page refers to it, and no manifest names it',
    ]);
    await changed.remove();
  });

  test('that shows a page of its own for what is not there is altered', async () => {
    const fake: Tamper = (path, answer) =>
      answer.status === 404 && path.includes('no-such')
        ? new Response('<!doctype html>', { ...answer, headers: answer.headers })
        : answer;
    expect(told(await verify(fake)).differences).toContain(
      '/there-is-no-such-page: is answered by another page',
    );
  });

  test('whose manifest another key signed is altered', async () => {
    const stranger = nativeNoteSigner('harbour.example/programme', randomBytes(32));
    const swapped = await serve({ ...programme, keys: { ...programme.keys, programme: stranger } }, true);
    const { verdict, differences } = told(await verify(undefined, {}, swapped));
    expect(verdict).toBe('altered');
    expect(differences.join()).toContain('the programme’s word on its site: is not what the key signed');
    // What the server says of its own key makes no difference.
    expect(told(await verify(undefined, { vkey: stranger.vkey })).verdict).toBe('altered');
    await serve(programme);
  });

  test('that replays an older manifest is altered to whoever has met a later one, and to everybody in time', async () => {
    const { statement } = await verify();
    const seen = { site: statement?.sequence ?? 0, descriptor: 1 };
    expect((await verify(undefined, { seen })).verdict).toBe('intact');
    const later = { ...seen, site: seen.site + 1 };
    expect(told(await verify(undefined, { seen: later })).differences).toEqual([
      expect.stringContaining('or is older than what was met before'),
    ]);
    const inAMonth = dayOf(Date.now() + 31 * 86_400_000);
    expect(told(await verify(undefined, { today: inAMonth })).differences.join()).toContain('has run out');
  });

  test('that replays an older release is altered', async () => {
    const older = JSON.stringify({ ...parseReleaseManifest(release.bytes), release: '0.0.9' });
    const verdict = await verify(rewrite('/.well-known/bellbuoy-release', () => older));
    expect(told(verdict).differences).toEqual([
      'the release: is not the one that the programme signed',
      'the release: is another one than this checkout has',
    ]);
  });

  test('with an exclusion dropped, or a category added, is altered, whoever signed the policy', async () => {
    const own = await newProgramme('sqlite');
    own.setDay(today);
    const policy = JSON.parse(new TextDecoder().decode(own.policy.bytes)) as ClosedSets;
    policy.exclusions = policy.exclusions.filter(({ id }) => id !== 'opinion');
    policy.categories.push({ id: 'strange-neighbours' });
    const bytes = utf8(JSON.stringify(policy));
    const changed = { ...own, policy: { ...own.policy, bytes, hash: hashB64(bytes) } };
    await prepareProgramme(changed);
    const verdict = await verify(undefined, { vkey: own.file.vkey }, await serve(changed));
    expect(told(verdict).differences).toEqual([
      '/policy.json: a category that is not of the closed set: strange-neighbours',
      '/policy.json: the exclusion opinion is missing',
    ]);
    await own.end();
  });

  test('whose policy is not the one that was signed is altered', async () => {
    const verdict = await verify(rewrite('/policy.json', (text) => text.replace('112', '911')));
    expect(told(verdict).differences).toEqual([
      '/policy.json: is not the one in the programme’s manifest',
      '/policy.json: is not the one that the descriptor names',
    ]);
  });

  test('where nobody has signed is altered, and says so', async () => {
    const gone: Tamper = (path, answer) =>
      path === '/.well-known/bellbuoy-site.note' ? new Response('', { status: 404 }) : answer;
    expect(told(await verify(gone)).differences).toEqual([
      'the programme’s word on its site: is not there: nobody has signed what this site is',
    ]);
  });

  test('has headers on the sandbox of the desk that name its one script', async () => {
    const sandbox = Object.keys(parseReleaseManifest(release.bytes).desk).find((path) =>
      path.startsWith('/viewer/sandbox-'),
    );
    const page = new Uint8Array(await (await apps.staffApp.request(`/desk${sandbox}`)).arrayBuffer());
    expect(headersOfDeskSite(DESK)(sandbox ?? '', page)['content-security-policy']).toContain("'sha256-");
  });
});

interface ClosedSets {
  categories: { id: string }[];
  exclusions: { id: string }[];
}

/** A site that its operator changed, with the programme's own key to sign it. */
async function changedSite(
  programme: TestProgramme,
  release: Release,
  changes: Readonly<Record<string, (text: string) => string>>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-changed-'));
  const sites = { ...OWN_FOLDERS, reporter: join(folder, 'reporter'), release: join(folder, 'release') };
  await cp(OWN_FOLDERS.reporter, sites.reporter, { recursive: true });
  await mkdir(sites.release);
  await writeFile(join(sites.release, RELEASE_FILES.manifest), release.bytes);
  for (const [name, change] of Object.entries(changes)) {
    const path = join(sites.reporter, name);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    expect([name, after === before]).toEqual([name, false]);
    await writeFile(path, after);
    await rm(`${path}.br`, { force: true });
  }
  const parts = { journal: purgeJournal('/nowhere'), isDemo: false, intake: openIntake(programme) };
  return {
    apps: await createApps(programme, { ...parts, sites }),
    remove: () => rm(folder, { recursive: true }),
  };
}
