import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { claimReport, openReport, readCase, readQueue } from '../../packages/cli/src/client/desk-client.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { choose, press as pressByKey } from './keyboard.ts';
import { fileReport } from './reporter.ts';

// Where and when, as exactly as somebody wants to tell it, and no more exactly.

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

describe('where it was', () => {
  test('is shown on the map by keyboard alone, and said in words', async () => {
    const page = await open('/report/', 'Where was it?');
    await page.getByRole('radio', { name: 'Yes, on a map' }).waitFor();
    await choose(page, /^Yes, on a map/);
    const map = page.getByRole('application', { name: 'Map of the world with a marker' });
    await map.waitFor();
    await pressByKey(page, 'Continue');
    await page.getByRole('link', { name: /^Put the marker on the map/ }).waitFor();
    await isFine(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await map.evaluate((canvas) => canvas === document.activeElement)).toBe(true);
    expect(await isFrameLit(page)).toBe(true);
    for (const key of ['ArrowUp', '+', '+', 'ArrowUp', 'ArrowUp', 'ArrowLeft', '+', '-'])
      await page.keyboard.press(key);
    const told = page.getByText(/^This is what we tell: \d+\.\d\d° N, \d+\.\d\d° E, within about 1 km\./);
    await told.waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('There is no marker yet.').waitFor();
    await page.keyboard.press('ArrowDown');
    await told.waitFor();
    await pressByKey(page, 'Continue');
    await page.getByLabel('When was it?').waitFor();
  });

  test('is rounded on the device: what the map is told is what the map shows', async () => {
    const page = await open('/report/', 'Where was it?');
    await page.getByRole('radio', { name: 'Yes, on a map' }).check();
    const map = page.getByRole('application');
    await map.waitFor();
    await map.click({ position: { x: 100, y: 120 } });
    await page
      .getByText(/^This is what we tell: \d+\.\d\d° [NS], \d+\.\d\d° [EW], within about 1 km/)
      .waitFor();
    await page.getByRole('radio', { name: 'About 100 km' }).check();
    await page.getByText(/^This is what we tell: \d+° [NS], \d+° [EW], within about 100 km/).waitFor();
    for (const name of ['Zoom in', 'Move the marker east', 'Zoom out', 'Whole world'])
      await page.getByRole('button', { name }).click();
    await isFine(page);
  });

  test('may be outlines that never come: words and coordinates do without', async () => {
    const page = await open('/report/', 'Where was it?');
    await page.route('**/assets/world-*.json', (route) => route.abort());
    await page.getByRole('radio', { name: 'Yes, on a map' }).check();
    await page.getByText(/^The map did not come/).waitFor();
    await isFine(page);
    await page.unroute('**/assets/world-*.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('application').waitFor();
  });

  test('is asked in Arabic, and shown back as it was written', async () => {
    const page = await open('/ar/report/', 'أين كان ذلك؟');
    await page.getByRole('radio', { name: 'نعم، بالإحداثيات' }).check();
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByRole('link', { name: /^اكتب خط عرض/ }).waitFor();
    await isFine(page);
    await page.getByLabel('خط العرض وخط الطول').fill('٥٤° ١٩٫٢٤′ شمالًا، ١٠° ٨٫٤٢′ شرقًا');
    await page.keyboard.press('Tab');
    await page.getByText(/^فهمنا:.*54° 19\.2′.*شمالًا.*10° 8\.4′.*شرقًا/).waitFor();
    await page.getByRole('radio', { name: 'نعم، على خريطة' }).check();
    await page.getByRole('application').click();
    await page.getByText(/^هذا ما نذكره/).waitFor();
    await isFine(page);
  });
});

describe('when it was', () => {
  test('is a day, two days, something that goes on, or unknown', async () => {
    const page = await open('/report/', 'Where was it?');
    await page.getByLabel('Where was it?').fill('North beach');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('radio', { name: 'Between two days' }).check();
    await leaveOpen(page, 'Enter the first day, with its month and year');
    await page.getByLabel('First day that it may have been').fill('2026-11-20');
    await page.getByLabel('Last day that it may have been').fill('2026-11-18');
    await leaveOpen(page, /^The last day is before the first/);
    await page.getByRole('radio', { name: 'On one day' }).check();
    await leaveOpen(page, 'Enter the day, with its month and year');
    await page.getByLabel('Day', { exact: true }).fill('2999-01-31');
    await page.getByText('That is Thursday, 31 January 2999, which is still to come.').waitFor();
    await page.getByLabel('Day', { exact: true }).fill('2026-11-20');
    await page.getByText('That is Friday, 20 November 2026.').filter({ visible: true }).waitFor();
    await page.getByLabel('About what time, if you know').fill('19:00');
    await page.keyboard.press('Tab');
    await page.getByRole('group', { name: 'By which clock?' }).waitFor();
    await isFine(page);
    await page.getByRole('radio', { name: 'It goes on' }).check();
    await isFine(page);
    await page.getByRole('radio', { name: 'I do not know' }).check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('heading', { name: 'What innocent explanation could there be?' }).waitFor();
  });
});

test('the desk reads the words, the rounded place and the time in one form for all languages', async () => {
  const page = await browser.newPage();
  await fileReport(page, programme.publicUrl, {
    category: /device or object/,
    saw: 'A grey drum with two cables.',
    where: 'Off the north beach',
    when: 'At low water',
    whereElse: async () => {
      await page.getByRole('radio', { name: 'Yes, by coordinates' }).check();
      await page.getByRole('radio', { name: 'About 100 m' }).check();
      await page.getByLabel('Latitude and longitude').fill(`54°19'15.678"N 10°08'24.321"E`);
      await page.keyboard.press('Tab');
      await page
        .getByText(/^We understood: .*54° 19′ 15\.6″.* N, .*10° 8′ 24\.0″.* E, within about 100 m/)
        .waitFor();
    },
    whenElse: async () => {
      await page.getByRole('radio', { name: 'On one day' }).check();
      await page.getByLabel('Day', { exact: true }).fill('2026-11-20');
      await page.getByLabel('About what time, if you know').fill('19:00');
    },
  });
  const [waiting] = await readQueue(staff.lead);
  const report = waiting?.report ?? '';
  const claimed = await claimReport(staff.lead, report);
  const caseId = await openReport(staff.lead, { report, claimed, subject: 'A drum' });
  const { answers } = (await readCase(staff.lead, caseId)).report;
  expect([answers['where'], answers['when']]).toEqual([
    'Off the north beach\n\n54.321° N, 10.140° E (± 100 m)',
    'At low water\n\n2026-11-20 ~19:00 (local time)',
  ]);
});

async function open(path: string, question: string): Promise<Page> {
  const context = await browser.newContext({ viewport: NARROW });
  const page = await context.newPage();
  await page.goto(programme.publicUrl + path);
  for (const [step, answer] of [
    ['seen', 'object'],
    ['closest', 'intrusion'],
    ['whoever', 'yes'],
  ] as const) {
    await page.locator(`label[for="${step}-${answer}"]`).click();
    await page.locator(`[data-step="${step}"] [data-continue]:enabled`).click();
  }
  await page.locator('#saw').fill('A grey drum with two cables.');
  await page.locator('[data-step="saw"] [data-continue]').click();
  while (!(await page.locator('[data-step="where"]').isVisible()))
    await page.locator('[data-step]:not([hidden]) [data-exit="skip"]').click();
  await page.getByLabel(question).waitFor();
  return page;
}

async function leaveOpen(page: Page, error: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('link', { name: error }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await isFine(page);
}

async function isFine(page: Page): Promise<void> {
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** The map's frame shows that the map has the focus. */
function isFrameLit(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const frame = document.activeElement?.parentElement ?? null;
    return frame !== null && getComputedStyle(frame).outlineStyle !== 'none';
  });
}
