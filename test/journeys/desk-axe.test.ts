import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileReport, withdraw } from '../../packages/cli/src/client/reporter-client.ts';
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

// Every page of the desk by WCAG 2.2 AA, on a wide screen and on the narrowest, light and dark.

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  const known = await programme.know();
  const answers = { saw: 'Una válvula abierta.', where: 'Muelle 3', when: 'Ayer' };
  const file = (urgent: boolean) =>
    fileReport(known, { locale: 'es', category: 'intrusion', answers, urgent });
  const { page } = await newProfile(browser);
  await desk.signIn(page, programme.deskUrl, lead());
  const take = async (title: string) => {
    const filed = await file(false);
    await desk.waitForNews(page);
    await desk.claimNext(page);
    await desk.giveTitle(page, title);
    return filed;
  };
  await take('Finished one');
  await desk.finishAsOutOfScope(page);
  const gone = await take('One taken back');
  await take('Open one');
  await desk.reply(page, 'Gracias.');
  await desk.writeNote(page, 'Asked the night shift.');
  await withdraw(known, gone.receipt);
  await file(true);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

const lead = () => ({ account: 'miriam', passphrase: staff.passphrases.lead });

const screens = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 1024, height: 768, colorScheme: 'light' },
  { width: 320, height: 640, colorScheme: 'dark' },
] as const;

describe.each(screens)('at $width × $height, $colorScheme', ({ width, height, colorScheme }) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await newProfile(browser, { viewport: { width, height }, colorScheme }));
    await page.goto(`${programme.deskUrl}/desk/`);
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  });

  async function isSound(): Promise<void> {
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
  }

  async function chooseRow(name: string | RegExp): Promise<void> {
    await page.goto(`${programme.deskUrl}/desk/#/`);
    await page.getByRole('link', { name }).first().click();
  }

  test('signing in, with nothing entered', async () => {
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Enter your account name').waitFor();
    await isSound();
  });

  test('the list', async () => {
    await desk.typePassphrase(page, lead());
    await desk.deskIsOpen(page);
    await page.getByRole('button', { name: /^Finished/ }).click();
    await page.getByRole('link', { name: /Withdrawn$/ }).waitFor();
    await isSound();
  });

  test('a report that waits', async () => {
    await chooseRow(/^Urgent Report of/);
    await page.getByRole('button', { name: 'Claim and open' }).waitFor();
    await isSound();
  });

  test('a case, while its title is changed and it is being decided', async () => {
    await chooseRow('Open one');
    await desk.caseIsOpen(page);
    await isSound();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'It is out of scope …' }).click();
    await page.getByRole('button', { name: 'Record as in scope' }).click();
    await page.getByText('Write down the facts that you decide by').waitFor();
    await isSound();
  });

  test('a case that is finished, and one that is withdrawn', async () => {
    await chooseRow('Finished one');
    await page.getByText('Finished: Out of scope').waitFor();
    await isSound();
    await chooseRow(/Withdrawn$/);
    await page.getByRole('heading', { name: 'The reporter withdrew this report' }).waitFor();
    await isSound();
  });

  test('members and account', async () => {
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByText('Enter your name').waitFor();
    await isSound();
    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByText('You have none yet.').waitFor();
    await isSound();
  });

  test('the palette and the list of keys', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await isSound();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await isSound();
  });
});
