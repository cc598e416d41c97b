import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  formatOfflineStart,
  hashB64,
  type PublicationList,
  parseOfflineStart,
  parseSiteManifest,
  signNote,
  utf8,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { loadStaticSite } from '../http/index.ts';
import { noteFor, pendingStatements, publishStatement } from '../programme/index.ts';
import { readRelease } from '../site/index.ts';
import { LiveSite } from './live-site.ts';
import { advisory, CANISTERS, lesson, PHISHING, withTestContent } from './test-items.ts';

const SHELL =
  '<!doctype html><html lang="en"><title><!--@title--></title><main><!--@article--></main></html>';

const START = formatOfflineStart({
  files: {
    release: '0123456789ab',
    policy: hashB64(utf8('{}')),
    online: [],
    languages: {
      en: { pages: ['/', '/learn/phishing/'], offline: '/offline/', files: [] },
      es: { pages: ['/es/', '/es/learn/phishing/'], offline: '/es/offline/', files: [] },
    },
  },
  worker: '/assets/site-worker-0123456789ab.js',
});

describeOnBothEngines('the site of now', (_, engine) => {
  let programme: TestProgramme;
  let folder: string;
  let eda: TestMember;
  let finn: TestMember;
  let one: LiveSite;
  let other: LiveSite;

  beforeEach(async () => {
    programme = withTestContent(await newProgramme(engine));
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-live-'));
    const built = { 'shell/index.html': SHELL, 'es/shell/index.html': SHELL, 'offline.js': START };
    for (const [path, text] of Object.entries(built)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const desk = new TestDesk(programme);
    const lead = await desk.open();
    eda = await desk.addStaff(lead, 'eda', ['editor']);
    finn = await desk.addStaff(lead, 'finn', ['editor']);
    // Two processes over one database.
    [one, other] = [await openSite(), await openSite()];
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(folder, { recursive: true });
  });

  async function openSite(): Promise<LiveSite> {
    const sites = { reporter: await loadStaticSite(folder), desk: new Map() };
    const release = await readRelease(join(folder, 'none'), sites);
    return LiveSite.open(programme, { sites, release, isDemo: false });
  }

  const pageOf = (site: LiveSite, path: string) =>
    new TextDecoder().decode(site.reporter.get(path)?.plain ?? undefined);

  async function publish(name: typeof PHISHING, source: object): Promise<void> {
    const path = `/publications/${name.kind}/${name.id}`;
    await eda.browser.expect(200, `PUT ${path}/draft`, { revision: 0, ...source });
    await eda.browser.expect(204, `POST ${path}/proposal`, { revision: 1, startsOn: TEST_DAY });
    const decision = { revision: 1, result: 'published', reason: 'Read.' };
    await finn.browser.expect(204, `POST ${path}/decision`, decision);
  }

  test('what is published on one process is found on each, in the manifest too, and stated once', async () => {
    expect(pageOf(one, '/learn/phishing/index.html')).toContain('A message that hurries you');
    await publish(PHISHING, lesson('A message that cannot wait'));
    await Promise.all([one.refresh(), other.refresh()]);
    for (const site of [one, other]) {
      expect(pageOf(site, '/learn/phishing/index.html')).toContain('A message that cannot wait');
      expect(pageOf(site, '/es/learn/phishing/index.html')).toContain('A message that cannot wait');
      const { reporter } = parseSiteManifest(site.published.manifest);
      const served = site.reporter.get('/learn/phishing/index.html')?.served;
      expect(reporter['/learn/phishing/index.html']).toEqual(served);
    }
    expect(one.published).toEqual(other.published);
    const editions = await programme.database.store
      .selectFrom('statements')
      .select('sequence')
      .where('kind', '=', 'site')
      .execute();
    expect(editions).toHaveLength(2);
  });

  test('where the key is elsewhere, what is published is served at once, and said to be unsigned until it is signed', async () => {
    const key = programme.keys.programme ?? expect.fail('no key');
    const signing = async () => (await eda.browser.expect<PublicationList>(200, 'GET /publications')).signing;
    expect(await signing()).toBe('here');
    Object.assign(programme.keys, { programme: null });
    expect(await signing()).toBe('elsewhere');
    await publish(PHISHING, lesson('A message that cannot wait'));
    await one.refresh();
    expect(pageOf(one, '/learn/phishing/index.html')).toContain('A message that cannot wait');
    const note = () => noteFor(programme.database.store, 'site', one.published.file);
    expect([await signing(), await note()]).toEqual(['waiting', null]);
    const [waiting] = await pendingStatements(programme);
    await publishStatement(programme, signNote(waiting?.text ?? '', [key]));
    expect([await signing(), (await note()) === null]).toEqual(['elsewhere', false]);
    // Taken off again, it is another site once more, and needs another signature.
    await finn.browser.expect(204, 'POST /publications/lesson/phishing/withdrawal', {
      ...{ version: 1, reason: 'A number in it is wrong.' },
    });
    await one.refresh();
    expect([await signing(), await note()]).toEqual(['waiting', null]);
  });

  test('with its key elsewhere, the site waits for a signature when an advisory begins and when it ends', async () => {
    const key = programme.keys.programme ?? expect.fail('no key');
    await publish(CANISTERS, advisory('2026-11-23', '2026-11-25'));
    await one.refresh();
    Object.assign(programme.keys, { programme: null });
    const changed: string[] = [];
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']) {
      programme.setDay(day);
      await one.refresh();
      const [waiting] = await pendingStatements(programme);
      if (waiting === undefined) continue;
      changed.push(day);
      await publishStatement(programme, signNote(waiting.text, [key]));
    }
    expect(changed).toEqual(['2026-11-23', '2026-11-26']);
  });

  test('nothing that did not change is made again', async () => {
    const before = one.reporter;
    await one.refresh();
    expect(one.reporter).toBe(before);
    // What is being written changes nothing that the public reads, however often it is saved.
    const draft = { revision: 0, ...lesson('Not yet') };
    await eda.browser.expect(200, 'PUT /publications/lesson/unfinished/draft', draft);
    await eda.browser.expect(204, 'POST /publications/lesson/unfinished/draft/end', { revision: 1 });
    await one.refresh();
    expect(one.reporter).toBe(before);
    await publish(CANISTERS, advisory(TEST_DAY, '2026-11-25'));
    await one.refresh();
    const page = '/learn/phishing/index.html';
    expect(one.reporter.get(page)).toBe(before.get(page));
    expect(pageOf(one, '/feed.xml')).toContain('/advisories/canisters/');
  });

  test('what a device keeps of the site has what is published, and is another release with it alone', async () => {
    const kept = (site: LiveSite) => parseOfflineStart(pageOf(site, '/offline.js')).files;
    const before = kept(one);
    expect(before.languages.en?.pages.slice(0, 2)).toEqual(['/', '/learn/phishing/']);
    expect(before.languages.es?.pages).toContain('/es/advisories/');
    await publish(CANISTERS, advisory(TEST_DAY, '2026-11-22'));
    await Promise.all([one.refresh(), other.refresh()]);
    const during = kept(one);
    expect(kept(other)).toEqual(during);
    for (const [language, address] of Object.entries({ en: '/advisories/', es: '/es/advisories/' }))
      expect(during.languages[language]?.pages).toContain(`${address}canisters/`);
    expect(during.release).not.toBe(before.release);
    // Another word is another release; a day on which nothing begins or ends is not.
    await publish(PHISHING, lesson('A message that cannot wait'));
    await one.refresh();
    expect(kept(one).release).not.toBe(during.release);
    expect(kept(one).languages).toEqual(during.languages);
    programme.setDay('2026-11-24');
    await one.refresh();
    const after = kept(one);
    programme.setDay('2026-11-25');
    await one.refresh();
    expect(kept(one)).toEqual(after);
    programme.setDay(TEST_DAY);
    for (const [name, version] of [
      [CANISTERS, 1],
      [PHISHING, 1],
    ] as const)
      await finn.browser.expect(204, `POST /publications/${name.kind}/${name.id}/withdrawal`, {
        version,
        reason: 'Found.',
      });
    await one.refresh();
    expect(kept(one)).toEqual(before);
  });

  test('the day changes what is in force, and what was withdrawn is gone', async () => {
    await publish(CANISTERS, advisory(TEST_DAY, '2026-11-22'));
    await one.refresh();
    const inForce = pageOf(one, '/advisories/index.html');
    programme.setDay('2026-11-23');
    await one.refresh();
    expect(pageOf(one, '/advisories/index.html')).not.toBe(inForce);
    expect(one.reporter.has('/advisories/canisters/index.html')).toBe(true);
    programme.setDay(TEST_DAY);
    await finn.browser.expect(204, 'POST /publications/advisory/canisters/withdrawal', {
      version: 1,
      reason: 'Found.',
    });
    await one.refresh();
    expect(one.reporter.has('/advisories/canisters/index.html')).toBe(false);
  });
});
