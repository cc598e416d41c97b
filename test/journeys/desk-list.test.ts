import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// A long list by keyboard alone: walking, finding, folding and undoing; and the same desk in Arabic. Told in order.

const WAITING = 90;

let programme: RunningProgramme;
let browser: Browser;
let profile: Profile;
let page: Page;
let lead: desk.Member;

const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);
const list = () => page.getByRole('region', { name: 'Cases' });

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  profile = await newProfile(browser);
  page = profile.page;
  lead = await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
  for (const [saw, title] of [
    ['Walrus seen by the lamp.', 'Drone over the fuel pier at night'],
    ['A second walrus.', 'Drone at night over the fuel pier'],
    ['Something else.', 'Café visitors asked for drawings'],
    ['<img src=x onerror=alert(1)> \u202Ereversed', '=HYPERLINK("https://elsewhere.example")'],
  ] as const) {
    await report(saw);
    await desk.waitForNews(page);
    await desk.claimNext(page);
    await desk.giveTitle(page, title);
  }
  for (let i = 0; i < WAITING; i++) await report('One of many.');
  await desk.waitForNews(page);
});
afterAll(async () => {
  expect(profile.faults).toEqual([]);
  expect(profile.elsewhere).toEqual([]);
  await browser.close();
  await programme.remove();
});

async function report(saw: string): Promise<void> {
  const answers = { saw, where: 'Pier', when: 'Today' };
  await fileReport(await programme.know(), {
    locale: 'en',
    category: 'restricted-zone',
    answers,
    urgent: false,
  });
}

const focusedIn = (rows: Locator) =>
  rows.evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)));

test('of many rows only those near what is in view are in the page, and each says which it is', async () => {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  const rows = list().getByRole('listitem').filter({ hasText: 'Report of' });
  expect(await rows.count()).toBeLessThan(WAITING);
  expect(await rows.first().getAttribute('aria-setsize')).toBe(String(WAITING));
});

test('j and k walk through all of them, End and Home go to both ends, and the focus is never lost', async () => {
  await press('Escape');
  await press('j');
  const focused = () =>
    page.evaluate(() => {
      const row = document.activeElement?.closest('li');
      const { top = -1, bottom = 0 } = row?.getBoundingClientRect() ?? {};
      return { at: row?.getAttribute('aria-posinset'), isInView: top >= 100 && bottom <= innerHeight };
    });
  await press('Home');
  for (let step = 1; step < 60; step++) await press('j');
  expect(await focused()).toEqual({ at: '60', isInView: true });
  await press('k');
  expect(await focused()).toEqual({ at: '59', isInView: true });
  await press('End');
  expect((await focused()).isInView).toBe(true);
  await press('Home');
  expect(await focused()).toEqual({ at: '1', isInView: true });
  // From elsewhere too, though it was the row that had it last.
  await press('Escape');
  expect(await focusedIn(list().getByRole('listitem'))).toBe(-1);
  await press('j');
  expect(await focused()).toEqual({ at: '1', isInView: true });
});

test('a row that has the focus keeps it while somebody scrolls away and back', async () => {
  const pane = list();
  await pane.evaluate((box) => box.scrollTo(0, 2400));
  await page.waitForTimeout(100);
  expect(
    await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
  ).toBe('1');
  await press('j');
  expect(
    await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
  ).toBe('2');
});

test('/ finds cases by the desk’s own words, and never by what a reporter wrote', async () => {
  const cases = list().getByRole('link', { name: /^(Drone|Café)/ });
  await press('/');
  await page.getByText('Never in what reporters wrote').waitFor();
  await type('cafe draw');
  await expect.poll(() => cases.count()).toBe(1);
  expect(
    await list()
      .getByRole('link', { name: /^Report of/ })
      .count(),
  ).toBe(0);
  await press('Control+a');
  await type('walrus');
  await list().getByText('No case has these words.').waitFor();
  expect(await cases.count()).toBe(0);
  await press('Control+a');
  await press('Delete');
  await press('Escape');
  await press('Control+k');
  await type('walrus');
  await page.getByRole('dialog').getByText('Nothing is called that.').waitFor();
  await press('Control+a');
  await type('cafe');
  await page.getByRole('option', { name: /Café visitors/ }).waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: 'Café visitors asked for drawings' }).waitFor();
});

test('x chooses, X folds, and z undoes it', async () => {
  const drones = list().getByRole('link', { name: /Drone/ });
  await press('u');
  for (const at of [0, 1]) {
    await drones.nth(at).focus();
    await press('x');
  }
  await list().getByText('2 chosen').waitFor();
  await press('X');
  await desk.says(page, 'Folded together.');
  await expect.poll(() => drones.count()).toBe(1);
  await list().getByText('1 more case folded with it').waitFor({ state: 'attached' });
  await press('z');
  await desk.says(page, 'Undone.');
  await expect.poll(() => drones.count()).toBe(2);
});

test('a case shows what is like it, and folds it in by its button', async () => {
  await desk.openCase(page, 'Drone over the fuel pier at night');
  const like = page.getByRole('complementary', { name: 'About this case' });
  await like.getByRole('button', { name: /^Fold in: Drone at night/ }).click();
  await desk.says(page, 'Folded together.');
  expect(await focusedIn(list().getByRole('listitem'))).toBe(-1);
  await like.getByText('2 cases, folded together.').waitFor();
  // A row that is half below the headings that stay is not a small target.
  await list().evaluate((box) => box.scrollTo(0, 0));
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
  await like.getByRole('button', { name: 'Unfold all' }).click();
  await desk.says(page, 'Taken apart.');
});

test('a title that was changed can be put back', async () => {
  await desk.giveTitle(page, 'Gulls over the fuel pier');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('heading', { name: 'Drone over the fuel pier at night' }).waitFor();
});

test('p exports a case as one file in which nothing runs, and says first what that means', async () => {
  // By the palette: its row is far down, and not in the page.
  await press('Control+k');
  await type('hyperlink');
  await page.getByRole('option', { name: /HYPERLINK/ }).waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: /^=HYPERLINK/ }).waitFor();
  await press('p');
  const dialog = page.getByRole('dialog', { name: 'Export this case' });
  await dialog.getByText('What leaves the desk is no longer sealed.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const file = await downloaded(() => dialog.getByRole('button', { name: 'Save the file' }).click());
  expect(file.name).toMatch(/^case-\d{4}-\d\d-\d\d\.html$/);
  expect(file.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(file.text).not.toMatch(/<(?:img|script|a|iframe|link)\b/);
  await desk.says(page, 'Exported and recorded.');
  const reader = await newProfile(browser);
  await reader.page.setContent(file.text);
  await reader.page.getByText('reversed').waitFor();
  expect(reader.elsewhere).toEqual([]);
  await reader.context.close();
});

test('the list is exported as a table without formulas', async () => {
  await press('Control+k');
  await type('export the list');
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the list' });
  const file = await downloaded(() => dialog.getByRole('button', { name: 'Save the file' }).click());
  expect(file.name).toMatch(/^list-\d{4}-\d\d-\d\d\.csv$/);
  expect(file.text).toContain(`"'=HYPERLINK(""https://elsewhere.example"")"`);
  expect(file.text).not.toContain('walrus');
});

async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

test('the desk speaks Arabic, from right to left, in a browser that does', async () => {
  const arabic = await newProfile(browser, { locale: 'ar' });
  await arabic.page.goto(`${programme.deskUrl}/desk/`);
  await arabic.page.getByRole('heading', { name: 'تسجيل الدخول إلى المكتب' }).waitFor();
  await arabic.page.getByLabel('اسم الحساب').fill(lead.account);
  await arabic.page.getByLabel('عبارة المرور').fill(lead.passphrase);
  await arabic.page.getByRole('button', { name: 'تسجيل الدخول', exact: true }).click();
  await arabic.page.getByRole('searchbox', { name: 'ابحث في الحالات' }).fill('cafe');
  await arabic.page.getByRole('link', { name: /Café/ }).click();
  await arabic.page.getByRole('article').first().waitFor();
  expect(
    await arabic.page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]),
  ).toEqual(['rtl', 'ar']);
  expect(await isWiderThanScreen(arabic.page)).toBe(false);
  expect(await accessibilityFindings(arabic.page)).toEqual([]);
  await arabic.page.setViewportSize({ width: 390, height: 844 });
  expect(await isWiderThanScreen(arabic.page)).toBe(false);
  expect(arabic.faults).toEqual([]);
  await arabic.context.close();
});

test('the language is chosen on the account page, and nothing but it is remembered', async () => {
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await page.getByRole('heading', { name: 'Langue' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('bellbuoy-desk-language'))).toBe('fr');
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('en');
  await page.getByRole('heading', { name: 'Language' }).waitFor();
});
