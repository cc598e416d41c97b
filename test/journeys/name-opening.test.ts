import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCase } from '../../packages/cli/src/client/desk-cases.ts';
import { claimReport, openReport, readQueue } from '../../packages/cli/src/client/desk-opening.ts';
import { scrubAsNoName } from '../../packages/cli/src/client/desk-scrub.ts';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import {
  appointRunningGuardians,
  type RunningGuardian,
} from '../../packages/cli/src/testing/running-guardians.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// A lead asks for a sealed name; one guardian refuses, two allow; it opens for that lead alone, on the record. By keyboard.

const NAME = 'Jean Moreau of the night shift';
const TITLE = 'A lock at the pier';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let guardians: readonly RunningGuardian[];
let lead: Profile;
let others: readonly Profile[];
let slots: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  guardians = await appointRunningGuardians(programme, staff.lead, slots);
  await fileReport(await programme.know(), {
    ...{ locale: 'en', category: 'tampering', urgent: false, names: NAME },
    answers: { saw: 'Somebody cut the lock.' },
  });
  const [waiting] = await readQueue(staff.lead);
  const report = waiting?.report ?? '';
  const claimed = await claimReport(staff.lead, report);
  const id = await openReport(staff.lead, { report, claimed, subject: TITLE });
  await scrubAsNoName(staff.lead, await readCase(staff.lead, id), 'Person A cut the lock of the third pier.');
  lead = await newProfile(browser);
  others = await Promise.all([1, 2, 3].map(() => newProfile(browser)));
  const passphrase = staff.passphrases.lead;
  await desk.signIn(lead.page, programme.deskUrl, { account: 'miriam', passphrase });
});
afterAll(async () => {
  for (const { faults, elsewhere } of [lead, ...others]) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

const openCase = async (page: Page) => {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await page.getByRole('region', { name: 'Cases' }).getByRole('link').first().click();
  await page.getByText('Person A cut the lock of the third pier.').waitFor();
};

test('the lead writes what could go wrong first, and asks', async () => {
  const { page } = lead;
  await openCase(page);
  await page.getByRole('button', { name: 'Ask to open the name box …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ask the guardians to open the name box' });
  // What the desk wrote is there already; the rest is asked for, what could go wrong first.
  expect(await dialog.getByLabel('What happened').inputValue()).toContain('Person A cut the lock');
  await dialog.getByRole('button', { name: 'Ask the guardians' }).press('Enter');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type('They could lose their work before anything is shown.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('To ask the night shift who had the key.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Harbour Act, section 12');
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'The guardians have been asked.');
  await page.getByText(/Each guardian decides alone/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

async function decide(at: number, reason: string, answer: 'Refuse' | 'Allow'): Promise<void> {
  const { page } = others[at] ?? lead;
  const guardian = guardians[at];
  if (guardian === undefined) throw new Error('no such guardian');
  await desk.signIn(page, programme.deskUrl, guardian);
  await page.getByRole('link', { name: 'Decisions' }).first().press('Enter');
  await page.getByRole('button', { name: /^Read Open a name box/ }).press('Enter');
  await page.getByText('They could lose their work before anything is shown.').waitFor();
  await page.getByText('miriam, a lead of desk, signed this').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  // Nobody decides without a reason, whichever way.
  await page.getByRole('button', { name: answer }).press('Enter');
  await page.getByText('Say why, whichever you decide.').waitFor();
  await page.keyboard.type(reason);
  await page.getByRole('button', { name: answer }).press('Enter');
  await page
    .getByText(answer === 'Allow' ? 'You allowed it.' : 'You refused.')
    .first()
    .waitFor();
}

test('one guardian refuses, and the others are not told', async () => {
  await decide(0, 'The shift can be asked without it.', 'Refuse');
  const { page } = others[1] ?? lead;
  await desk.signIn(page, programme.deskUrl, guardians[1] ?? { account: '', passphrase: '' });
  await page.getByRole('link', { name: 'Decisions' }).first().click();
  await page.getByRole('button', { name: /^Read Open a name box/ }).click();
  await page.getByLabel('Your reason').waitFor();
  expect(await page.content()).not.toContain('The shift can be asked without it.');
  // Nothing counts what waits.
  expect(await page.title()).not.toMatch(/\d/);
  await desk.signOut(page);
});

test('two allow, and the name opens in the browser of the lead who asked', async () => {
  await decide(1, 'There is no other way.', 'Allow');
  await decide(2, 'I agree.', 'Allow');
  const { page } = lead;
  await page.reload();
  await desk.signIn(page, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await openCase(page);
  expect(await page.content()).not.toContain(NAME);
  await page.getByRole('button', { name: 'Open it here' }).press('Enter');
  await page.getByText(NAME).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'What the guardians said' }).press('Enter');
  for (const reason of ['The shift can be asked without it.', 'There is no other way.', 'I agree.']) {
    await page.getByText(reason).waitFor();
  }
  await page.getByRole('button', { name: 'Put it away' }).press('Enter');
  expect(await page.content()).not.toContain(NAME);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain('Moreau');
  for (const { sent } of [lead, ...others]) expect(sent.join()).not.toContain('Moreau');
});

test('it is on record, and guardians are to decide whether the person is told', async () => {
  const { page } = others[0] ?? lead;
  await page.getByRole('link', { name: 'Access log' }).first().click();
  await page.getByText('Read a sealed name, as guardians allowed').waitFor();
  await page.getByRole('link', { name: 'Decisions' }).first().click();
  await page.getByRole('button', { name: /^Read Tell the person whose name was opened/ }).press('Enter');
  await page.getByRole('button', { name: 'They are not told' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
