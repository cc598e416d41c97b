import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { lostControls, reportInAnyLanguage, returnInAnyLanguage } from './any-language.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';

// Whole reports in other scripts than English’s, and on the smallest screens: 1280 by 1024 pixels at 400 %.

const SMALLEST = { width: 320, height: 256 };

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

describe.each([
  ['Arabic', '/ar/', 'أسطوانة رمادية بسلكين على الشاطئ', 'خطأ', 'light'],
  ['Chinese', '/zh-Hans/', '岸边有一个灰色的桶，带两根电线', '错误', 'dark'],
] as const)('in %s', (_, folder, text, error, colorScheme) => {
  test('a report is sent, answered and read, and every page and complaint is fine on the way', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`${programme.publicUrl}${folder}report/`);
    const words = await reportInAnyLanguage(page, text, (shown, step) => isFine(shown, step, error));
    await answerAtDesk(staff, text);
    await page.goto(`${programme.publicUrl}${folder}return/`);
    await returnInAnyLanguage(page, words, (shown, step) => isFine(shown, step, error));
    await page.getByText(text).first().waitFor();
    await isFine(page, 'the conversation', error);
  });
});

test.each(['/', '/es/', '/fr/', '/ar/', '/zh-Hans/'])(
  'at 400 % every step in %s fits, and no control is lost',
  async (folder) => {
    const context = await browser.newContext({ viewport: SMALLEST });
    const page = await context.newPage();
    await page.goto(`${programme.publicUrl}${folder}report/`);
    await reportInAnyLanguage(page, 'x', fits);
    await answerAtDesk(staff, 'x');
  },
);

/** Nothing for axe, nothing cut off sideways, and a title that says when something is missing. */
async function isFine(page: Page, step: string, error: string): Promise<void> {
  expect([step, await isWiderThanScreen(page)]).toEqual([step, false]);
  expect([step, await accessibilityFindings(page)]).toEqual([step, []]);
  expect([step, (await page.title()).includes(error)]).toEqual([step, step.endsWith('left open')]);
}

async function fits(page: Page, step: string): Promise<void> {
  expect([step, await isWiderThanScreen(page)]).toEqual([step, false]);
  expect([step, await lostControls(page)]).toEqual([step, []]);
}
