// The same at the desk.

import { type Act, inOrder, type Visitor, waitFor } from './visit.ts';

/** Opens the desk in the language of the look. From here on nothing is found by words of the page. */
export const openDesk: Act = inOrder(
  async ({ page, demo }) => void (await page.goto(`${demo.deskUrl}/desk/`)),
  waitFor('button[type=submit]'),
  async ({ page, look }) => {
    if (look.folder === '') return;
    await page.selectOption('select.language', 'ar');
    await page.locator('html[lang=ar]').waitFor();
  },
);

export const signInWrongly: Act = inOrder(
  ({ page }) => fillIn(page, 'jonas', 'rather-unlike-his-own-six-words'),
  waitFor('[role=alert], .notice'),
);

export function signIn(as: 'lead' | 'analyst' | 'guardian'): Act {
  return async ({ page, demo }) => {
    const { account, passphrase } = demo[as];
    await fillIn(page, account, passphrase);
    await page.locator('a.row[href^="#/case/"]').first().waitFor();
  };
}

/** Signs in somebody who belongs to no desk, on the page of one of their roles. */
type Officer = 'panel' | 'paymaster' | 'editor' | 'publisher';

export function signInAtOffice(as: Officer, page: DeskPage): Act {
  return inOrder(async ({ page, demo }) => {
    const { account, passphrase } = demo[as];
    await fillIn(page, account, passphrase);
    await page.locator('main#main').waitFor();
  }, turnTo(page));
}

/** Opens a case by its working title, which is the desk’s own and in English in every look. */
export function openCase(title: string): Act {
  return async ({ page, demo }) => {
    await page.goto(`${demo.deskUrl}/desk/#/`);
    await page.fill('#filter', title);
    await page.locator('a.row', { hasText: title }).first().click();
    await page.locator('.letter h2', { hasText: title }).waitFor();
    // A narrow screen shows the case instead of the list.
    if (!(await page.locator('#filter').isVisible())) return;
    await page.fill('#filter', '');
    await page.locator('#filter').blur();
  };
}

/** Opens a lesson that editors can write anew, whether or not the look before has begun to. */
export const writeLesson: Act = async ({ page }) => {
  await page.locator('.action-rows li:nth-child(2) button').first().click();
  await page.locator('.source-desk textarea').first().waitFor();
  const isBegun = await page.locator('.source-desk textarea:not([readonly])').count();
  if (isBegun === 0) await page.locator('.actions .button.primary').click();
  await page.locator('.source-desk textarea:not([readonly])').waitFor();
  await page.frameLocator('.source-desk iframe').locator('h1').waitFor();
};

/** Puts something else where a text is written, and waits until it was looked over. */
export function rewrite(before: string, after: string, shown: Act): Act {
  return inOrder(async ({ page }) => {
    const field = page.locator('.source-desk textarea').first();
    const text = await field.inputValue();
    await field.fill(text.replace(before, () => after));
  }, shown);
}

/** To what lies below the fold. */
export function scrollTo(selector: string): Act {
  return ({ page }) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView());
}

export const toTop: Act = scrollTo('main h1');

/** Presses a key where no field takes it. */
export function pressKey(key: string, shown: string): Act {
  return inOrder(async ({ page }) => {
    await page.locator('.letter h2').first().focus();
    await page.keyboard.press(key);
  }, waitFor(shown));
}

export const pressEscape: Act = ({ page }) => page.keyboard.press('Escape');

export const listKeys: Act = pressKey('?', 'dialog');

export const openPalette: Act = async ({ page }) => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
};

export const findNothing: Act = inOrder(
  async ({ page, demo }) => void (await page.goto(`${demo.deskUrl}/desk/#/`)),
  ({ page }) => page.fill('#filter', 'submarine'),
  waitFor('.list .empty'),
);

type DeskPage = 'members' | 'account' | 'measures' | 'recovery' | 'accounts' | OfficePage | GuardianPage;
type OfficePage = 'awards' | 'counter' | 'ledger' | 'publications';
type GuardianPage = 'decisions' | 'oversight' | 'guardian-keys' | 'demands';

export function turnTo(name: DeskPage): Act {
  return async ({ page }) => {
    await page.evaluate(`location.hash = '#/${name}'`);
    await page.locator('main.page').first().waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
}

async function fillIn(page: Visitor['page'], account: string, passphrase: string): Promise<void> {
  await page.fill('input[autocomplete=username]', account);
  await page.fill('input[autocomplete=current-password]', passphrase);
  await page.click('button[type=submit]');
}
