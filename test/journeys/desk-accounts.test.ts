import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, storedByPage } from './desk-profile.ts';

// The first lead, who keeps the programme's accounts, invites a guardian, who watches and reads nothing. In order.

let programme: RunningProgramme;
let browser: Browser;
let lead: Page;
let guardian: Page;
let gia: desk.Member;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  lead = (await newProfile(browser)).page;
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('the first lead is told that they keep the accounts too', async () => {
  await lead.goto(programme.setupLink ?? '');
  await lead.getByText('You are also the programme’s administrator').waitFor();
  await desk.setUpFirstLead(lead, programme.setupLink ?? '', 'Mira Sand');
  await lead.getByRole('link', { name: 'Staff', exact: true }).click();
  await lead.getByRole('cell', { name: 'Lead, Administrator' }).waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
});

test('roles that cannot be one person are said so before anything is sent', async () => {
  await lead.getByRole('textbox', { name: 'Name', exact: true }).fill('Gia Berg');
  await lead.getByRole('checkbox', { name: /^Guardian/ }).check();
  await lead.getByRole('checkbox', { name: /^Administrator/ }).check();
  await lead.getByText('Guardian and Administrator cannot be one person.').waitFor();
  await lead.getByRole('button', { name: 'Make the link' }).click();
  expect(await lead.getByLabel('Link for Gia Berg').count()).toBe(0);
  await lead.getByRole('checkbox', { name: /^Administrator/ }).uncheck();
});

test('a guardian comes by link, and finds a page of their own', async () => {
  await lead.getByRole('button', { name: 'Make the link' }).click();
  const link = await lead.getByLabel('Link for Gia Berg').inputValue();
  const profile = await newProfile(browser);
  guardian = profile.page;
  await guardian.goto(link);
  await guardian.getByText('Watches over the desks from outside').waitFor();
  expect(await accessibilityFindings(guardian)).toEqual([]);
  await guardian.getByRole('button', { name: 'Accept' }).click();
  gia = { account: 'gia', passphrase: await desk.keepPassphrase(guardian) };
  await guardian.getByRole('heading', { name: 'What you can do here' }).waitFor();
  expect(await accessibilityFindings(guardian)).toEqual([]);
  expect(new URL(guardian.url()).hash).toBe('#/');
  const refused = await guardian.evaluate(async () =>
    Promise.all(
      ['cases', 'queue', 'roster', 'accounts'].map(async (of) => (await fetch(`/desk/api/v1/${of}`)).status),
    ),
  );
  expect(refused).toEqual([403, 403, 403, 403]);
  expect(await storedByPage(guardian)).toEqual([]);
  expect(profile.faults).toEqual([]);
});

test('the guardian reads who opened a case, and not what is in it', async () => {
  await guardian.getByRole('link', { name: 'Access log', exact: true }).click();
  await guardian.getByText('Nobody has opened a case yet.').waitFor();
  const answers = { saw: 'A valve that somebody turned.', where: 'Tank 7', when: 'Last night' };
  await fileReport(await programme.know(), { locale: 'en', category: 'tampering', answers });
  await desk.waitForNews(lead);
  await desk.claimNext(lead);
  await guardian.getByRole('link', { name: 'Overview' }).click();
  await guardian.getByRole('link', { name: 'Open the access log' }).click();
  await guardian.getByRole('cell', { name: 'Opened the report' }).waitFor();
  await guardian.getByRole('cell', { name: 'Mira Sand mira' }).first().waitFor();
  expect(await guardian.getByText('valve').count()).toBe(0);
  expect(await accessibilityFindings(guardian)).toEqual([]);
});

test('the guardian changes their passphrase, and the old one opens nothing', async () => {
  await guardian.getByRole('link', { name: 'Account', exact: true }).click();
  await guardian.getByRole('button', { name: 'Change the passphrase' }).click();
  await guardian.getByLabel('Your passphrase until now').fill('wrong words that are not it');
  await guardian.getByRole('button', { name: 'Continue' }).click();
  await desk.keepPassphrase(guardian);
  await guardian.getByRole('alert').getByText('do not belong together').waitFor();
  await guardian.getByLabel('Your passphrase until now').fill(gia.passphrase);
  await guardian.getByRole('button', { name: 'Continue' }).click();
  const next = { ...gia, passphrase: await desk.keepPassphrase(guardian) };
  await desk.says(guardian, 'Passphrase changed.');
  expect(await accessibilityFindings(guardian)).toEqual([]);
  await desk.signOut(guardian);
  await desk.typePassphrase(guardian, gia);
  await guardian.getByRole('alert').getByText('do not belong together').waitFor();
  await desk.typePassphrase(guardian, next);
  await desk.deskIsOpen(guardian);
});

test('an account that the administrator ends is out at once', async () => {
  await lead.getByRole('link', { name: 'Staff', exact: true }).click();
  await lead.getByRole('button', { name: 'Change roles: Gia Berg' }).click();
  await lead.getByRole('button', { name: 'End this account' }).click();
  await lead.getByText('Gia Berg is signed out everywhere').waitFor();
  expect(await accessibilityFindings(lead)).toEqual([]);
  await lead.getByRole('button', { name: 'End the account of Gia Berg' }).click();
  await desk.says(lead, 'The account has ended.');
  await guardian.getByRole('link', { name: 'Access log', exact: true }).click();
  await guardian.getByText('The server ended your session.').waitFor();
});
