import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile } from './desk-profile.ts';

// A court asks; an administrator records it, says what came of it and that there was nothing else; anybody reads that. In order.

let programme: RunningProgramme;
let browser: Browser;
let lead: Page;
let reader: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  lead = (await newProfile(browser)).page;
  reader = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

const readPublic = async (language = '') => {
  await reader.goto(`${programme.publicUrl}${language}/demands/`);
  await reader.locator('[data-demands-reading]').waitFor({ state: 'hidden' });
};

test('before anything was stated the public page says so', async () => {
  await readPublic();
  await reader.getByText('This programme has not stated anything yet.').waitFor();
  expect(await accessibilityFindings(reader)).toEqual([]);
});

test('an administrator records a demand in words of closed sets alone', async () => {
  await lead.goto(programme.setupLink ?? '');
  await desk.setUpFirstLead(lead, programme.setupLink ?? '', 'Mira Sand');
  await lead.getByRole('link', { name: 'Legal demands', exact: true }).click();
  await lead.getByText('Nothing is recorded.').waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
  expect(await lead.locator('main input[type="text"], main textarea').count()).toBe(0);
  await lead.getByRole('button', { name: 'Record it for good' }).click();
  await lead.getByText('Choose the kind').waitFor();
  await lead.getByRole('radio', { name: 'Court order' }).check();
  await lead.getByRole('checkbox', { name: 'who reported' }).check();
  await lead.getByRole('checkbox', { name: 'a sealed name' }).check();
  await lead.getByRole('button', { name: 'Record it for good' }).click();
  await lead.getByRole('cell', { name: 'who reported, a sealed name' }).waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
});

test('they say what came of it, once, and that there was nothing else', async () => {
  await lead.getByRole('button', { name: /^Say what came of it: Court order/ }).click();
  await lead.getByRole('checkbox', { name: 'we do not have it' }).check();
  await lead.getByRole('checkbox', { name: 'it is sealed, and we cannot open it' }).check();
  await lead.getByRole('button', { name: 'Record the outcome' }).click();
  await lead.getByRole('cell', { name: /^we do not have it/ }).waitFor();
  expect(await lead.getByRole('button', { name: /^Say what came of it:/ }).count()).toBe(0);
  await lead.getByRole('button', { name: 'State that there were these and no others' }).click();
  await lead.getByText(/these and no others. Good until/).waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
});

test('anybody reads it, checked by the programme’s key in their own browser', async () => {
  await readPublic();
  await reader.getByText('The programme’s key has signed this').waitFor();
  await reader.getByRole('cell', { name: 'who reported, a sealed name' }).waitFor();
  await reader.getByRole('cell', { name: 'we do not have it, it is sealed' }).waitFor();
  expect(await accessibilityFindings(reader)).toEqual([]);
  expect(await isWiderThanScreen(reader)).toBe(false);
  await readPublic('/ar');
  await reader.getByRole('cell', { name: 'أمر محكمة' }).waitFor();
  expect(await isWiderThanScreen(reader)).toBe(false);
});

test('a record that was changed on its way is not believed', async () => {
  await reader.route('**/.well-known/bellbuoy-demands', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('court-order', 'subpoena') });
  });
  await readPublic();
  await reader.getByText('is not what the programme’s key has signed').waitFor();
  expect(await reader.getByRole('cell').count()).toBe(0);
});
