import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSiteManifest } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { loadStaticSite } from '../http/index.ts';
import { readRelease } from '../site/index.ts';
import { LiveSite } from './live-site.ts';
import { advisory, CANISTERS, lesson, PHISHING, withTestContent } from './test-items.ts';

const SHELL =
  '<!doctype html><html lang="en"><title><!--@title--></title><main><!--@article--></main></html>';

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
    for (const path of ['shell/index.html', 'es/shell/index.html']) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), SHELL);
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

  test('nothing that did not change is made again', async () => {
    const before = one.reporter;
    await one.refresh();
    expect(one.reporter).toBe(before);
    await publish(CANISTERS, advisory(TEST_DAY, '2026-11-25'));
    await one.refresh();
    const page = '/learn/phishing/index.html';
    expect(one.reporter.get(page)).toBe(before.get(page));
    expect(pageOf(one, '/feed.xml')).toContain('/advisories/canisters/');
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
