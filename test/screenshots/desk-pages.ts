import type { Browser, Page } from 'playwright-core';
import type { Account, DemoServer } from './demo-server.ts';
import { type Look, newPage, shoot } from './shots.ts';

const shownCase = 'Request for the Gate C code';

/** The desk from signing in to a case that is open. Nothing is changed, so that each look shows the same. */
export async function shootDesk(browser: Browser, demo: DemoServer, look: Look): Promise<void> {
  await shootCases(await openDesk(browser, demo, look), demo.analyst, look);
  await shootOtherPages(await openDesk(browser, demo, look), demo.lead, look);
}

async function openDesk(browser: Browser, demo: DemoServer, look: Look): Promise<Page> {
  const page = await newPage(browser, look);
  await page.goto(`${demo.deskUrl}/desk/`);
  await page.locator('button[type=submit]').waitFor();
  return page;
}

async function shootCases(page: Page, analyst: Account, look: Look): Promise<void> {
  await shoot(page, 'desk-sign-in', look, false);
  await signIn(page, analyst);
  await shoot(page, 'desk-cases', look, false);
  await page.locator('a.row', { hasText: shownCase }).click();
  await page.getByRole('article').first().waitFor();
  await shoot(page, 'desk-case', look, false);
  if (look.device === 'desktop') await shootKeyboard(page, look);
  await page.context().close();
}

async function signIn(page: Page, { account, passphrase }: Account): Promise<void> {
  await page.fill('input[autocomplete=username]', account);
  await page.fill('input[autocomplete=current-password]', passphrase);
  await page.click('button[type=submit]');
  await page.locator('a.row[href^="#/case/"]').first().waitFor();
}

async function shootKeyboard(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: 'List of keys' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'desk-keys', look, false);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'desk-palette', look, false);
  await page.keyboard.press('Escape');
}

async function shootOtherPages(page: Page, lead: Account, look: Look): Promise<void> {
  await signIn(page, lead);
  for (const name of ['members', 'account']) {
    await page.evaluate(`location.hash = '#/${name}'`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await shoot(page, `desk-${name}`, look, false);
  }
  await page.context().close();
}
