import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishTogether } from '../../packages/cli/src/client/editor-client.ts';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { fileReport as fileByProgram } from '../../packages/cli/src/client/reporter-client.ts';
import { readDemoAdvisory } from '../../packages/cli/src/demo/demo-advisory.ts';
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
import { answerTheRest, choose, goOn, press, sendReport } from './reporter.ts';

// Two editors ask the public for facts; somebody answers; the desk reads it, tells everybody what came of it, and the editors are
// told what helped. Told in order.

const TITLE = 'Weather buoys adrift near Saltmere';
const NUMBER = 'Which number could you read on its side?';
const WHAT = 'All seven buoys are back at their moorings. Thank you.';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let lead: Page;
let editor: { readonly account: string; readonly passphrase: string };

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  const [author, publisher] = [await newEditor('eda'), await newEditor('finn')];
  editor = author;
  const { name, source } = await readDemoAdvisory(staff.lead.today());
  const published = { ...name, source, startsOn: staff.lead.today(), reason: 'I read it.' };
  await publishTogether(author.session, publisher.session, published);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function newEditor(account: string): Promise<typeof editor & { session: OfficeSession }> {
  const appointment = { account, name: account, roles: ['editor'] } as const;
  const appointed = await appoint(await programme.address(), staff.lead, appointment);
  const { passphrase } = appointed.credentials;
  return { account, passphrase, session: officeOf(account, appointed) };
}

test('the advisory leads to a report that asks what it asks for', async () => {
  const { page } = await newProfile(browser);
  await page.setViewportSize({ width: 390, height: 844 });
  const address = `${programme.publicUrl}/advisories/loose-buoys/`;
  // A server lays what was published over its site within seconds.
  await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000 }).toBe(200);
  await page.goto(address);
  await page.getByRole('heading', { name: TITLE }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Answer in a report' }).click();
  await choose(page, 'What did you come across yourself?', /^An object/);
  await page.getByRole('heading', { name: 'What comes closest?' }).waitFor();
  await goOn(page, () => press(page, 'Continue'));
  await goOn(page, () => page.getByRole('button', { name: 'I am at a safe distance' }).click());
  await choose(page, 'Would you report it whoever did it?', 'Yes, whoever did it');
  const answers = { saw: 'A yellow buoy with a lamp.', where: 'Heron Point', when: 'This morning' };
  await answerTheRest(page, {
    ...{ ...answers, category: '' },
    others: { [NUMBER]: 'Number 4' },
  });
  await page.getByRole('term').filter({ hasText: NUMBER }).waitFor();
  await page.getByRole('definition').filter({ hasText: 'Number 4' }).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
  await sendReport(page);
});

test('the desk reads which advisory it answers, under its questions', async () => {
  ({ page: lead } = await newProfile(browser));
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.claimNext(lead);
  const letter = desk.letter(lead);
  await letter.getByText('Answers the advisory').waitFor();
  await letter.getByText(NUMBER).waitFor();
  await letter.getByText('Number 4').waitFor();
  await desk.giveTitle(lead, 'Yellow buoy at Heron Point');
});

test('it tells everybody what came of it, and the editors what helped', async () => {
  const answers = { saw: 'A yellow buoy.', where: 'Heron Point', when: 'Today', advisory: 'loose-buoys' };
  await fileByProgram(await programme.know(), { locale: 'en', category: 'found-device', answers });
  await desk.waitForNews(lead);
  await desk.claimNext(lead);
  await desk.giveTitle(lead, 'Yellow buoy near Heron Point');
  const about = lead.getByRole('complementary', { name: 'About this case' });
  await about.getByRole('button', { name: /^Fold in: Yellow buoy at/ }).click();
  await about.getByRole('button', { name: /^Tell everybody/ }).click();
  const dialog = lead.getByRole('dialog', { name: 'Tell everybody what came of it' });
  await dialog.getByLabel('What came of it?').fill(WHAT);
  await dialog.getByLabel('Suggest it to the editors, for the public').check();
  await dialog.getByLabel('Which advisory asked for it?').selectOption({ label: TITLE });
  await dialog.getByLabel('How many answers helped?').fill('2');
  expect(await accessibilityFindings(lead)).toEqual([]);
  await dialog.getByRole('button', { name: 'Tell 2 reporters' }).click();
  await desk.says(lead, 'Told 2 reporters.');
});

test('an editor is prompted with those words, and forgets them once they are dealt with', async () => {
  const { page } = await newProfile(browser);
  await desk.signIn(page, programme.deskUrl, editor);
  await page.getByRole('link', { name: 'Open the publications' }).click();
  await page.getByText(WHAT).waitFor();
  await page.getByText(`${TITLE}: 2 answers helped`).waitFor();
  const different = page.getByRole('region', { name: 'What became different with an advisory' });
  await different.getByRole('rowheader', { name: TITLE }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWiderThanScreen(page)).toBe(false);
  await page.getByRole('button', { name: 'Dealt with' }).click();
  await page.getByText('Nothing is suggested.').waitFor();
});
