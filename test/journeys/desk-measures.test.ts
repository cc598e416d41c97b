import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays, dayOf } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile } from './desk-profile.ts';

// Deadlines as a member sees them, and how well a desk does, in a desk's own browser.

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;

const today = dayOf(Date.now());

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  const answers = { saw: 'A valve stood open.', where: 'Pier 3', when: 'Yesterday' };
  await fileReport(await programme.know(), { locale: 'en', category: 'tampering', answers });
  ({ page } = await newProfile(browser, { viewport: { width: 1440, height: 900 } }));
  await desk.signIn(page, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('a desk that has done nothing yet says so', async () => {
  await page.getByRole('link', { name: 'Measures' }).click();
  await page.getByText('Nothing has been counted yet.').waitFor();
  await page.getByText('The oldest unopened report has waited 0 working days.').waitFor();
});

test('what is owed is named, and late once its day is over', async () => {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await desk.claimNext(page);
  await page
    .getByText(/^Answer due /)
    .first()
    .waitFor();
  change(`update cases set due_on = '${addDays(today, -14)}'`);
  await page.reload();
  await desk.typePassphrase(page, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.deskIsOpen(page);
  await page.getByText('10 d late').waitFor();
  await page.getByText('10 d late').click();
  await page.getByText('Answer 10 working days late').last().waitFor();
});

test('measures are drawn, said and listed, and leave as a table', async () => {
  change(`insert into measures (desk, month, measure, part, count) values ${yearOfCounters()}`);
  await page.getByRole('link', { name: 'Measures' }).click();
  await page.getByRole('heading', { name: 'Reports that were for this desk' }).waitFor();
  await page.getByRole('img', { name: /^Answers in time\. .+ %?.*between/ }).waitFor();
  await page.getByText('As a table: Answers in time').click();
  await page.getByRole('table', { name: 'Answers in time' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFF"month","measure","part","count"');
  expect(text).toContain('"scope","in",18');
});

test.each([
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const)('the page is sound at $width × $height, $colorScheme', async ({ colorScheme, ...size }) => {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.goto(`${programme.deskUrl}/desk/#/measures`);
  await page.getByRole('heading', { name: 'Deleted on time' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
  const text = await page.getByText('How well the desk does').boundingBox();
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(size.width);
});

/** Stands for time that has passed. */
function change(statement: string): void {
  const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), { timeout: 10_000 });
  database.exec(statement);
  database.close();
}

function yearOfCounters(): string {
  const months = [...Array(7).keys()].map((ago) => addDays(`${today.slice(0, 7)}-15`, -30 * ago).slice(0, 7));
  return months
    .flatMap((month, i) =>
      [
        ['answer-days', '0', 3],
        ['answer-days', '1', 9 - i],
        ['answer-days', '2', 4],
        ['answer-days', '3-5', i],
        ['answer-days', '6+', 1],
        ['answer-deadline', 'kept', 16 - i],
        ['answer-deadline', 'late', 1 + i],
        ['triage-deadline', 'kept', i === 2 ? 2 : 12],
        ['scope', 'in', 18],
        ['scope', 'out', 4 + i],
        ['useful', 'yes', 5],
        ['useful', 'no', 4],
        ['purge', 'on-time', 9],
        ['reopened', 'all', 1],
      ].map(([measure, part, count]) => `('desk', '${month}', '${measure}', '${part}', ${count})`),
    )
    .join(', ');
}
