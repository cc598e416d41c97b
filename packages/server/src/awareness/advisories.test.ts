import { parseAsking } from '@bellbuoy/content/asking';
import type { AdvisoryList, DraftSaved } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { originApp } from '../http/index.ts';
import { readRelease } from '../site/index.ts';
import { askingRoutes, LiveSite } from './index.ts';
import { advisory, withTestContent } from './test-items.ts';

const TOMORROW = '2026-11-22';
const UNTIL = '2026-12-10';

describeOnBothEngines('advisories', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let editors: readonly [TestMember, TestMember];
  let lead: TestMember;
  let site: LiveSite;

  beforeEach(async () => {
    programme = withTestContent(await newProgramme(engine));
    desk = new TestDesk(programme);
    lead = await desk.open();
    const sites = { reporter: new Map(), desk: new Map() };
    site = await LiveSite.open(programme, {
      ...{ sites, release: await readRelease('/nowhere', sites), isDemo: false },
    });
    editors = [await desk.addStaff(lead, 'eda', ['editor']), await desk.addStaff(lead, 'finn', ['editor'])];
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  async function publish(id: string, from: string): Promise<void> {
    const [author, publisher] = editors;
    const at = `/publications/advisory/${id}`;
    const draft = { revision: 0, ...advisory(from, UNTIL, true) };
    const { revision } = await author.browser.expect<DraftSaved>(200, `PUT ${at}/draft`, draft);
    await author.browser.expect(204, `POST ${at}/proposal`, { revision, startsOn: from });
    const decision = { revision, result: 'published', reason: 'I read it.' };
    await publisher.browser.expect(204, `POST ${at}/decision`, decision);
  }

  async function asking() {
    await site.refresh();
    const app = originApp('http://localhost', programme.diagnostics).route('/', askingRoutes(site));
    const answer = await app.request('/advisories.json');
    expect(answer.headers.getSetCookie()).toEqual([]);
    return parseAsking(await answer.json());
  }

  test('say what they ask from the day on which they are on the site, and no earlier', async () => {
    expect(await asking()).toEqual([]);
    await publish('canisters', TOMORROW);
    expect(await asking()).toEqual([]);
    programme.setDay(TOMORROW);
    expect(await asking()).toEqual([
      {
        ...{ id: 'canisters', category: 'found-device', from: TOMORROW, until: UNTIL },
        title: { en: 'White canisters on the shore' },
        asks: [{ id: 'place', question: { en: 'Where did you see a canister?' } }],
      },
    ]);
  });

  test('can be asked for by anybody as often as they like: the database is not', async () => {
    await publish('canisters', TEST_DAY);
    expect(await asking()).toHaveLength(1);
    const app = originApp('http://localhost', programme.diagnostics).route('/', askingRoutes(site));
    const { database } = programme;
    const unused = { ...database, store: null, transaction: null } as unknown as typeof database;
    Object.assign(programme, { database: unused });
    try {
      expect((await app.request('/advisories.json')).status).toBe(200);
    } finally {
      Object.assign(programme, { database });
    }
  });

  test('are measured for the desk and for editors, by shares and days', async () => {
    await publish('canisters', TEST_DAY);
    await publish('later', TOMORROW);
    for (const { browser } of [lead, editors[0]])
      expect((await browser.expect<AdvisoryList>(200, 'GET /advisories')).advisories).toEqual([
        {
          ...{ id: 'canisters', from: TEST_DAY, until: UNTIL, title: 'White canisters on the shore' },
          ...{ asks: true, helped: null },
          measures: { daysToFirst: null, before: null, after: null },
        },
      ]);
  });
});
