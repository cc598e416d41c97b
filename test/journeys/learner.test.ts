import { XMLValidator } from 'fast-xml-parser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { publishTogether } from '../../packages/cli/src/client/editor-client.ts';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { readDemoAdvisory } from '../../packages/cli/src/demo/demo-advisory.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import { EMPTY_DEVICE, readDevice } from './device.ts';
import { isFocusVisible, press as pressKey, tabTo } from './keyboard.ts';
import { choose, press } from './reporter.ts';

// Somebody who wants to know what is worth reporting: on a phone, by keyboard, in Arabic, without a script, and without
// a connection.

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('somebody with a phone reads a lesson, and comes from it to the question that it is about', async () => {
  const { page, context } = await open({ viewport: PHONE });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(programme.publicUrl);
  await page.getByRole('link', { name: 'Learn what is worth reporting, and what is ordinary' }).click();
  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
  await page.getByRole('link', { name: 'A device on the shore, at sea or by the road' }).click();
  await page.getByRole('heading', { level: 1, name: 'A device on the shore' }).waitFor();
  for (const name of [/^Usually innocent because/, 'What to do'])
    expect(await page.getByRole('heading', { level: 2, name }).isVisible()).toBe(true);
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  expect(asked.filter((url) => !url.startsWith(programme.publicUrl))).toEqual([]);
  await page.getByRole('link', { name: 'Report this', exact: true }).click();
  await choose(page, 'What did you come across yourself?', /^An object/);
  const closest = page.getByRole('radio', { name: /^A device or object/ });
  await closest.waitFor();
  expect(await closest.isChecked()).toBe(true);
  // Somebody may have come from another lesson than they need.
  await page.getByRole('radio', { name: /^Damage or tampering/ }).check();
  await press(page, 'Continue');
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'What comes closest?' }).waitFor();
  await context.close();
});

test.each(['#category=none-of-these', '#category="]', '#category=', '#'])(
  'a report that is asked for with %s begins with nothing chosen',
  async (fragment) => {
    const { page } = await open({ viewport: PHONE });
    await page.goto(`${programme.publicUrl}/report/${fragment}`);
    await choose(page, 'What did you come across yourself?', /^An object/);
    await page.getByRole('heading', { name: 'What comes closest?' }).waitFor();
    expect(await page.locator('input:checked:visible').count()).toBe(0);
  },
);

test('somebody who uses the keyboard alone finds a lesson and goes on to the next', async () => {
  const { page } = await open({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${programme.publicUrl}/learn/`);
  await tabTo(page, 'False messages, and how to take your time');
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'False messages' }).waitFor();
  await pressKey(page, 'The flattering recruiter');
  await page.getByRole('heading', { level: 1, name: 'The flattering recruiter' }).waitFor();
  await pressKey(page, 'All lessons');
  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
});

test('leaving quickly works on a lesson', async () => {
  const { page } = await open({ viewport: PHONE });
  await page.goto(`${programme.publicUrl}/learn/approached/`);
  await page.getByRole('button', { name: 'Leave this site quickly' }).click();
  await page.waitForURL('**/tides/');
});

test('every page that teaches is fine on the smallest screen, in every language, light and dark', async () => {
  const { page } = await open({ viewport: NARROW });
  for (const folder of ['/', '/es/', '/fr/', '/ar/', '/zh-Hans/']) {
    for (const path of await pagesBelow(page, `${folder}learn/`)) {
      await page.goto(programme.publicUrl + path);
      await page.locator('h1').waitFor();
      expect([path, await isWiderThanScreen(page)]).toEqual([path, false]);
      expect([path, await accessibilityFindings(page)]).toEqual([path, []]);
      // The colours are the same in every language.
      if (folder === '/') expect([path, await darkFindings(page)]).toEqual([path, []]);
    }
  }
});

test('without a script all of it can be read', async () => {
  const { page } = await open({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`${programme.publicUrl}/ar/learn/phishing/`);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('.article__innocent, .article__do').count()).toBe(2);
  expect(await page.getByRole('button').count()).toBe(0);
});

test('lessons can be read without a connection where somebody chose to keep the site', async () => {
  const { page, context } = await open({ viewport: PHONE });
  context.setDefaultTimeout(90_000);
  await page.goto(`${programme.publicUrl}/ar/offline/`);
  await page.locator('[data-keep-panel] button:visible, main button:visible').first().click();
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'العربية' }).waitFor();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/ar/learn/`);
  await page.locator('.article-list a').first().click();
  await page.locator('.article__innocent').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/ar\/learn\/[a-z-]+\/$/);
  await page.waitForLoadState('networkidle');
  const drawn = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
  expect(drawn).toEqual(drawn.map(() => true));
});

test('what is published later can be read without a connection after the next visit, and is gone once it is withdrawn', async () => {
  const [author, publisher] = [await newEditor('eda'), await newEditor('finn')];
  const { page, context } = await open({ viewport: PHONE });
  context.setDefaultTimeout(90_000);
  await page.goto(`${programme.publicUrl}/offline/`);
  await press(page, 'Keep this site on this device');
  await page.getByRole('heading', { name: 'This site is kept on this device' }).waitFor();
  await page.close();

  const { name, source } = await readDemoAdvisory(staff.lead.today());
  const published = { ...name, source, startsOn: staff.lead.today(), reason: 'I read it.' };
  await publishTogether(author, publisher, published);
  const address = `${programme.publicUrl}/advisories/${name.id}/`;
  await untilAnswers(address, 200);
  await visit(context);
  await context.setOffline(true);
  const later = await context.newPage();
  await later.goto(address);
  await later.getByRole('heading', { level: 1, name: 'Weather buoys adrift near Saltmere' }).waitFor();
  expect(new URL(later.url()).pathname).toBe(`/advisories/${name.id}/`);
  await later.goto(`${programme.publicUrl}/advisories/`);
  await later.getByRole('link', { name: 'Weather buoys adrift near Saltmere' }).waitFor();
  await later.close();

  await context.setOffline(false);
  const withdrawal = { version: 1, reason: 'All of them are back.' };
  await author.http.post(`/publications/advisory/${name.id}/withdrawal`, withdrawal);
  await untilAnswers(address, 404);
  await visit(context);
  await context.setOffline(true);
  const last = await context.newPage();
  await last.goto(address);
  await last.getByRole('heading', { name: 'There is no connection now' }).waitFor();
  await last.goto(`${programme.publicUrl}/advisories/`);
  await last.getByRole('heading', { level: 1, name: 'Advisories' }).waitFor();
  expect(await last.getByRole('link', { name: 'Weather buoys adrift near Saltmere' }).count()).toBe(0);
});

test('what is new can be followed without giving an address', async () => {
  for (const folder of ['', '/ar']) {
    const rss = await fetch(`${programme.publicUrl}${folder}/feed.xml`);
    expect([rss.status, rss.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    expect(XMLValidator.validate(await rss.text())).toBe(true);
    const json = await fetch(`${programme.publicUrl}${folder}/feed.json`);
    expect(await json.json()).toMatchObject({ feed_url: `${programme.publicUrl}${folder}/feed.json` });
    const calendar = await fetch(`${programme.publicUrl}${folder}/campaigns.ics`);
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await calendar.text()).toContain('BEGIN:VEVENT');
  }
});

async function newEditor(account: string): Promise<OfficeSession> {
  const appointment = { account, name: account, roles: ['editor'] } as const;
  return officeOf(account, await appoint(await programme.address(), staff.lead, appointment));
}

// A server lays what was published over its site within seconds.
async function untilAnswers(address: string, status: number): Promise<void> {
  await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000 }).toBe(status);
}

/** Opens the kept site with a connection until it has what is new, and leaves it. */
async function visit(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(programme.publicUrl);
  const isThere = () =>
    page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/'))?.waiting));
  await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
  await page.close();
  const next = await context.newPage();
  await next.goto(`${programme.publicUrl}/tides/`);
  const kept = () => next.evaluate(async () => (await caches.keys()).filter((name) => /-site-/.test(name)));
  await expect.poll(async () => (await kept()).length, { timeout: 30_000 }).toBe(1);
  await next.close();
}

async function open(
  options: Parameters<Browser['newContext']>[0],
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
  return { page: await context.newPage(), context };
}

/** The pages that a list leads to, and the list; of the first language all of them, of others enough. */
async function pagesBelow(page: Page, list: string): Promise<string[]> {
  await page.goto(programme.publicUrl + list);
  const links = await page
    .locator('main a[href*="/learn/"], main a[href*="/advisories/"], main a[href*="/campaigns/"]')
    .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  const unique = [...new Set(links.filter((path) => path.endsWith('/')))];
  return [list, ...(list === '/learn/' ? unique : unique.slice(0, 3))];
}
