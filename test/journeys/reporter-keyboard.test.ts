import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { choose, isFocusVisible, press, type } from './keyboard.ts';
import { goOn, headingOf, readTimeline, readWords, reportHasArrived } from './reporter.ts';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('somebody who uses the keyboard alone reports, returns, reads, writes and withdraws', async () => {
  await page.goto(programme.publicUrl);
  await press(page, 'Report what you saw');
  await page.getByRole('radio').first().waitFor();
  await choose(page, /^A message, a call/);
  expect(await isFocusVisible(page)).toBe(true);
  await goOn(page, () => press(page, 'Continue'));
  for (const answer of [/false message/i, /^Yes, whoever did it/]) {
    await choose(page, answer);
    expect(await isFocusVisible(page)).toBe(true);
    await goOn(page, () => press(page, 'Continue'));
  }
  await type(page, 'What did you see yourself?', 'A message that asked for the gate code.');
  await goOn(page, () => press(page, 'Continue'));
  while ((await headingOf(page)) !== 'Where was it?')
    await goOn(page, () => press(page, 'Skip this question'));
  for (const [question, answer] of [
    ['Where was it?', 'In the mail of the harbour office'],
    ['When was it?', 'Yesterday at noon'],
  ] as const) {
    await page.getByLabel(question).waitFor();
    await type(page, question, answer);
    await press(page, 'Continue');
  }
  await page.getByLabel('What innocent explanation could there be?').waitFor();
  await press(page, 'Skip this question');
  await page.getByRole('heading', { name: 'Do you know the name' }).waitFor();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Do you have a photograph' }).waitFor();
  await press(page, 'Continue');
  await choose(page, /^No, it can wait/);
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Check what you wrote' }).waitFor();
  await press(page, 'Continue to your twelve words');
  const words = await readWords(page);
  await press(page, 'I have kept them');
  await typeTwoWords(words);
  await press(page, 'Seal and send');
  await reportHasArrived(page);
  await answerAtDesk(staff, 'Thank you. We are looking into it.');

  await page.goto(programme.publicUrl);
  await press(page, 'Return with your words');
  await page.getByLabel('Your twelve words, or the twelve numbers').waitFor();
  await type(page, 'Your twelve words, or the twelve numbers', words.join(' '));
  await press(page, 'Open my conversation');
  await page.getByRole('heading', { name: 'Your conversation' }).waitFor();
  expect((await readTimeline(page)).join()).toContain('We are looking into it.');
  await type(page, 'Your message', 'It came twice more.');
  await press(page, 'Seal and send');
  await page.getByText('Your message has arrived.').waitFor();
  await press(page, 'Withdraw my report');
  await press(page, 'Yes, withdraw it');
  await page.getByText('Your report is withdrawn. We deleted our copy.').waitFor();
});

async function typeTwoWords(words: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'Type two of your words' }).waitFor();
  for (const label of await page.getByText(/^Word \d+$/).allInnerTexts()) {
    await type(page, label, words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
}
