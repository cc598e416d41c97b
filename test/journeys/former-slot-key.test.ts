import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCase, readCase } from '../../packages/cli/src/client/desk-cases.ts';
import { claimReport, openReport, readQueue } from '../../packages/cli/src/client/desk-opening.ts';
import { scrubAsNoName } from '../../packages/cli/src/client/desk-scrub.ts';
import { askOpening, readOpenedName } from '../../packages/cli/src/client/guardian-acts.ts';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import {
  appointRunningGuardians,
  type RunningGuardian,
  renewRunningSlot,
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

// A guardian's slot gets another key. What was asked before is still theirs to decide, and names that were sealed before
// open with their share. Each in a browser of their own.

const NAMES = ['Jean Moreau of the night shift', 'Rosa Pinto of the pier office'];
const ASKING = {
  harm: 'They could lose their work.',
  purpose: 'To ask who had the key.',
  basis: 'Harbour Act, section 12',
  summary: 'Person A cut the lock.',
};

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let guardians: readonly RunningGuardian[];
let profiles: readonly Profile[];
let cases: readonly OpenCase[];
let slots: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  guardians = await appointRunningGuardians(programme, staff.lead, slots);
  cases = [await caseNaming(NAMES[0] ?? ''), await caseNaming(NAMES[1] ?? '')];
  profiles = [await newProfile(browser), await newProfile(browser)];
});
afterAll(async () => {
  for (const { faults, elsewhere } of profiles) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

async function caseNaming(names: string): Promise<OpenCase> {
  const answers = { saw: 'Somebody cut the lock.' };
  await fileReport(await programme.know(), {
    ...{ locale: 'en', category: 'tampering', urgent: false, names, answers },
  });
  const [waiting] = await readQueue(staff.lead);
  const report = waiting?.report ?? '';
  const claimed = await claimReport(staff.lead, report);
  const id = await openReport(staff.lead, { report, claimed, subject: 'A lock at the pier' });
  await scrubAsNoName(staff.lead, await readCase(staff.lead, id), 'Person A cut the lock.');
  return readCase(staff.lead, id);
}

function caseAt(at: number): OpenCase {
  const found = cases[at];
  if (found === undefined) throw new Error('no such case');
  return found;
}

const ask = async (at: number) => askOpening(await programme.know(), staff.lead, caseAt(at), ASKING);

/** Allows everything that there is to decide, with one's own browser. */
async function allowAll({ page }: Profile, guardian: RunningGuardian, count: number): Promise<void> {
  await desk.signIn(page, programme.deskUrl, guardian);
  for (let left = count; left > 0; left--) {
    await page.goto(`${programme.deskUrl}/desk/#/access-log`);
    await page.getByRole('link', { name: 'Decisions' }).first().press('Enter');
    await page
      .getByRole('button', { name: /^Read Open a name box/ })
      .nth(left - 1)
      .press('Enter');
    await page.getByText('They could lose their work.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByLabel('Your reason').fill('There is no other way.');
    await page.getByRole('button', { name: 'Allow' }).press('Enter');
    await page.getByText('You allowed it.').first().waitFor();
  }
}

test('whoever holds the slot allows what was asked before and what is asked now, and both names open', async () => {
  const [first, , third] = guardians;
  const [one, other] = profiles;
  if (!first || !third || !one || !other) throw new Error('three guardians, two browsers');
  const before = await ask(0);
  await renewRunningSlot(programme, guardians, third);
  const after = await ask(1);
  await allowAll(one, first, 2);
  await allowAll(other, third, 2);
  expect(await readOpenedName(staff.lead, caseAt(0), before)).toBe(NAMES[0]);
  expect(await readOpenedName(staff.lead, caseAt(1), after)).toBe(NAMES[1]);
});

test('the holder sees their slot, and where to bring a key of before', async () => {
  const page = profiles[1]?.page;
  if (page === undefined) throw new Error('no browser');
  await page.goto(`${programme.deskUrl}/desk/#/guardian-keys`);
  await page.getByText(/^You hold slot 3/).waitFor();
  await page.getByText('Bring a key that your slot had before').press('Enter');
  await page.getByLabel('The words').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
