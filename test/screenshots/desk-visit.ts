// The same at the desk.

import { type Act, inOrder, type Visitor, waitFor } from './visit.ts';

const SHOWN_CASE = 'Request for the Gate C code';

export const openDesk: Act = inOrder(
  async ({ page, demo }) => void (await page.goto(`${demo.deskUrl}/desk/`)),
  waitFor('button[type=submit]'),
);

export const signInWrongly: Act = inOrder(
  ({ page }) => fillIn(page, 'jonas', 'rather-unlike-his-own-six-words'),
  waitFor('[role=alert], .notice'),
);

export function signIn(as: 'lead' | 'analyst'): Act {
  return async ({ page, demo }) => {
    const { account, passphrase } = demo[as];
    await fillIn(page, account, passphrase);
    await page.locator('a.row[href^="#/case/"]').first().waitFor();
  };
}

export const openCase: Act = async ({ page }) => {
  await page.locator('a.row', { hasText: SHOWN_CASE }).click();
  await page.getByRole('article').first().waitFor();
};

export const listKeys: Act = inOrder(
  ({ page }) => page.getByRole('button', { name: 'List of keys' }).click(),
  waitFor('[role=dialog], dialog'),
);

export const openPalette: Act = async ({ page }) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
};

export function turnTo(name: 'members' | 'account'): Act {
  return async ({ page }) => {
    await page.evaluate(`location.hash = '#/${name}'`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
}

async function fillIn(page: Visitor['page'], account: string, passphrase: string): Promise<void> {
  await page.fill('input[autocomplete=username]', account);
  await page.fill('input[autocomplete=current-password]', passphrase);
  await page.click('button[type=submit]');
}
