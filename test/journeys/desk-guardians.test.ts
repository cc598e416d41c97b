import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile } from './desk-profile.ts';

// Three people, each in a browser of their own, become a programme's first guardians; then one hands over and one has lost
// their key. In order.

const OUTSIDE = ['Bar Association', 'Seafarers’ Mission', 'Press Council'];

let programme: RunningProgramme;
let browser: Browser;
let lead: Page;
const pages: Record<string, Page> = {};
const faults: (readonly string[])[] = [];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  lead = (await newProfile(browser)).page;
  await desk.setUpFirstLead(lead, programme.setupLink ?? '', 'Mira Sand');
  await lead.getByRole('link', { name: 'Staff', exact: true }).click();
  for (const name of ['Amara Lind', 'Bento Costa', 'Chloe Diallo', 'Dora Berg']) await join(name);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function join(name: string): Promise<void> {
  const another = lead.getByRole('button', { name: 'Invite another' });
  if (await another.isVisible()) await another.click();
  await lead.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await lead.getByRole('checkbox', { name: /^Guardian/ }).check();
  await lead.getByRole('button', { name: 'Make the link' }).click();
  const link = await lead.getByLabel(`Link for ${name}`).inputValue();
  const profile = await newProfile(browser);
  faults.push(profile.faults);
  const { page } = profile;
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(page);
  await page.getByRole('link', { name: 'Guardians’ keys', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Guardians’ keys' }).waitFor();
  pages[name.split(' ')[0] ?? ''] = page;
}

function at(name: string): Page {
  const page = pages[name];
  if (page === undefined) throw new Error(`no ${name}`);
  return page;
}

async function nameSlot(page: Page, slot: number, account: string, organisation: string): Promise<void> {
  const group = page.getByRole('group', { name: `Slot ${slot}`, exact: true });
  await group.getByLabel('Account').selectOption(account);
  await group.getByLabel('Organisation').fill(organisation);
}

/** The six numbers that a page shows of the change. */
async function codeAt(page: Page): Promise<string> {
  const text = await page.getByText('The six numbers of this change:').textContent();
  return text?.split(': ')[1] ?? '';
}

async function approveAt(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'I have compared them with the others' }).check();
  await page.getByRole('button', { name: 'Approve it' }).click();
}

test('three people draw their keys, compare six numbers, and are the first guardians', async () => {
  const amara = at('Amara');
  await amara.getByText('This programme names no guardians yet.').waitFor();
  await amara.getByRole('button', { name: 'Prepare a change' }).click();
  for (const [i, account] of ['amara', 'bento', 'chloe'].entries()) {
    await nameSlot(amara, i + 1, account, OUTSIDE[i] ?? '');
  }
  expect(await accessibilityFindings(amara)).toEqual([]);
  await amara.getByRole('button', { name: 'Prepare it' }).click();
  for (const name of ['Amara', 'Bento', 'Chloe']) {
    await at(name).getByRole('button', { name: 'Make it here' }).click();
    await at(name).getByRole('button', { name: 'Make it here' }).waitFor({ state: 'detached' });
  }
  const codes = await Promise.all(['Amara', 'Bento', 'Chloe'].map((name) => codeAt(at(name))));
  expect(new Set(codes).size).toBe(1);
  expect(codes[0]).toMatch(/^(\d{4} ){5}\d{4}$/);
  expect(await accessibilityFindings(at('Bento'))).toEqual([]);
  await approveAt(amara);
  await desk.says(amara, 'Your approval is recorded.');
  await approveAt(at('Bento'));
  await desk.says(at('Bento'), 'It is announced.');
  await at('Chloe').getByText('It takes 2 of these 3.').waitFor();
  await at('Chloe').getByText('You hold slot 3: Chloe Diallo, Press Council.').waitFor();
  const { descriptor } = await programme.know();
  expect(descriptor.guardians?.slots.map(({ holder }) => holder)).toEqual([
    ...['Amara Lind', 'Bento Costa', 'Chloe Diallo'],
  ]);
});

test('a holder puts their key on paper', async () => {
  const chloe = at('Chloe');
  await chloe.getByRole('button', { name: 'Show it for paper' }).click();
  await chloe.locator('ol.words li').nth(23).waitFor();
  expect(await chloe.locator('ol.words li').count()).toBe(24);
  expect(await accessibilityFindings(chloe)).toEqual([]);
  await chloe.getByRole('button', { name: 'Hide them' }).click();
  expect(await chloe.locator('ol.words').count()).toBe(0);
});

test('one hands over by the numbers that the successor reads out, and one who lost their key gets another', async () => {
  const [amara, bento, chloe, dora] = ['Amara', 'Bento', 'Chloe', 'Dora'].map(at) as [Page, Page, Page, Page];
  await bento.getByRole('button', { name: 'Prepare a change' }).click();
  const first = bento.getByRole('group', { name: 'Slot 1', exact: true });
  await first.getByLabel('What becomes of it').selectOption('hand');
  await nameSlot(bento, 1, 'dora', 'Bar Association');
  const third = bento.getByRole('group', { name: 'Slot 3', exact: true });
  await third.getByLabel('What becomes of it').selectOption('new');
  await nameSlot(bento, 3, 'chloe', 'Press Council');
  await bento.getByRole('button', { name: 'Prepare it' }).click();
  const own = await dora.getByText('Six numbers of your account').textContent();
  const code = own?.split(': ')[1] ?? '';
  await amara.getByLabel('The six numbers').fill('0001 0002 0003 0004 0005 0006');
  await amara.getByRole('button', { name: 'Hand it over' }).click();
  await amara.getByText('These numbers do not belong to the account').waitFor();
  await amara.getByLabel('The six numbers').fill(code.replaceAll(' ', ''));
  await amara.getByRole('button', { name: 'Hand it over' }).click();
  await desk.says(amara, 'Handed over.');
  await dora.getByRole('button', { name: 'Take it over' }).click();
  await dora.getByRole('button', { name: 'Take it over' }).waitFor({ state: 'detached' });
  await chloe.getByRole('button', { name: 'Make it here' }).click();
  const codes = await Promise.all([amara, bento, dora].map(codeAt));
  expect(new Set(codes).size).toBe(1);
  expect(await accessibilityFindings(amara)).toEqual([]);
  await approveAt(bento);
  await desk.says(bento, 'Your approval is recorded.');
  await approveAt(amara);
  await desk.says(amara, 'It is announced.');
  await dora.getByText('Dora Berg').first().waitFor();
  expect((await programme.know()).descriptor.guardians?.version).toBe(1);
  expect(faults.flat()).toEqual([]);
});
