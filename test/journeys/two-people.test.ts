import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { claimNext, giveTitle, letter, openCase, reply, setUpFirstLead, signIn } from './desk.ts';
import {
  fileReport,
  lookForNews,
  readLogResult,
  readTimeline,
  returnWithWords,
  withdrawReport,
  writeToDesk,
} from './reporter.ts';

// The whole path, as two people who never meet.

const report = {
  category: /device/i,
  saw: 'A grey drum with two cables, half under the slipway.',
  where: 'North beach, by the lifeboat station',
  when: 'This morning, at low water',
};

let programme: RunningProgramme;
let browser: Browser;
const strangers: BrowserContext[] = [];

/** A browser profile that has never been here, and any request that it makes elsewhere. */
async function newProfile(): Promise<{ page: Page; elsewhere: string[] }> {
  const context = await browser.newContext();
  strangers.push(context);
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
  });
  return { page: await context.newPage(), elsewhere };
}

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
});
afterEach(async () => {
  await Promise.all(strangers.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('a stranger reports, is answered, comes back, writes and withdraws; an analyst reads, answers and keeps nothing', async () => {
  const { publicUrl, deskUrl, setupLink } = programme;
  const desk = await newProfile();
  const lead = await setUpFirstLead(desk.page, setupLink ?? '', 'Ines Duarte');

  const first = await newProfile();
  const words = await fileReport(first.page, publicUrl, report);
  expect(words).toHaveLength(12);

  await signIn(desk.page, deskUrl, lead);
  await claimNext(desk.page);
  await letter(desk.page).getByText(report.saw).waitFor();
  await giveTitle(desk.page, 'Drum under the slipway');
  await reply(desk.page, 'Thank you. Please stay away from it. Did anybody touch it?');

  // A new profile on another device: nothing but the words.
  const second = await newProfile();
  await returnWithWords(second.page, publicUrl, words);
  expect((await readTimeline(second.page)).join()).toContain('Did anybody touch it?');
  expect(await readLogResult(second.page)).toContain('Your report is in the log');
  await writeToDesk(second.page, 'Nobody touched it. The tide has moved it a metre.');

  // Nothing that was read outlives the page.
  await desk.page.reload();
  expect(await desk.page.getByText(report.saw).count()).toBe(0);
  await signIn(desk.page, deskUrl, lead);
  await openCase(desk.page, 'Drum under the slipway');
  await letter(desk.page).getByText('The tide has moved it a metre.').waitFor();

  await withdrawReport(second.page);
  await lookForNews(second.page);
  expect(await readLogResult(second.page)).toContain('Your report is in the log');

  await signIn(desk.page, deskUrl, lead);
  const cases = desk.page.getByRole('region', { name: 'Cases' });
  expect(await cases.innerText()).not.toContain('Drum under the slipway');
  await cases.getByRole('button', { name: /^Finished/ }).click();
  await cases.getByText(/withdrawn/i).waitFor();
  expect([first.elsewhere, second.elsewhere, desk.elsewhere]).toEqual([[], [], []]);
});
