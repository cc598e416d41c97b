import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import { type FiledReport, fileReport, readMailbox } from '../../packages/cli/src/client/reporter-client.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile, storedByPage } from './desk-profile.ts';
import { arrowTo, tabTo, type } from './keyboard.ts';

// An analyst's whole day, from signing in to signing out, without a pointer. Told in order.

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let profile: Profile;
let page: Page;
let drum: FiledReport;
let cars: FiledReport;

const key = (name: string) => page.keyboard.press(name);
const write = (text: string) => page.keyboard.type(text);

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  cars = await report('exposure', 'The neighbours have visitors until late.');
  drum = await report(
    'found-device',
    'Seen from my kitchen: a drum with two cables below the slipway.',
    true,
  );
  profile = await newProfile(browser);
  page = profile.page;
});
afterAll(async () => {
  expect(profile.faults).toEqual([]);
  expect(profile.elsewhere).toEqual([]);
  await browser.close();
  await programme.remove();
});

async function report(
  category: 'exposure' | 'found-device',
  saw: string,
  urgent = false,
): Promise<FiledReport> {
  const answers = { saw, where: 'The third pier', when: 'This morning' };
  return fileReport(await programme.know(), { locale: 'es', category, answers, urgent });
}

/** What the reporter finds when they come back, verified as their own client would. */
async function reads({ receipt }: FiledReport): Promise<{ state: string; texts: string[] }> {
  const known = await programme.know();
  const mailbox = await readMailbox(known, receipt);
  const { messages, findings } = await openMailbox(known, receipt, mailbox);
  expect(findings).toEqual([]);
  const texts = messages.map(({ message }) => (message.kind === 'reply' ? message.text : message.kind));
  return { state: mailbox.state, texts };
}

const looksAt = async () => expect(await accessibilityFindings(page)).toEqual([]);

test('begins with account and passphrase', async () => {
  await page.goto(`${programme.deskUrl}/desk/`);
  await type(page, 'Account name', 'jonas');
  await type(page, 'Passphrase', staff.passphrases.analyst);
  await key('Enter');
  await desk.deskIsOpen(page);
  await page.getByRole('link', { name: /^Urgent/ }).waitFor();
  await looksAt();
});

test('c takes what is urgent before what has waited longer, and nobody else reads it yet', async () => {
  await key('c');
  await desk.letter(page).getByText('Seen from my kitchen').waitFor();
  await page.getByText('Only you, until you summarise it').waitFor();
  expect(await reads(drum)).toEqual({ state: 'opened', texts: ['opened'] });
  await key('e');
  await write('Drum below the slipway');
  await key('Enter');
  await desk.says(page, 'Title saved.');
  await looksAt();
});

test('r answers the reporter before anything else', async () => {
  await key('r');
  await write('Gracias. No se acerque y aleje a los demás.');
  await key('Control+Enter');
  await desk.says(page, 'Answer sent.');
  expect((await reads(drum)).texts).toEqual(['opened', 'Gracias. No se acerque y aleje a los demás.']);
  await key('Escape');
});

test('s takes the kitchen out, and opens the case to colleagues', async () => {
  await key('s');
  await page.getByRole('heading', { name: 'Working summary' }).waitFor();
  await tabTo(page, 'Working summary What did you see yourself?');
  await key('Control+a');
  await write('A drum with two cables lies below the slipway.');
  await looksAt();
  await tabTo(page, /^No name in the original/);
  await key('Space');
  await key('Control+Enter');
  await desk.says(page, 'Summary saved. All of the desk can read the case.');
});

test('v answers both steps, each with facts, and proposes the outcome to a second person', async () => {
  await key('Escape');
  await key('v');
  await page.getByRole('heading', { name: /^Step one/ }).waitFor();
  await arrowTo(page, 'Yes, it is in scope');
  await tabTo(page, /^Facts/);
  await write('An object nobody knows lies below the slipway.');
  await looksAt();
  await key('Control+Enter');
  await page.getByRole('heading', { name: /^Step two/ }).waitFor();
  // One group with two legends: the arrows go through both.
  await arrowTo(page, 'There is an innocent explanation');
  await tabTo(page, /^Facts/);
  await write('The boatyard left a drum of tar and its two straps there.');
  await looksAt();
  await key('Control+Enter');
  await page.getByRole('heading', { name: 'What is the outcome?' }).waitFor();
  await arrowTo(page, /^Unfounded/);
  await looksAt();
  await key('Tab');
  await arrowTo(page, 'There is an innocent explanation');
  await key('Control+Enter');
  await desk.says(page, 'Proposed. A second person reads it now.');
  expect((await reads(drum)).state).toBe('second-review');
});

test('what is nobody’s business is finished at once, unread by anybody else', async () => {
  await key('Escape');
  await key('c');
  await desk.letter(page).getByText('The neighbours have visitors').waitFor();
  await key('v');
  await arrowTo(page, 'No, it is out of scope');
  await tabTo(page, /^What is it about/);
  await write('How neighbours');
  await tabTo(page, /^Facts/);
  await write('Visits to a house.');
  await key('Control+Enter');
  await desk.says(page, 'Finished. It will be deleted on ');
  expect((await reads(cars)).state).toBe('finished');
});

test('/ finds a case by the desk’s own words and never by the reporter’s', async () => {
  await key('Escape');
  await key('/');
  await write('kitchen');
  await page.getByRole('region', { name: 'Cases' }).getByText('No case has these words.').waitFor();
  await key('Control+a');
  await write('cables');
  await page.getByRole('link', { name: /Drum below the slipway/ }).waitFor();
  await looksAt();
  await key('Escape');
});

test('? lists every key, and g x leaves nothing behind', async () => {
  await key('Escape');
  await key('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await looksAt();
  await key('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await key('g');
  await key('x');
  await page.getByText('You have signed out.').waitFor();
  expect(await page.content()).not.toContain('slipway');
  expect(await storedByPage(page)).toEqual([]);
});
