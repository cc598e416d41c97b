import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import {
  type FiledReport,
  fileReport,
  readMailbox,
  withdraw,
  writeMessage,
} from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile, storedByPage } from './desk-profile.ts';
import { isFocusVisible } from './keyboard.ts';

// A working day at the desk, by keyboard alone. Told in order.

let programme: RunningProgramme;
let browser: Browser;
let profile: Profile;
let page: Page;
let lead: desk.Member;
let filed: FiledReport;

const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  profile = await newProfile(browser);
  page = profile.page;
  lead = await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  expect(profile.faults).toEqual([]);
  await browser.close();
  await programme.remove();
});

async function report(saw: string, urgent = false): Promise<FiledReport> {
  const answers = { saw, where: 'The third pier', when: 'This morning' };
  return fileReport(await programme.know(), { locale: 'en', category: 'restricted-zone', answers, urgent });
}

const mailbox = async () => readMailbox(await programme.know(), filed.receipt);

/** What the reporter reads, verified as their own client would. */
async function fromDesk(): Promise<string[]> {
  const { messages, findings } = await openMailbox(await programme.know(), filed.receipt, await mailbox());
  expect(findings).toEqual([]);
  return messages.map(({ message }) => (message.kind === 'reply' ? message.text : message.kind));
}

test('news is held until it is asked for, so that nothing moves under the pointer', async () => {
  await report('An older one.');
  filed = await report('A drum with two cables.', true);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: /^2 new/ }).waitFor();
  expect(await page.getByRole('link', { name: /Report of/ }).count()).toBe(0);
  await press('.');
  await page.getByRole('link', { name: /^Urgent/ }).waitFor();
  expect(await page.getByRole('link', { name: /Report of/ }).count()).toBe(2);
});

test('c claims the urgent one first, opens it, and the reporter is told', async () => {
  await press('c');
  await desk.caseIsOpen(page);
  await desk.letter(page).getByText('A drum with two cables.').waitFor();
  expect((await mailbox()).state).toBe('opened');
  expect(await fromDesk()).toEqual(['opened']);
});

test('e titles it, r answers it, n notes it', async () => {
  await press('e');
  expect(await isFocusVisible(page)).toBe(true);
  await type('Drum under the slipway');
  await press('Enter');
  await desk.says(page, 'Title saved.');
  await page.getByLabel('Working title').waitFor({ state: 'detached' });
  await press('r');
  await type('Thank you. Was there anything written on it?');
  await press('Control+Enter');
  await desk.says(page, 'Answer sent.');
  await page.getByRole('heading', { name: 'Drum under the slipway' }).waitFor();
  await press('Escape');
  await press('n');
  await type('The coastguard knows.');
  await press('Control+Enter');
  await desk.says(page, 'Note added.');
  expect(await fromDesk()).toEqual(['opened', 'Thank you. Was there anything written on it?']);
});

test('a message that comes later is marked, opened and answered in turn', async () => {
  await writeMessage(await programme.know(), filed.receipt, 'A number: 7734.');
  await press('Escape');
  await press('u');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: /^1 new/ }).waitFor();
  await press('.');
  const row = page.getByRole('link', { name: /Drum under the slipway.*New message$/ });
  await row.waitFor();
  await desk.rowTo(page, /Drum under the slipway/);
  await press('Enter');
  await desk.letter(page).getByText('A number: 7734.').waitFor();
  await page.getByRole('link', { name: /Drum under the slipway.*Opened$/ }).waitFor();
});

test('what was being written survives locking, sealed, and comes back', async () => {
  await press('r');
  await type('Half an answer');
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out and lock' }).click();
  await page.getByText('What you were writing was kept').waitFor();
  expect(await page.content()).not.toContain('Half an answer');
  await desk.typePassphrase(page, lead);
  await desk.deskIsOpen(page);
  await desk.openCase(page, 'Drum under the slipway');
  expect(await page.getByLabel('Answer the reporter').inputValue()).toBe('Half an answer');
  await page.getByLabel('Answer the reporter').fill('');
});

test('an answer that could not be sent is kept, and sent once when it is sent again', async () => {
  await page.route('**/replies', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('Answer the reporter').fill('Stay away from it.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alert').getByText('What you wrote is still here.').waitFor();
  await page.unroute('**/replies');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await desk.says(page, 'Answer sent.');
  expect((await fromDesk()).slice(2)).toEqual(['Stay away from it.']);
});

test('v answers the next step, o reopens', async () => {
  await press('Escape');
  await press('v');
  await page.getByRole('heading', { name: /^Step one/ }).waitFor();
  await press('Space');
  await press('ArrowDown');
  await press('Tab');
  await type('How neighbours');
  await press('Tab');
  await type('Somebody washes their boat at night.');
  await press('Control+Enter');
  await desk.says(page, 'Finished. It will be deleted on ');
  await page.getByText('Finished: Out of scope').waitFor();
  expect((await mailbox()).state).toBe('finished');
  await press('Escape');
  await press('o');
  await desk.says(page, 'Reopened.');
  await page.getByLabel('Answer the reporter').waitFor();
});

test('a report that is withdrawn leaves a row that says so, and nothing else', async () => {
  await withdraw(await programme.know(), filed.receipt);
  await desk.waitForNews(page);
  await page.getByRole('button', { name: /^Finished/ }).click();
  await page.getByRole('link', { name: /Withdrawn$/ }).click();
  await page.getByRole('heading', { name: 'The reporter withdrew this report' }).waitFor();
  expect(await page.content()).not.toContain('Drum under the slipway');
  expect(await page.content()).not.toContain('7734');
  expect(await storedByPage(page)).toEqual([]);
});

test('the palette finds commands and cases, and ? lists the keys; both give the focus back', async () => {
  await press('Control+k');
  await type('members');
  await press('Enter');
  await page.getByRole('heading', { name: 'Members', exact: true }).waitFor();
  await press('?');
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Claim the next report').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('whoever turns single keys off is left in peace by them', async () => {
  await press('g');
  await press('a');
  await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck();
  await press('Escape');
  await press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
});
