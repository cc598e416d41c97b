import { readFile } from 'node:fs/promises';
import { hashB64, utf8, verifyPromise } from '@bellbuoy/protocol';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import {
  answerQuestions,
  deleteMessage,
  fileReport,
  readTimeline,
  readWords,
  reportHasArrived,
  returnWithWords,
  typeTwoWords,
  writeToDesk,
} from './reporter.ts';

// What the public site takes care of beside the way itself.

const report = {
  category: /Damage or tampering/,
  saw: 'The lock of the pump house was sawn through.',
  where: 'Pump house, east quay',
  when: 'Last night',
};

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('words that were saved as a file need not be typed back, and the promise can be saved', async () => {
  await openWords();
  const words = await readWords(page);
  const card = await download('Save as a file');
  expect(card.suggestedFilename()).toBe('words-to-learn.txt');
  for (const word of words) expect(await textOf(card)).toContain(word);
  await press('I have kept them');
  await reportHasArrived(page);
  const { descriptor } = await programme.know();
  const promise = verifyPromise(await textOf(await download('Save the promise')), descriptor.log.vkey);
  expect(promise.leaf).toHaveLength(32);
  await answerAtDesk(staff, 'Thank you.');
});

test('numbers open a conversation as words do, and a deleted message leaves no gap', async () => {
  await openWords();
  const words = await readWords(page);
  await press('Show them as numbers');
  const numbers = await readWords(page);
  expect(numbers.every((number) => /^\d{4}$/.test(number))).toBe(true);
  await press('I have kept them');
  await typeTwoWords(page, words);
  await press('Seal and send');
  await reportHasArrived(page);
  await answerAtDesk(staff, 'Which lock was it?');
  await returnWithWords(page, programme.publicUrl, numbers);
  await deleteMessage(page, 'Which lock was it?');
  await writeToDesk(page, 'The left one.');
  const timeline = (await readTimeline(page)).join('\n');
  expect(timeline).toContain('You deleted this message');
  expect(timeline).not.toMatch(/Which lock|missing|does not fit/);
});

test('what is typed stays with “back”, and is in no address, title, storage or cookie', async () => {
  await openWords();
  const words = await readWords(page);
  // From the words to the check, urgent, files, names, the innocent explanation, and when it was.
  for (let steps = 0; steps < 6; steps++) await page.goBack();
  expect(await page.getByLabel('When was it?').inputValue()).toBe(report.when);
  const kept = await page.evaluate(async () => [
    location.href,
    document.title,
    JSON.stringify(history.state),
    document.cookie,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    JSON.stringify(await indexedDB.databases()),
    String((await caches.keys()).length),
  ]);
  expect(kept).toEqual([
    `${programme.publicUrl}/report/`,
    'When was it? – Bellbuoy',
    expect.stringMatching(/^\{"at":\d+\}$/),
    '',
    '{}',
    '[]',
    '0',
  ]);
  expect(words).toHaveLength(12);
});

test('leaving quickly takes everything off the screen, and “back” does not bring it back', async () => {
  const words = await fileReport(page, programme.publicUrl, report);
  await answerAtDesk(staff, 'Thank you.');
  await returnWithWords(page, programme.publicUrl, words);
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
  await page.waitForURL(`${programme.publicUrl}/tides/`);
  expect(await page.title()).toBe('How to read a tide table');
  await page.goBack();
  expect(await page.content()).not.toContain(report.saw);
  for (const word of words) expect(await page.content()).not.toMatch(new RegExp(`>${word}<`));
});

test('an answer without the promise of this very report is not called arrival', async () => {
  await openWords();
  const words = await readWords(page);
  await press('I have kept them');
  await typeTwoWords(page, words);
  await page.route('**/api/v1/reports', async (route) => {
    const { promise } = (await (await route.fetch()).json()) as { promise: string };
    const [origin, leaf = '', ...rest] = promise.split('\n');
    const other = [origin, hashB64(utf8(leaf)), ...rest].join('\n');
    await route.fulfill({ status: 201, json: { promise: other } });
  });
  await press('Seal and send');
  await page.getByText(/^An answer came, but the promise in it is not signed as it should be/).waitFor();
  expect(await page.getByRole('heading', { name: 'Your report has arrived' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Back to my answers' }).count()).toBe(0);
  await page.unroute('**/api/v1/reports');
  await press('Try again');
  await reportHasArrived(page);
});

async function openWords(): Promise<void> {
  await page.goto(`${programme.publicUrl}/report/`);
  await answerQuestions(page, report);
  await press('Continue to your twelve words');
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function download(name: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(name)]);
  return file;
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8');
}
