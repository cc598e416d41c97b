import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { startChangingSite } from './changing-site.ts';
import { EMPTY_DEVICE, readDevice } from './device.ts';
import { answerQuestions, readWords, reportHasArrived, typeTwoWords } from './reporter.ts';

// What is kept of the site on a device: by choice, in the languages that were chosen, whole, and not for ever.

const report = {
  category: /Damage or tampering/,
  saw: 'The lamp of the buoy was unscrewed.',
  where: 'Fairway',
  when: 'Before dawn',
};

let programme: RunningProgramme;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  await staffDesk(programme);
});
beforeEach(async () => {
  context = await browser.newContext();
  // The whole site is fetched: on a busy machine that takes its time.
  context.setDefaultTimeout(90_000);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('nothing is kept before somebody chooses it, and all of it goes when they say so', async () => {
  for (const path of ['/', '/report/', '/offline/']) {
    await page.goto(programme.publicUrl + path);
    await page.waitForLoadState('networkidle');
    expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  }
  await keepSite();
  const kept = await readDevice(page);
  expect([kept.workers, kept.databases]).toEqual([1, []]);
  expect(kept.caches.map((name) => name.replace(/(?<=-(programme|site)-).+/, '*'))).toEqual([
    'bellbuoy-language-en',
    'bellbuoy-programme-*',
    'bellbuoy-site-*',
  ]);
  await press('Remove everything from this device');
  await press('No, keep it');
  await removeSite();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  // At once again, on the same page: a browser may still know the worker that went.
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  await page.getByRole('radio', { name: 'Something that somebody did' }).waitFor();
  await page.goto(`${programme.publicUrl}/offline/`);
  await removeSite();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  await expect(page.goto(`${programme.publicUrl}/report/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('it is kept in every language that was chosen, and in no other', async () => {
  await page.goto(`${programme.publicUrl}/offline/`);
  await keepSite();
  await page.goto(`${programme.publicUrl}/fr/offline/`);
  await page.getByText('Il est gardé dans une autre langue.').waitFor();
  await press('Garder ce site sur cet appareil');
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Français' }).waitFor();
  await context.setOffline(true);
  for (const path of ['/report/', '/fr/report/', '/fr/protect-yourself', '/policy/']) {
    await page.goto(programme.publicUrl + path);
    expect(new URL(page.url()).pathname).toBe(path);
  }
  // What is not on the device leads to what is.
  await page.goto(`${programme.publicUrl}/ar/report/`);
  await page.getByRole('heading', { name: 'There is no connection now' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/offline/');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('another release waits until every page of the one before is closed, and is then there as a whole', async () => {
  const site = await startChangingSite(programme.port);
  try {
    await page.goto(`${site.url}/offline/`);
    await keepSite();
    await page.goto(`${site.url}/report/`);
    await page.getByRole('radio', { name: 'Something that somebody did' }).waitFor();
    site.change();
    // The first release is gone from the server, and a report that was begun with it goes its whole way.
    const other = await context.newPage();
    await other.goto(`${site.url}/offline/`);
    await other.locator('body[data-release="second"]').waitFor();
    await untilCaches(other, (names) => names.filter((name) => /-site-/.test(name)).length === 2);
    // A page behind another takes two seconds for every press.
    await page.bringToFront();
    await answerQuestions(page, report);
    await press('Continue to your twelve words');
    const words = await readWords(page);
    await press('I have kept them');
    await typeTwoWords(page, words);
    await press('Seal and send');
    await reportHasArrived(page);
    await page.close();
    await other.close();

    page = await context.newPage();
    await page.goto(`${site.url}/offline/`);
    await untilCaches(page, (names) => names.every((name) => !/-site-(?!second)/.test(name)));
    await context.setOffline(true);
    for (const path of ['/report/', '/offline/']) {
      await page.goto(site.url + path);
      await page.locator('body[data-release="second"]').waitFor();
    }
    await page.goto(`${site.url}/report/`);
    await answerQuestions(page, report);
  } finally {
    await site.close();
  }
});

test('keys that have expired are not sealed to, whatever is kept', async () => {
  await page.goto(`${programme.publicUrl}/offline/`);
  await keepSite();
  await context.setOffline(true);
  const late = await context.newPage();
  await late.clock.setFixedTime(Date.now() + 40 * 86_400_000);
  await late.goto(`${programme.publicUrl}/report/`);
  await late.getByRole('heading', { name: 'Nothing can be sent at the moment' }).waitFor();
  expect(await late.getByRole('button', { name: 'Continue', exact: true }).count()).toBe(0);
});

test('the page meets WCAG at 320 px, in the dark and from right to left', async () => {
  const small = await browser.newContext({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  const seen = await small.newPage();
  for (const language of ['', '/ar']) {
    await seen.goto(`${programme.publicUrl}${language}/offline/`);
    await seen.locator('[data-offline-keep]').click();
    await seen.locator('[data-offline-remove]').click();
    expect(await accessibilityFindings(seen)).toEqual([]);
    expect(await isWiderThanScreen(seen)).toBe(false);
    await seen.locator('[data-offline-remove-yes]').click();
  }
});

async function keepSite(): Promise<void> {
  await press('Keep this site on this device');
  await page.getByRole('heading', { name: 'This site is kept on this device' }).waitFor();
}

async function removeSite(): Promise<void> {
  await press('Remove everything from this device');
  await press('Yes, remove everything');
  await page.getByText('Everything is removed from this device.').waitFor();
}

async function untilCaches(seen: Page, isSo: (names: string[]) => boolean): Promise<void> {
  await expect
    .poll(async () => isSo(await seen.evaluate(() => caches.keys())), { timeout: 30_000 })
    .toBe(true);
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
