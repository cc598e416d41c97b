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
import { FILE_QUESTION, rowOf, stateOf } from './files.ts';
import { askForFiles, choose, isFocusVisible, press, tabTo, type } from './keyboard.ts';
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
  for (const answer of [/^An object/, /^A device or object/, null, /^Yes, whoever did it/]) {
    if (answer !== null) await choose(page, answer);
    else await tabTo(page, 'I am at a safe distance');
    expect(await isFocusVisible(page)).toBe(true);
    await goOn(page, () => (answer === null ? page.keyboard.press('Enter') : press(page, 'Continue')));
  }
  await type(page, 'What did you see yourself?', 'A grey drum with two cables.');
  await goOn(page, () => press(page, 'Continue'));
  while ((await headingOf(page)) !== 'Where was it?')
    await goOn(page, () => press(page, 'Skip this question'));
  await type(page, 'Where was it?', 'On the beach');
  await markOnMap();
  await goOn(page, () => press(page, 'Continue'));
  await type(page, 'When was it?', 'Yesterday at noon');
  await press(page, 'Continue');
  await page.getByLabel('What innocent explanation could there be?').waitFor();
  await press(page, 'Skip this question');
  await page.getByRole('heading', { name: 'Do you know the name' }).waitFor();
  await press(page, 'Continue');
  await chooseFiles();
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
  const { report } = await answerAtDesk(staff, 'Thank you. We are looking into it.');
  expect(report.answers.where).toMatch(/^On the beach\n\n\d+\.\d\d° N, \d+\.\d\d° E \(± 1 km\)$/);
  expect(report.attachments.map(({ name }) => name)).toEqual(['kept.txt']);

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

/** Opens the map, and moves the marker with the keys that the page names. */
async function markOnMap(): Promise<void> {
  await choose(page, /^Yes, on a map/);
  await page.getByRole('application').waitFor();
  await tabTo(page, 'Map of the world with a marker');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', '+', '+'])
    await page.keyboard.press(key);
  await page.getByText(/^This is what we tell: .* N, .* E, within about 1 km/).waitFor();
}

/** Chooses two files of which nothing can be removed, keeps one and removes the other. */
async function chooseFiles(): Promise<void> {
  const field = page.getByLabel(FILE_QUESTION, { exact: true });
  await field.waitFor();
  await expect.poll(() => field.isEnabled()).toBe(true);
  await tabTo(page, FILE_QUESTION);
  expect(await isFocusVisible(page)).toBe(true);
  const chooser = await askForFiles(page);
  await chooser.setFiles(
    ['kept.txt', 'removed.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })),
  );
  await rowOf(page, 'removed.txt').waitFor();
  await press(page, /^Send it as it is.*kept\.txt/);
  await stateOf(page, 'kept.txt', 'Sealed and sent');
  await press(page, /^Remove.*removed\.txt/);
  await expect.poll(() => rowOf(page, 'removed.txt').count()).toBe(0);
}

async function typeTwoWords(words: readonly string[]): Promise<void> {
  await page.getByRole('heading', { name: 'Type two of your words' }).waitFor();
  for (const label of await page.getByText(/^Word \d+$/).allInnerTexts()) {
    await type(page, label, words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
}
