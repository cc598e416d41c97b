import type { Page } from 'playwright-core';

// What somebody does at the desk, by what they see there: roles, labels and words, never classes or ids.

/** Somebody who can sign in. */
export interface Member {
  readonly account: string;
  readonly passphrase: string;
}

/** Sets the desk up by the one-time link, until the desk is open. */
export async function setUpFirstLead(page: Page, link: string, name: string): Promise<Member> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  const account = await page.getByLabel('Account name').inputValue();
  await page.getByRole('button', { name: 'Continue' }).click();
  const passphrase = await keepPassphrase(page);
  await deskIsOpen(page);
  return { account, passphrase };
}

/** Reads the six words as they are shown, says that they are kept, and types the two that are asked for. */
export async function keepPassphrase(page: Page): Promise<string> {
  const words = await shownWords(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  for (const field of await page.getByLabel(/^Word \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  return words.join('-');
}

/** The six words of the card. */
export async function shownWords(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Your passphrase' }).waitFor();
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^[a-z]+$/ })
    .allTextContents();
}

export async function signIn(page: Page, deskUrl: string, { account, passphrase }: Member): Promise<void> {
  await page.goto(`${deskUrl}/desk/`);
  await typePassphrase(page, { account, passphrase });
  await deskIsOpen(page);
}

/** Fills the sign-in form that is on screen and sends it. */
export async function typePassphrase(page: Page, { account, passphrase }: Member): Promise<void> {
  await page.getByLabel('Account name').fill(account);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function deskIsOpen(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out and lock' }).click();
  await page.getByText('You have signed out.').waitFor();
}

/** Invites somebody. Returns the link, as the lead would pass it on. */
export async function invite(
  page: Page,
  name: string,
  role: 'Analyst' | 'Lead' = 'Analyst',
): Promise<string> {
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel(`Link for ${name}`).inputValue();
  await page.getByRole('button', { name: 'Invite another' }).click();
  return link;
}

/** Accepts an invitation in a browser of the newcomer's own, until they wait to be admitted. */
export async function accept(page: Page, link: string): Promise<Member> {
  await page.goto(link);
  const words = await page.getByText(/^You will sign in as /).textContent();
  await page.getByRole('button', { name: 'Accept' }).click();
  const passphrase = await keepPassphrase(page);
  await page.getByRole('heading', { name: 'You are nearly in' }).waitFor();
  return { account: words?.match(/sign in as (.+)\.$/)?.[1] ?? '', passphrase };
}

/** Admits somebody who has accepted, in the browser of whoever invited them. */
export async function admit(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: `Admit ${name}` }).click();
  await says(page, `${name} is in.`);
}

/** Claims what waits longest and opens it. */
export async function claimNext(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await page.getByRole('button', { name: 'Claim the next one' }).click();
  await caseIsOpen(page);
}

/** Asks for what has come meanwhile, as leaving the page and coming back to it does. */
export async function waitForNews(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  const news = page.getByRole('button', { name: /^\d+ new|^Show changes/ });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await news.click();
}

/** Opens a case by what its row says: its working title, or its category until it has one. */
export async function openCase(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: title }).first().click();
  await caseIsOpen(page);
}

/** Walks through the list to a row, down and then up, as somebody with a keyboard does. */
export async function rowTo(page: Page, title: RegExp): Promise<void> {
  const rows = page.getByRole('region', { name: 'Cases' }).getByRole('link');
  await rows.filter({ hasText: title }).first().waitFor();
  const focused = rows.and(page.locator(':focus'));
  for (let step = 0; step < 2 * MOST_ROWS; step++) {
    await page.keyboard.press(step < MOST_ROWS ? 'j' : 'k');
    if (title.test(await focused.innerText())) return;
  }
  throw new Error(`no row ${title}`);
}

const MOST_ROWS = 20;

/** Goes to a row of the list, whatever then is shown of it. */
export async function openRow(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: title }).first().click();
}

export async function caseIsOpen(page: Page): Promise<void> {
  // What guardians are sent is a letter.
  await page.getByRole('region', { name: /^(?:Report|Letter)$/ }).waitFor();
}

/** All that a letter says, for looking things up in it. */
export function letter(page: Page) {
  return page.getByRole('article');
}

export async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Answer (?:the reporter|them)$/).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await says(page, 'Answer sent.');
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByLabel('Write a note', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await says(page, 'Note added.');
}

export async function giveTitle(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: 'Add a title' })
    .or(page.getByRole('button', { name: 'Change', exact: true }))
    .click();
  await page.getByLabel('Working title').fill(title);
  await page.getByRole('button', { name: 'Save' }).click();
  await says(page, 'Title saved.');
}

/** Finishes as out of scope, which its claimant can say before anybody else reads the case. */
export async function finishAsOutOfScope(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'It is out of scope …' }).click();
  await page.getByRole('radio', { name: 'No, it is out of scope' }).check();
  await page.getByLabel('What is it about?').selectOption('How neighbours live');
  await page.getByLabel('Facts', { exact: true }).fill('A neighbour comes home late.');
  await page.getByRole('button', { name: 'Finish as out of scope' }).click();
  await says(page, 'Finished. It will be deleted on ');
}

/** Waits until the desk says that something was done. */
export async function says(page: Page, words: string): Promise<void> {
  await page.getByRole('status', { name: 'What was done last' }).getByText(words).waitFor();
}
