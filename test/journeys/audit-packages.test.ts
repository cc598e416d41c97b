import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/browsers.ts';
import { type PublishedFigures, startWithFigures } from '../support/published-figures.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// A guardian fetches what lies behind the published figures, and their own browser explains every line of the log by it.

let figures: PublishedFigures;
let browser: Browser;
let guardian: Profile;

beforeAll(async () => {
  [figures, browser] = await Promise.all([startWithFigures(), launchChromium()]);
  guardian = await newProfile(browser);
  // The day that it is at the server.
  await guardian.page.clock.setFixedTime(figures.now);
  const [first] = figures.guardians;
  if (first === undefined) throw new Error('two guardians');
  await desk.signIn(guardian.page, figures.deskUrl, first);
  await guardian.page.goto(`${figures.deskUrl}/desk/#/oversight`);
});
afterAll(async () => {
  expect([...guardian.faults, ...guardian.elsewhere]).toEqual([]);
  await browser.close();
  await figures.end();
});

const button = (page: Page, name: string, month: string) =>
  page.getByRole('button', { name: `${name}: the package of ${month}` });
const check = (page: Page, month: string) => button(page, 'Check it here', month);

async function rowOf(page: Page, name: string): Promise<string> {
  return page.getByRole('row').filter({ hasText: name }).getByRole('cell').innerText();
}

test('every line of a month is explained in the guardian’s browser, and what the month before held back', async () => {
  const { page } = guardian;
  await check(page, 'October 2026').waitFor();
  await check(page, 'September 2026').press('Enter');
  await page.getByRole('heading', { name: 'Package of September 2026' }).waitFor();
  await page.getByText('Every line is explained, and the published figures follow').waitFor();
  await page.getByText('The package of the month before is not here').waitFor();
  expect(await rowOf(page, 'Received')).toBe('12');
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close it' }).press('Enter');
  await check(page, 'October 2026').press('Enter');
  await page.getByRole('heading', { name: 'Package of October 2026' }).waitFor();
  await page.getByText('What the month before held back was checked too.').waitFor();
  expect(await rowOf(page, 'Received')).toBe('0');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWiderThanScreen(page)).toBe(false);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a package is saved as it is sealed', async () => {
  const { page } = guardian;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save it sealed', 'September 2026').press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('audit-2026-09-slot-1.age');
  await desk.says(page, 'Saved, sealed to your slot as it was.');
});

test('what the server changed afterwards does not verify, and nothing of it is shown', async () => {
  const { page } = guardian;
  await page.route('**/transparency.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: (await answer.text()).replace('"count":12', '"count":13') });
  });
  await check(page, 'September 2026').press('Enter');
  await page.getByText('do not verify together. Nothing of it is shown.').waitFor();
  expect(await page.getByRole('heading', { name: /^Package of/ }).count()).toBe(0);
  await page.unroute('**/transparency.json');
});
