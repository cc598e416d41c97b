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
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// A guardian proposes that sealed names be checked for somebody who asks; whoever is drawn compares, finds them, and several guardians
// order that everything be deleted. By keyboard.

const NAME = 'Jean Moreau of the night shift';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let guardians: readonly RunningGuardian[];
let profiles: readonly Profile[];
let drawn = 0;
let slots: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  guardians = await appointRunningGuardians(programme, staff.lead, slots);
  for (const names of [NAME, 'Rosa Pinto']) {
    const answers = { saw: 'Somebody cut the lock.' };
    await fileReport(await programme.know(), {
      ...{ locale: 'en', category: 'tampering', urgent: false, names, answers },
    });
    const [waiting] = await readQueue(staff.lead);
    const report = waiting?.report ?? '';
    const claimed = await claimReport(staff.lead, report);
    const id = await openReport(staff.lead, { report, claimed, subject: 'A lock at the pier' });
    await scrubAsNoName(staff.lead, await readCase(staff.lead, id), 'Person A cut the lock.');
  }
  profiles = await Promise.all(guardians.map(() => newProfile(browser)));
  for (const [i, { page }] of profiles.entries()) {
    await desk.signIn(page, programme.deskUrl, guardianAt(i));
  }
});
afterAll(async () => {
  for (const { faults, elsewhere } of profiles) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

function guardianAt(at: number): RunningGuardian {
  const guardian = guardians[at];
  if (guardian === undefined) throw new Error('no such guardian');
  return guardian;
}

function pageOf(at: number): Page {
  const page = profiles[at]?.page;
  if (page === undefined) throw new Error('no such guardian');
  return page;
}

async function open(page: Page, name: 'Oversight' | 'Decisions'): Promise<void> {
  // What was shown before is read again.
  await page.goto(`${programme.deskUrl}/desk/#/access-log`);
  await page.getByRole('link', { name, exact: true }).first().press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function isSound(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
}

async function allow(at: number, act: RegExp): Promise<void> {
  const page = pageOf(at);
  await open(page, 'Decisions');
  await page.getByRole('button', { name: act }).press('Enter');
  await page.getByLabel('Your reason').fill('It is for somebody who asked.');
  await page.getByRole('button', { name: 'Allow' }).press('Enter');
  await page.getByText('You allowed it.').first().waitFor();
}

test('a guardian proposes a check, and somebody else is drawn to do it', async () => {
  const page = pageOf(0);
  await open(page, 'Oversight');
  await page.getByText('No check has been proposed.').waitFor();
  await isSound(page);
  await page.getByText('Propose a check', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Propose it' }).last().press('Enter');
  await page.getByText('Write a reason').waitFor();
  await isSound(page);
  await page.getByLabel('Why').last().fill('Conversation 12 at the redress desk');
  await page.getByRole('button', { name: 'Propose it' }).last().press('Enter');
  const standing = page.getByText(/guardian \d compares/);
  await standing.waitFor();
  drawn = Number(/guardian (\d)/.exec((await standing.textContent()) ?? '')?.[1]) - 1;
  expect([1, 2]).toContain(drawn);
  await isSound(page);
});

test('nobody compares before enough of them have agreed', async () => {
  await open(pageOf(drawn), 'Oversight');
  await pageOf(drawn)
    .getByText(/guardian \d compares/)
    .waitFor();
  expect(await pageOf(drawn).getByRole('button', { name: 'Compare names' }).count()).toBe(0);
  await allow(0, /^Read Compare sealed names/);
  await allow(drawn === 1 ? 2 : 1, /^Read Compare sealed names/);
});

test('whoever was drawn types the name, and is shown what matches and nothing else', async () => {
  const page = pageOf(drawn);
  await open(page, 'Oversight');
  await page.getByRole('button', { name: 'Compare names' }).press('Enter');
  await page.getByRole('heading', { name: 'Compare a name' }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByLabel('The name, and its other spellings').fill('MOREAU, Jéan');
  await page.getByRole('button', { name: 'Compare on this device' }).press('Enter');
  await page.getByText('1 match.').waitFor();
  await page.getByText('2 were opened and compared; 0 could not be opened.').waitFor();
  await page.getByText(NAME).waitFor();
  expect(await page.content()).not.toContain('Rosa Pinto');
  expect(asked.join('\n').toLowerCase()).not.toMatch(/moreau|jean/);
  await isSound(page);
  await page
    .getByLabel('Why it goes, or the lawful reason for which it stays')
    .fill('Nothing points to them.');
  await page.getByRole('button', { name: 'Propose to delete it' }).press('Enter');
  await page.getByText('Proposed for deletion. The guardians decide.').waitFor();
  await page.getByRole('button', { name: 'Close the check' }).press('Enter');
  await desk.says(page, 'The check is closed, and what opened the names is destroyed.');
  expect(await page.content()).not.toContain(NAME);
});

test('the others read what came of it, verified', async () => {
  const page = pageOf(0);
  await open(page, 'Oversight');
  await page.getByRole('button', { name: /^Read what came of it/ }).press('Enter');
  await page.getByText(/this browser has verified it/).waitFor();
  await page.getByText(/^Proposed for deletion · Proposed /).waitFor();
  await isSound(page);
});

test('once several have ordered it, everything of it is gone', async () => {
  await allow(0, /^Read Give a desk an order/);
  await allow(1, /^Read Give a desk an order/);
  const page = pageOf(0);
  await expect
    .poll(async () => {
      await open(page, 'Oversight');
      await page.getByRole('cell', { name: 'Delete everything' }).waitFor();
      return page.getByRole('cell', { name: /^Done / }).count();
    })
    .toBe(1);
  await page.getByText('Propose a check', { exact: true }).waitFor();
  await isSound(page);
  const lead = (await newProfile(browser)).page;
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await lead.getByRole('button', { name: /^Finished/ }).click();
  await lead.getByRole('link', { name: /Deleted$/ }).waitFor();
});
