import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// Passkeys, with an authenticator of the browser's own making. Told in order.

let programme: RunningProgramme;
let browser: Browser;
let mira: Profile;
let devtools: CDPSession;
let authenticator: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  mira = await newProfile(browser);
  devtools = await mira.context.newCDPSession(mira.page);
  await devtools.send('WebAuthn.enable');
  await desk.setUpFirstLead(mira.page, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function plugIn(hasPrf: boolean): Promise<void> {
  const added = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf,
    },
  });
  authenticator = added.authenticatorId;
}

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
}

test('a passkey that cannot keep keys is not taken', async () => {
  await plugIn(false);
  await addPasskey(mira.page);
  await mira.page.getByRole('alert').getByText('cannot keep keys').waitFor();
  await mira.page.getByText('You have none yet.').waitFor();
  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
});

test('a passkey is added, signs in and unlocks the keys, and its secret is never sent', async () => {
  const { page, sent } = mira;
  await plugIn(true);
  await addPasskey(page);
  await desk.says(page, 'Passkey added.');
  await page.getByText(/^Added /).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await desk.signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await desk.deskIsOpen(page);
  const answers = sent.filter((body) => body.includes('clientExtensionResults'));
  expect(answers).toHaveLength(2);
  for (const body of answers) expect(body).not.toMatch(/prf|"first"/);
});

test('a passkey that was removed signs in no more', async () => {
  const { page } = mira;
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: /^Remove the passkey/ }).click();
  // The server ends what was begun with it, this session too.
  await page.getByText('The server ended your session.').waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('alert').getByText('This passkey is not known here').waitFor();
  expect(await page.getByRole('navigation', { name: 'Pages' }).count()).toBe(0);
});

test('whoever cancels is told so and can go on with the passphrase', async () => {
  const { page } = mira;
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: false });
  await page.reload();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('alert').getByText('The passkey was not used.').waitFor();
  await page.getByLabel('Passphrase').waitFor();
});
