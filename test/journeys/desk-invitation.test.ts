import { encodeB64, makeKeyring, randomBytes } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, storedByPage } from './desk-profile.ts';

// A lead invites people, in browsers that share nothing but the link. Told in order.

let programme: RunningProgramme;
let browser: Browser;
let lead: Page;
let newcomer: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  lead = (await newProfile(browser, { permissions: ['clipboard-write'] })).page;
  await desk.setUpFirstLead(lead, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function report(saw: string): Promise<void> {
  const answers = { saw, where: 'Tank 7', when: 'Last night' };
  await fileReport(await programme.know(), { locale: 'en', category: 'tampering', answers });
}

test('somebody invited reads nothing until they are admitted, and then what the desk had before too', async () => {
  await report('A valve that somebody turned.');
  await desk.waitForNews(lead);
  await desk.claimNext(lead);
  await desk.giveTitle(lead, 'Valve at tank 7');

  const link = await desk.invite(lead, 'Jon Årsen');
  const { page, sent } = await newProfile(browser);
  newcomer = page;
  const jon = await desk.accept(page, link);
  expect(jon.account).toBe('jon');
  expect(await accessibilityFindings(page)).toEqual([]);
  const refused = await page.evaluate(async () => (await fetch('/desk/api/v1/cases')).status);
  expect(refused).toBe(403);

  await desk.admit(lead, 'Jon Årsen');
  await desk.deskIsOpen(page);
  await page.getByRole('link', { name: /^Valve at tank 7/ }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/');
  expect(sent.filter((body) => body.includes(link.split('.').at(-1) ?? ''))).toEqual([]);
  expect(await storedByPage(page)).toEqual([]);

  await report('A second valve.');
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await desk.letter(page).getByText('A second valve.').waitFor();
});

test('a case goes from one to the other: given back, taken, and read with its notes', async () => {
  await desk.openCase(lead, 'Valve at tank 7');
  await desk.writeNote(lead, 'The night shift saw nobody.');
  await lead.getByRole('button', { name: 'Give it back' }).click();
  await desk.says(lead, 'Given back to the desk.');
  await lead.getByRole('heading', { name: 'Valve at tank 7' }).waitFor();

  await desk.waitForNews(newcomer);
  await newcomer.getByRole('link', { name: /^Valve at tank 7/ }).click();
  await newcomer.getByRole('button', { name: 'Take this case' }).click();
  await desk.caseIsOpen(newcomer);
  await newcomer.getByText('The night shift saw nobody.').waitFor();
  expect(await newcomer.getByText('not shown to be theirs').count()).toBe(0);
});

test('keys that the server put in place of the newcomer’s are found out, and nobody is admitted', async () => {
  const link = await desk.invite(lead, 'Ana Reis');
  const forged = await makeKeyring(randomBytes(32), 'harbour.example');
  await lead.route('**/desk/api/v1/invitations', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const list = (await (await route.fetch()).json()) as { account: string }[];
    const swapped = { recipient: forged.recipient, verify: encodeB64(forged.verify) };
    await route.fulfill({
      json: list.map((each) => (each.account === 'ana' ? { ...each, ...swapped } : each)),
    });
  });
  // Only now: the page looks by itself, and must never have seen the true keys.
  await desk.accept((await newProfile(browser)).page, link);
  await lead.getByRole('link', { name: 'Members' }).click();
  await lead.getByRole('button', { name: 'Admit Ana Reis' }).click();
  await lead.getByRole('alert').getByText('were not made by whoever has your link').waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
  await lead.unroute('**/desk/api/v1/invitations');
  await lead.getByRole('button', { name: 'Withdraw the invitation of Ana Reis' }).click();
  await desk.says(lead, 'Invitation withdrawn.');
});

test('a roster that the server cut short is refused, and nothing is sealed to anybody on it', async () => {
  await lead.route('**/desk/api/v1/roster', async (route) => {
    const roster = (await (await route.fetch()).json()) as { frames: string[] };
    await route.fulfill({ json: { ...roster, frames: roster.frames.slice(0, 1) } });
  });
  await lead.getByRole('link', { name: 'Cases', exact: true }).click();
  await lead.getByRole('link', { name: 'Members' }).click();
  await lead.getByRole('alert').getByText('as it was before this browser last saw it').waitFor();
  await lead.unroute('**/desk/api/v1/roster');
});

test('an invitation that was withdrawn or used leads nowhere', async () => {
  const link = await desk.invite(lead, 'Tove Dahl', 'Lead');
  await lead.getByRole('button', { name: 'Withdraw the invitation of Tove Dahl' }).click();
  await desk.says(lead, 'Invitation withdrawn.');
  const { page } = await newProfile(browser);
  await page.goto(link);
  await page.getByRole('alert').getByText('This invitation can no longer be used.').waitFor();
});
