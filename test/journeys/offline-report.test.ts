import { readFile } from 'node:fs/promises';
import { verifyPromise } from '@bellbuoy/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { readDevice } from './device.ts';
import { choose, FILE_QUESTION, rowOf } from './files.ts';
import {
  answerQuestions,
  readTimeline,
  readWords,
  reportHasArrived,
  returnWithWords,
  typeTwoWords,
} from './reporter.ts';
import { letterPdf } from './sample-files.ts';

// A report that is written without a connection: where it waits, what can be read of it there, and how it leaves.

const report = {
  category: /Damage or tampering/,
  saw: 'The lamp of buoy seven-kittiwake was unscrewed.',
  where: 'Fairway, by the gannet rocks',
  when: 'Before dawn',
};
const letter = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: letterPdf() };

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  // The whole site is fetched: on a busy machine that takes its time.
  context.setDefaultTimeout(90_000);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('a whole report without a connection waits sealed, leaves once there is one, and is answered', async () => {
  await keepSite();
  await context.setOffline(true);
  await programme.end();
  await page.goto(programme.publicUrl);
  await page.getByRole('link', { name: 'Report what you saw' }).click();
  const words = await sealNow();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await page.getByText(/^It can be sent until /).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);

  const { text, databases } = await readDevice(page);
  expect(databases).toEqual(['bellbuoy-waiting']);
  expect(text).toContain('"envelope"');
  for (const secret of [report.saw, 'kittiwake', 'gannet', report.when]) expect(text).not.toContain(secret);
  const pairs = words.slice(1).map((word, index) => new RegExp(`${words[index]}["', -]+${word}`));
  for (const pair of pairs) expect(text).not.toMatch(pair);

  // The page may be left: nothing holds it back, and the site opens from the device.
  await page.close({ runBeforeUnload: true });
  page = await context.newPage();
  await page.goto(`${programme.publicUrl}/return/`);
  await page.getByText('A sealed report waits on this device for a connection.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await programme.startAgain();
  await context.setOffline(false);
  await page.getByText('A report that waited on this device has arrived.').waitFor();
  await page.getByRole('link', { name: 'See how it stands' }).click();
  await page.getByRole('heading', { name: 'Arrived' }).waitFor();
  expect((await readDevice(page)).text).not.toContain('"envelope"');
  expect(await accessibilityFindings(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press('Save the promise, and forget it here'),
  ]);
  const { descriptor } = await programme.know();
  expect(verifyPromise(await readFile(await file.path(), 'utf8'), descriptor.log.vkey).leaf).toHaveLength(32);
  await page.getByText('It is deleted from this device.').waitFor();
  expect((await readDevice(page)).databases).toEqual([]);

  await answerAtDesk(staff, 'Thank you. Is the lamp still there?');
  await returnWithWords(page, programme.publicUrl, words);
  expect((await readTimeline(page)).join('\n')).toContain('Is the lamp still there?');
});

test('it is saved as a file, handed in elsewhere without a script, and known again when it leaves too', async () => {
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  await sealNow();
  const [file] = await Promise.all([page.waitForEvent('download'), press('Save it as a file')]);
  await page
    .getByText(/^Saved as bundle\.json, sealed as it is\. Hand it in from any device at .*\/sealed\//)
    .waitFor();
  const bundle = {
    name: 'bundle.json',
    mimeType: 'application/json',
    buffer: await readFile(await file.path()),
  };
  for (const secret of ['kittiwake', 'gannet']) expect(bundle.buffer.toString()).not.toContain(secret);
  const elsewhere = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await elsewhere.goto(`${programme.publicUrl}/sealed/`);
  await elsewhere.getByLabel('The sealed file').setInputFiles(bundle);
  await elsewhere.getByRole('button', { name: 'Hand it in' }).click();
  await elsewhere.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
  await context.setOffline(false);
  await reportHasArrived(page);
  expect((await readDevice(page)).databases).toEqual([]);
});

test('without that choice the page waits, stores nothing, and offers to keep the sealed report', async () => {
  await page.goto(`${programme.publicUrl}/report/`);
  await answerQuestions(page, report);
  await press('Continue to your twelve words');
  await programme.end();
  const words = await readWords(page);
  await press('I have kept them');
  await typeTwoWords(page, words);
  await press('Seal and send');
  await page.getByRole('heading', { name: 'You need not wait here' }).waitFor();
  expect(await readDevice(page)).toMatchObject({ workers: 0, caches: [], databases: [] });
  await press('Keep the sealed report on this device');
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await press('Delete it from this device');
  await page.getByRole('button', { name: 'Keep the sealed report on this device' }).waitFor();
  expect((await readDevice(page)).databases).toEqual([]);
  await press('Keep the sealed report on this device');
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await programme.startAgain();
  await press('Try now');
  await reportHasArrived(page);
  expect((await readDevice(page)).databases).toEqual([]);
});

test('files wait on the device only by choice: the page says so, and without them the report can', async () => {
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  const note = page.getByText('There is no connection now. You can choose files all the same');
  await answerQuestions(page, {
    ...report,
    attach: async () => {
      await note.waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await choose(page, [letter]);
    },
  });
  await sealChecked();
  await page.getByText('The report and its files leave from this open page').waitFor();
  await page.getByRole('button', { name: 'Keep the report and its files on this device' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect((await readDevice(page)).databases).toEqual([]);
  await press('Go back to the answers');
  const question = page.getByText(FILE_QUESTION).filter({ visible: true });
  await question.locator('..').getByRole('button').click();
  await rowOf(page, letter.name).getByRole('button', { name: 'Remove' }).click();
  await press('Continue');
  await sealChecked();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
});

test('a report whose time is over says so, and what to do', async () => {
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  await sealNow();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  const late = await context.newPage();
  await late.clock.setFixedTime(Date.now() + 120 * 86_400_000);
  await late.goto(`${programme.publicUrl}/offline/`);
  await late.getByRole('heading', { name: 'Its time is over' }).waitFor();
  await late.close();
  await context.route('**/api/v1/reports', (route) =>
    route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{"code":"stale-epoch"}' }),
  );
  await page.close();
  page = await context.newPage();
  await context.setOffline(false);
  await page.goto(`${programme.publicUrl}/offline/`);
  await page.getByRole('heading', { name: 'Its time is over' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await press('Delete it from this device');
  await page.getByText('It is deleted from this device.').waitFor();
  expect((await readDevice(page)).databases).toEqual([]);
});

test('one that waits is deleted only when that is meant', async () => {
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  await sealNow();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await page.goto(`${programme.publicUrl}/offline/`);
  await press('Delete it from this device');
  expect(await accessibilityFindings(page)).toEqual([]);
  await press('No, let it wait');
  await page.getByRole('heading', { name: 'Waiting for a connection' }).waitFor();
  await press('Delete it from this device');
  await press('Yes, delete it');
  await page.getByText('It is deleted from this device.').waitFor();
  expect((await readDevice(page)).databases).toEqual([]);
});

async function keepSite(): Promise<void> {
  await page.goto(`${programme.publicUrl}/offline/`);
  await press('Keep this site on this device');
  await page.getByRole('heading', { name: 'This site is kept on this device' }).waitFor();
}

/** From the first question to the sealed report. */
async function sealNow(): Promise<string[]> {
  await answerQuestions(page, report);
  return sealChecked();
}

async function sealChecked(): Promise<string[]> {
  await press('Continue to your twelve words');
  const words = await readWords(page);
  await press('I have kept them');
  await typeTwoWords(page, words);
  await press('Seal and send');
  return words;
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
