import { readFile } from 'node:fs/promises';
import { verifyPromise } from '@bellbuoy/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningCli, startCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { EMPTY_DEVICE, readDevice } from './device.ts';
import {
  answerQuestions,
  readTimeline,
  readWords,
  reportHasArrived,
  returnWithWords,
  typeTwoWords,
} from './reporter.ts';

// Without a connection: what is kept by choice, what waits, and that nothing else is ever there.

const report = {
  category: /Damage or tampering/,
  saw: 'The lamp of buoy seven-kittiwake was unscrewed.',
  where: 'Fairway, by the gannet rocks',
  when: 'Before dawn',
};

let programme: RunningProgramme;
/** In its place, once it was ended. */
let running: RunningCli | null = null;
let staff: Staff;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await running?.end();
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
  await press('Remove everything from this device');
  await press('Yes, remove everything');
  await page.getByText('Everything is removed from this device.').waitFor();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
});

test('a whole report without a connection waits sealed, leaves by itself, and is answered', async () => {
  await page.goto(`${programme.publicUrl}/offline/`);
  await keepSite();
  await context.setOffline(true);
  await page.goto(programme.publicUrl);
  await page.getByRole('link', { name: 'Report what you saw' }).click();
  const words = await sealNow();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await page.getByText(/^It can be sent until /).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  const { text, databases } = await readDevice(page);
  expect(databases).toEqual(['bellbuoy-waiting']);
  expect(text).toContain('"envelope"');
  for (const secret of [report.saw, 'kittiwake', 'gannet', report.when]) expect(text).not.toContain(secret);
  const pairs = words.slice(1).map((word, index) => new RegExp(`${words[index]}["', -]+${word}`));
  for (const pair of pairs) expect(text).not.toMatch(pair);

  // The page may be left: nothing holds it back, and the site opens from the device.
  await page.goto(`${programme.publicUrl}/return/`);
  await page.getByText('A sealed report waits on this device for a connection.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByText('A report that waited on this device has arrived.').waitFor();
  await page.getByRole('link', { name: 'See how it stands' }).click();
  await page.getByRole('heading', { name: 'Arrived' }).waitFor();
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

test('without that choice the page waits, stores nothing, and offers to keep the sealed report', async () => {
  await page.goto(`${programme.publicUrl}/report/`);
  await answerQuestions(page, report);
  await press('Continue to your twelve words');
  let restarted: RunningCli | null = null;
  await programme.end();
  try {
    const words = await readWords(page);
    await press('I have kept them');
    await typeTwoWords(page, words);
    await press('Seal and send');
    await page.getByRole('heading', { name: 'You need not wait here' }).waitFor();
    expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
    await press('Keep the sealed report on this device');
    await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
    await press('Delete it from this device');
    await page.getByRole('button', { name: 'Keep the sealed report on this device' }).waitFor();
    expect((await readDevice(page)).databases).toEqual([]);
    await press('Keep the sealed report on this device');
    await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
    const { dataDir, port } = programme;
    restarted = await startCli(['--data', dataDir, '--port', String(port), '--batch', 'immediate']);
    await press('Try now');
    await reportHasArrived(page);
    expect((await readDevice(page)).databases).toEqual([]);
  } finally {
    running = restarted;
  }
});

test('a report whose time is over says so, and what to do', async () => {
  await page.goto(`${programme.publicUrl}/offline/`);
  await keepSite();
  await context.setOffline(true);
  await page.goto(`${programme.publicUrl}/report/`);
  await sealNow();
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
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

/** From the first question to the sealed report. */
async function sealNow(): Promise<string[]> {
  await answerQuestions(page, report);
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
