import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import { fileReport, press, readTimeline, returnWithWords, writeToDesk } from './reporter.ts';

// A report that belongs with another desk: moved there, answered there, and its reporter knows at every step who reads.

let programme: RunningProgramme;
let browser: Browser;
let harbour: Profile;
let helper: Profile;
let mira: desk.Member;
let hanna: desk.Member;
let words: string[];
/** A page on which the reporter had opened the conversation before it was moved. */
let early: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  harbour = await newProfile(browser);
  helper = await newProfile(browser);
  mira = await desk.setUpFirstLead(harbour.page, programme.setupLink ?? '', 'Mira Sand');
  hanna = await desk.setUpFirstLead(helper.page, await addHelper(harbour.page), 'Hanna Reyes');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('whoever has a case moves it, once they have read what that means and said why', async () => {
  const { page: stranger } = await newProfile(browser);
  words = await fileReport(stranger, programme.publicUrl, {
    category: /Damage or tampering/,
    saw: 'The lead of the desk took the drum away.',
    where: 'Quay',
    when: 'Today',
  });
  ({ page: early } = await newProfile(browser));
  await returnWithWords(early, programme.publicUrl, words);
  const { page } = harbour;
  // The list of desks was read before the second one had its keys.
  await page.reload();
  await desk.typePassphrase(page, mira);
  await desk.deskIsOpen(page);
  await desk.claimNext(page);
  await desk.writeNote(page, 'It is about one of us.');
  await page.getByRole('button', { name: 'Move to another desk …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move to another desk' });
  await dialog.getByRole('button', { name: 'Move the case' }).click();
  await dialog.getByText('Write why the other desk should have it').waitFor();
  await dialog.getByLabel('Why?').fill('Somebody independent should read it.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Move the case' }).click();
  await desk.says(page, 'Moved to Independent helper.');
  await page.getByRole('button', { name: /^Finished/ }).click();
  await page.getByRole('link', { name: 'Moved to another desk' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('took the drum away');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('the other desk finds it, takes it and reads all of it', async () => {
  const { page } = helper;
  await page.reload();
  await desk.typePassphrase(page, hanna);
  await desk.deskIsOpen(page);
  await page.getByRole('link', { name: 'Moved here, not yet read' }).click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take this case' }).click();
  await desk.letter(page).getByText('The lead of the desk took the drum away.').waitFor();
  for (const note of ['It is about one of us.', 'Somebody independent should read it.'])
    await page.getByText(note).waitFor();
  await desk.reply(page, 'We are not that desk. We have it now.');
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: 'Tampering' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('the reporter is told who reads it before they write, and writes to that desk', async () => {
  const { page: stranger } = await newProfile(browser);
  await returnWithWords(stranger, programme.publicUrl, words);
  const timeline = (await readTimeline(stranger)).join('\n');
  for (const said of ['Your report is now with another desk: Independent helper.', 'We have it now.'])
    expect(timeline).toContain(said);
  await stranger.getByText('Only Independent helper can read what you write here.').waitFor();
  expect(await accessibilityFindings(stranger)).toEqual([]);
  await writeToDesk(stranger, 'Thank you. I am not afraid of you.');
  await desk.openCase(helper.page, 'Tampering');
  await desk.letter(helper.page).getByText('I am not afraid of you.').waitFor();
  for (const { faults, elsewhere } of [harbour, helper]) expect([...faults, ...elsewhere]).toEqual([]);
});

test('who wrote before they knew of it is told first, and what they typed is still there', async () => {
  await early.getByLabel('Your message').fill('One more thing.');
  await press(early, 'Seal and send');
  // The error stands above the form and at the field.
  await early.getByText('Another desk reads your report now.').first().waitFor();
  await early.getByText('Your report was moved. Independent helper reads it now').waitFor();
  expect(await early.getByLabel('Your message').inputValue()).toBe('One more thing.');
  expect(await accessibilityFindings(early)).toEqual([]);
  await press(early, 'Seal and send');
  await early.getByText('Your message has arrived.').waitFor();
  await desk.openCase(helper.page, 'Tampering');
  await desk.letter(helper.page).getByText('One more thing.').waitFor();
});

/** Adds a desk, and returns the link that sets it up. */
async function addHelper(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Staff' }).click();
  await page.getByRole('button', { name: 'Add the desk' }).click();
  await page.getByLabel('Name in English').fill('Independent helper');
  await page.getByLabel('Name in العربية').fill('مساعد مستقل');
  await page.getByLabel('Short name').fill('helper');
  await page.getByRole('button', { name: 'Add the desk' }).click();
  return page.getByLabel('Setup link for Independent helper').inputValue();
}
