import { loadPolicy } from '@bellbuoy/content';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import {
  answerTheRest,
  choose,
  goOn,
  press,
  readTimeline,
  returnWithWords,
  sendReport,
  writeToDesk,
} from './reporter.ts';

// A programme with a second desk, for people who want somebody independent to read what they write.

let programme: RunningProgramme;
let browser: Browser;
let harbour: Profile;
let helper: Profile;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  harbour = await newProfile(browser);
  helper = await newProfile(browser);
  await desk.setUpFirstLead(harbour.page, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('an administrator adds a desk, and whoever opens its link leads that desk and no other', async () => {
  const { page } = harbour;
  await page.getByRole('link', { name: 'Staff' }).click();
  await page.getByRole('button', { name: 'Add the desk' }).click();
  await page.getByText('Give the desk a name in English').waitFor();
  await page.getByLabel('Name in English').fill('Independent helper');
  await page.getByLabel('Name in Español').fill('Ayuda independiente');
  await page.getByLabel('Short name').fill('helper');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add the desk' }).click();
  const link = await page.getByLabel('Setup link for Independent helper').inputValue();
  expect(await accessibilityFindings(page)).toEqual([]);
  await desk.setUpFirstLead(helper.page, link, 'Hanna Reyes');
  await helper.page.getByRole('link', { name: 'Independent helper' }).waitFor();
  expect(await helper.page.getByRole('link', { name: 'Staff' }).count()).toBe(0);
  const { desks } = (await programme.know()).descriptor;
  expect(desks.map(({ id }) => id)).toEqual(['desk', 'helper']);
});

test('somebody under pressure chooses who reads, and only that desk does', async () => {
  const { page: stranger } = await newProfile(browser);
  await offerHelper(stranger);
  const { help } = (await loadPolicy()).words['en'] ?? fail();
  await stranger.goto(`${programme.publicUrl}/report/`);
  await press(stranger, help.title);
  await goOn(stranger, () => press(stranger, help.goOn));
  await choose(stranger, help.reader.label, help.reader.options.helper.label);
  await answerTheRest(stranger, { category: '', saw: 'They came back.', where: 'Quay', when: 'Today' });
  expect(await stranger.getByRole('main').innerText()).toContain(help.reader.options.helper.label);
  const words = await sendReport(stranger);

  await desk.waitForNews(helper.page);
  await desk.claimNext(helper.page);
  await desk.letter(helper.page).getByText('They came back.').waitFor();
  await desk.reply(helper.page, 'You are not alone in this.');
  await harbour.page.getByRole('link', { name: 'Cases', exact: true }).click();
  await harbour.page.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();

  await returnWithWords(stranger, programme.publicUrl, words);
  expect((await readTimeline(stranger)).join('\n')).toContain('You are not alone in this.');
  await writeToDesk(stranger, 'Thank you for answering.');
  await desk.openCase(helper.page, 'Coercion');
  await desk.letter(helper.page).getByText('Thank you for answering.').waitFor();
  for (const { faults, elsewhere } of [harbour, helper]) expect([...faults, ...elsewhere]).toEqual([]);
});

/** As in a site that is built from a policy which names the helper's desk. */
async function offerHelper(page: Page): Promise<void> {
  await page.route('**/content/policy-*.json', async (route) => {
    const answer = await route.fetch();
    const policy = (await answer.json()) as { help: object };
    await route.fulfill({ response: answer, json: { ...policy, help: { ...policy.help, desk: 'helper' } } });
  });
}

function fail(): never {
  throw new Error('no policy in English');
}
