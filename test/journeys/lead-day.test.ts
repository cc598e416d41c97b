import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  claimReport,
  type DeskSession,
  finishCase,
  openReport,
  readCase,
  reviewOutcome,
} from '../../packages/cli/src/client/desk-client.ts';
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
import { arrowTo, press, tabTo, type } from './keyboard.ts';

// A lead's whole day, without a pointer: what only a lead may do, and what a lead may not do alone. Told in order.

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let profile: Profile;
let page: Page;
let valve: FiledReport;
let mine: FiledReport;
let keys: FiledReport;

const key = (name: string) => page.keyboard.press(name);
const write = (text: string) => page.keyboard.type(text);
const looksAt = async () => expect(await accessibilityFindings(page)).toEqual([]);

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  valve = await report('tampering', 'A valve was closed that is always open.');
  await proposedByAnalyst();
  keys = await report('diversion', 'A key is gone from its hook.');
  await open(staff.analyst, keys, 'A key gone from its hook');
  mine = await report('found-device', 'There is a mine on the beach!');
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
  category: 'tampering' | 'diversion' | 'found-device',
  saw: string,
): Promise<FiledReport> {
  const answers = { saw, where: 'South Beach', when: 'Today' };
  return fileReport(await programme.know(), { locale: 'en', category, answers, urgent: false });
}

async function open(by: DeskSession, { receipt }: FiledReport, subject: string): Promise<string> {
  const claimed = await claimReport(by, receipt.mailbox);
  return openReport(by, { report: receipt.mailbox, claimed, subject });
}

async function proposedByAnalyst(): Promise<void> {
  const opened = await readCase(staff.analyst, await open(staff.analyst, valve, 'A valve found closed'));
  await finishCase(staff.analyst, opened, {
    ...{ disposition: 'unfounded', reason: 'innocent-explanation', vetted: 'innocent-explanation' },
    ...{ isIndicated: false, facts: 'The valve was closed for a repair.' },
  } as const);
}

const stateOf = async ({ receipt }: FiledReport) =>
  (await readMailbox(await programme.know(), receipt)).state;

test('begins with account and passphrase, and sees first what waits for a second person', async () => {
  await page.goto(`${programme.deskUrl}/desk/`);
  await type(page, 'Account name', 'miriam');
  await type(page, 'Passphrase', staff.passphrases.lead);
  await key('Enter');
  await desk.deskIsOpen(page);
  await page.getByRole('link', { name: /^A valve found closed/ }).waitFor();
  await looksAt();
});

test('a colleague’s proposal is read, its facts before its outcome, and agreed to with a reason', async () => {
  await desk.rowTo(page, /A valve found closed/);
  await key('Enter');
  await page.getByRole('heading', { name: 'Jonas Lind proposes: Unfounded' }).waitFor();
  await looksAt();
  await tabTo(page, /^Your reason/);
  await write('The repair is in the book.');
  await press(page, 'Agree, and finish');
  await desk.says(page, 'Agreed. It will be deleted on ');
  // What had the focus is gone; it is in what came instead.
  await page.getByText(/^Jonas Lind has this case/).waitFor();
  await page.getByRole('article').locator(':focus').waitFor();
  expect(await stateOf(valve)).toBe('finished');
});

test('what a colleague has not summarised is not read by a lead either', async () => {
  await key('Escape');
  await key('u');
  await desk.rowTo(page, /A key gone/);
  await key('Enter');
  await page.getByText('Jonas Lind has this case.').waitFor();
  expect(await page.content()).not.toContain('from its hook.');
  await looksAt();
});

test('a lead proposes knowingly false with evidence, and cannot decide it alone', async () => {
  await key('c');
  await desk.letter(page).getByText('There is a mine').waitFor();
  await key('s');
  await page.getByRole('heading', { name: 'Working summary' }).waitFor();
  await tabTo(page, /^No name in the original/);
  await key('Space');
  await key('Control+Enter');
  await desk.says(page, 'Summary saved.');
  await key('Escape');
  await key('v');
  await page.getByRole('heading', { name: /^Step one/ }).waitFor();
  await arrowTo(page, 'Yes, it is in scope');
  await tabTo(page, /^Facts/);
  await write('A mine is said to lie on the beach.');
  await key('Control+Enter');
  await page.getByRole('heading', { name: /^Step two/ }).waitFor();
  await arrowTo(page, 'Facts speak against it');
  await tabTo(page, /^Facts/);
  await write('The picture is from a museum.');
  await key('Control+Enter');
  await page.getByRole('heading', { name: 'What is the outcome?' }).waitFor();
  await arrowTo(page, /^Knowingly false/);
  await key('Tab');
  await arrowTo(page, 'The reporter says so');
  await tabTo(page, /^What shows that the reporter knew/);
  await write('They wrote so.');
  await looksAt();
  await key('Control+Enter');
  await desk.says(page, 'Proposed. A second person reads it now.');
  expect(await stateOf(mine)).toBe('second-review');
  expect(await page.getByRole('button', { name: 'Agree, and finish' }).count()).toBe(0);
});

test('a colleague agrees, and only then it is finished', async () => {
  const { mailbox } = mine.receipt;
  const rows = await staff.analyst.http.get('/cases');
  const { case: id } = (rows as { case: string; report?: string }[]).find(
    (row) => row.report === mailbox,
  ) ?? {
    case: '',
  };
  const opened = await readCase(staff.analyst, id);
  await reviewOutcome(staff.analyst, opened, { result: 'agreed', text: 'Their own words.' });
  expect(await stateOf(mine)).toBe('finished');
});

test('somebody new is invited, without a pointer', async () => {
  await key('Escape');
  await key('g');
  await key('m');
  await page.getByRole('heading', { name: 'Members', exact: true }).waitFor();
  await type(page, 'Name', 'Ada Reyes');
  await arrowTo(page, /^Analyst/);
  await press(page, 'Make the link');
  await page.getByLabel('Link for Ada Reyes').waitFor();
  await looksAt();
});

test('the measures are looked at, and nobody is ranked in them', async () => {
  await press(page, 'Measures');
  await page.getByRole('heading', { name: 'Measures', level: 1 }).waitFor();
  const text = await page.getByRole('main').innerText();
  for (const name of ['Miriam', 'Jonas', 'miriam', 'jonas']) expect(text).not.toContain(name);
  await looksAt();
});

test('g x signs out and leaves nothing behind', async () => {
  await key('Escape');
  await key('g');
  await key('x');
  await page.getByText('You have signed out.').waitFor();
  expect(await storedByPage(page)).toEqual([]);
});
