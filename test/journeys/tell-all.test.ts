import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import { type FiledReport, fileReport, readMailbox } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { openDatabase } from '../../packages/server/src/db/index.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, darkFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// Two people reported one object. The desk tells both what it was, at once and apart, and suggests it to the editors. Told in order.

const WHAT = 'It was a fender that a ferry had lost. Thank you for telling us.';

let programme: RunningProgramme;
let browser: Browser;
let profile: Profile;
let page: Page;
const filed: FiledReport[] = [];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  profile = await newProfile(browser);
  page = profile.page;
  await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
  for (const [saw, title] of [
    ['A grey canister by the slipway.', 'Canister by the slipway'],
    ['Something grey in the water.', 'Grey canister at the slipway'],
  ] as const) {
    filed.push(await report(saw));
    await desk.waitForNews(page);
    await desk.claimNext(page);
    await desk.giveTitle(page, title);
  }
});
afterAll(async () => {
  expect(profile.faults).toEqual([]);
  await browser.close();
  await programme.remove();
});

async function report(saw: string): Promise<FiledReport> {
  const answers = { saw, where: 'Slipway', when: 'Today' };
  return fileReport(await programme.know(), { locale: 'en', category: 'found-device', answers });
}

const about = () => page.getByRole('complementary', { name: 'About this case' });
const dialog = () => page.getByRole('dialog', { name: 'Tell everybody what came of it' });

test('a lead folds them, and tells everybody at once', async () => {
  await desk.openCase(page, 'Canister by the slipway');
  await about()
    .getByRole('button', { name: /^Fold in: Grey canister/ })
    .click();
  await about()
    .getByRole('button', { name: /^Tell everybody/ })
    .click();
  await dialog().getByText('2 reporters get it, each in their own conversation.').waitFor();
  await dialog().getByRole('button', { name: 'Tell 2 reporters' }).click();
  await dialog().getByText('Write what came of it').waitFor();
  await dialog().getByLabel('What came of it?').fill(`${WHAT} It belongs to Mr. Hale.`);
  await dialog().getByText('This looks like a name').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
  await dialog().getByLabel('What came of it?').fill(WHAT);
  await dialog().getByLabel('Suggest it to the editors, for the public').check();
  await dialog().getByRole('button', { name: 'Tell 2 reporters' }).click();
  await desk.says(page, 'Told 2 reporters.');
  await desk.letter(page).getByText(WHAT).waitFor();
});

test('each of them finds it in their own conversation', async () => {
  const known = await programme.know();
  for (const { receipt } of filed) {
    const { messages } = await openMailbox(known, receipt, await readMailbox(known, receipt));
    const texts = messages.flatMap(({ message }) => (message.kind === 'reply' ? [message.text] : []));
    expect(texts).toEqual([WHAT]);
  }
});

test('the editors are left the words, and nothing by which they belong to a case', async () => {
  const database = await openDatabase(`${programme.dataDir}/bellbuoy.db`);
  try {
    const notes = await database.store.selectFrom('public_notes').selectAll().execute();
    expect(notes.map(({ id: _id, day: _day, ...rest }) => rest)).toEqual([
      { advisory: null, helped: 0, text: WHAT },
    ]);
  } finally {
    await database.close();
  }
});
