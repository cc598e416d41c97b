import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { lostControls, reportInAnyLanguage, returnInAnyLanguage } from './any-language.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';

// Whole reports in every language on the smallest screen there is, 1280 by 1024 pixels at 400 %: each page as it is
// first seen and as it complains. In the first language it is looked at in dark colours, too: they are the same in all.

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

test.each([
  ['/', 'A grey drum with two cables', 'Error'],
  ['/es/', 'Un bidón gris con dos cables', 'Error'],
  ['/fr/', 'Un fût gris avec deux câbles', 'Erreur'],
  ['/ar/', 'أسطوانة رمادية بسلكين على الشاطئ', 'خطأ'],
  ['/zh-Hans/', '岸边有一个灰色的桶，带两根电线', '错误'],
])(
  'in %s a report is sent, answered and read, and every page on the way is fine',
  async (folder, text, error) => {
    const isFine = async (shown: Page, step: string) => {
      await looksFine(shown, step, error);
      if (folder === '/') expect([step, await darkFindings(shown)]).toEqual([step, []]);
    };
    const context = await browser.newContext({ viewport: SMALLEST, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${programme.publicUrl}${folder}report/`);
    const words = await reportInAnyLanguage(page, text, isFine);
    const { report } = await answerAtDesk(staff, text);
    expect(report).toMatchObject({
      category: 'found-device',
      answers: { saw: text, where: text, when: text },
    });
    await page.goto(`${programme.publicUrl}${folder}return/`);
    await returnInAnyLanguage(page, words, isFine);
    await page.getByText(text).first().waitFor();
    await isFine(page, 'the conversation');
  },
);

async function looksFine(page: Page, step: string, error: string): Promise<void> {
  expect([step, await isWiderThanScreen(page)]).toEqual([step, false]);
  expect([step, await lostControls(page)]).toEqual([step, []]);
  expect([step, await accessibilityFindings(page)]).toEqual([step, []]);
  expect([step, (await page.title()).includes(error)]).toEqual([step, step.endsWith('left open')]);
}
