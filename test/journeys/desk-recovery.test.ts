import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, storedByPage } from './desk-profile.ts';

// A single lead keeps a part on paper; later there are two, who recover together. Told in order.

let programme: RunningProgramme;
let browser: Browser;
let mira: Page;
let jon: Page;
let paper: string[];
let sent: readonly string[];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  const profile = await newProfile(browser);
  mira = profile.page;
  ({ sent } = profile);
  await desk.setUpFirstLead(mira, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function toRecovery(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('link', { name: 'Open the page about recovery' }).click();
  await page.getByRole('heading', { name: 'If keys are lost' }).waitFor();
}

/** Reads the 24 words, and types the two of them that are asked for. */
async function keepPaper(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'The part for paper' }).waitFor();
  const words = await page.getByRole('main').getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  return words;
}

async function recoveriesLogged(): Promise<number> {
  const bundle = await fetch(`${programme.publicUrl}/api/v1/log/checkpoint`);
  const size = Number((await bundle.text()).split('\n')[1]);
  let entries = 0;
  for (let tile = 0; tile * 256 < size; tile++) {
    const width = Math.min(256, size - tile * 256);
    const name = `${String(tile).padStart(3, '0')}${width === 256 ? '' : `.p/${width}`}`;
    const text = await (await fetch(`${programme.publicUrl}/api/v1/log/tile/entries/${name}`)).text();
    entries += text.match(/"type":"recovery"/g)?.length ?? 0;
  }
  return entries;
}

test('a single lead keeps the second part on paper, before anything rests on it', async () => {
  await toRecovery(mira);
  await mira.getByText('There is no recovery keyring yet.').waitFor();
  expect(await accessibilityFindings(mira)).toEqual([]);
  await mira.getByRole('button', { name: 'Make the recovery keyring' }).click();
  await mira.getByRole('heading', { name: 'The part for paper' }).waitFor();
  expect(await accessibilityFindings(mira)).toEqual([]);
  await mira.getByRole('button', { name: 'Cancel' }).click();
  await mira.getByText('There is no recovery keyring yet.').waitFor();
  await mira.getByRole('button', { name: 'Make the recovery keyring' }).click();
  paper = await keepPaper(mira);
  await desk.says(mira, 'The recovery keyring is in force.');
  expect(paper).toHaveLength(24);
  await mira.getByText('Any two of these parts open it.').waitFor();
  expect(sent.filter((body) => body.includes(paper.join(' ')))).toEqual([]);
  expect(await storedByPage(mira)).toEqual([]);
});

test('wrong words open nothing, and the right ones once', async () => {
  const field = mira.getByLabel('The 24 words on the paper');
  await field.fill(paper.slice(1).join(' '));
  await mira.getByRole('button', { name: 'Recover now' }).click();
  await mira.getByText('Enter all 24 words').waitFor();
  await field.fill([...paper.slice(1), paper[0]].join(' '));
  await mira.getByRole('button', { name: 'Recover now' }).click();
  await mira.getByRole('alert').getByText('These parts do not open the recovery keyring.').waitFor();
  expect(await accessibilityFindings(mira)).toEqual([]);
  await field.fill(paper.map((word, i) => `${i + 1}. ${word}`).join('\n'));
  await mira.getByRole('button', { name: 'Recover now' }).click();
  const next = await keepPaper(mira);
  await desk.says(mira, 'Recovered: 0 keys given back. The log says so.');
  expect(next).not.toEqual(paper);
  await field.fill(paper.join(' '));
  await mira.getByRole('button', { name: 'Recover now' }).click();
  await mira.getByRole('alert').getByText('These parts do not open the recovery keyring.').waitFor();
  await expect.poll(recoveriesLogged).toBe(1);
});

test('with a second lead it is made anew, and two recover together', async () => {
  const answers = { saw: 'A valve that somebody turned.', where: 'Tank 7', when: 'Last night' };
  await fileReport(await programme.know(), { locale: 'en', category: 'tampering', answers });
  await desk.waitForNews(mira);
  await desk.claimNext(mira);
  const link = await desk.invite(mira, 'Jon Berg', 'Lead');
  jon = (await newProfile(browser)).page;
  await desk.accept(jon, link);
  await desk.admit(mira, 'Jon Berg');
  await desk.deskIsOpen(jon);

  await toRecovery(mira);
  await mira.getByText('A lead has come or gone since.').waitFor();
  await mira.getByRole('button', { name: 'Make it anew' }).click();
  await desk.says(mira, 'The recovery keyring is in force.');
  await mira.getByRole('listitem').filter({ hasText: 'Jon Berg' }).waitFor();

  await mira.getByRole('button', { name: 'Ask the other leads' }).click();
  await mira.getByText('You have asked.').waitFor();
  expect(await mira.getByRole('button', { name: 'Recover now' }).count()).toBe(0);
  await toRecovery(jon);
  expect(await accessibilityFindings(jon)).toEqual([]);
  await jon.getByRole('button', { name: 'Give my part to Mira Sand' }).click();
  await desk.says(jon, 'Part given.');
  await mira.getByText('Jon Berg has passed their part.').waitFor();
  await mira.getByRole('button', { name: 'Recover now' }).click();
  await desk.says(mira, 'The log says so.');
  await expect.poll(recoveriesLogged).toBe(2);
  await desk.openCase(mira, 'Tampering');
  await desk.letter(mira).getByText('A valve that somebody turned.').first().waitFor();
});
