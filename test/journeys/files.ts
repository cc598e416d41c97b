import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Staff } from '../../packages/cli/src/testing/running-programme.ts';
import { claimNext, letter, signIn } from './desk.ts';

// Choosing files as a stranger does, and opening them as the desk does.

export const FILE_QUESTION = 'Do you have a photograph, a recording or a document?';

export type ChosenFiles = Parameters<Locator['setInputFiles']>[0];

export async function choose(page: Page, files: ChosenFiles): Promise<void> {
  const field = page.getByLabel(FILE_QUESTION, { exact: true });
  await expect.poll(() => field.isEnabled()).toBe(true);
  await field.setInputFiles(files);
}

/** What the page shows of a chosen file. */
export function rowOf(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: 'Files that you chose' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

export async function stateOf(page: Page, name: string, state: string): Promise<void> {
  await rowOf(page, name).getByText(state).waitFor();
}

/** The report that waits, opened by the lead in a browser of their own. */
export async function openAtDesk(page: Page, deskUrl: string, { passphrases }: Staff): Promise<Page> {
  await signIn(page, deskUrl, { account: 'miriam', passphrase: passphrases.lead });
  await claimNext(page);
  return page;
}

/** Opens an attachment of the letter in the viewer. Returns the dialog. */
export async function view(page: Page, name: string): Promise<Locator> {
  const row = letter(page).getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: 'Open' }).click();
  await isSettled(page);
  return page.getByRole('dialog', { name: `Attachment ${name}` });
}

/** Waits until an attachment is shown, or can only be saved. By script: what waits for elements would wait for its closed frame too. */
function isSettled(page: Page): Promise<unknown> {
  return page.waitForFunction(
    () => document.querySelector('dialog iframe[data-drawn], dialog .save-panel') !== null,
    null,
    { timeout: 90_000 },
  );
}

/** Opens an attachment of the letter and saves it. Returns its bytes. */
export async function save(page: Page, name: string): Promise<Buffer> {
  return readFile(await (await download(page, name)).path());
}

/** The same, for what is too large to be held. */
export async function download(page: Page, name: string): Promise<Download> {
  const viewer = await view(page, name);
  const saving = viewer.getByRole('link', { name: 'Save a copy' });
  const asking = viewer.getByRole('button', { name: 'Save …' });
  await asking.or(saving).first().waitFor({ timeout: 90_000 });
  if (await asking.isVisible()) await asking.click();
  await viewer.getByText('Open the copy only on a computer that is kept apart').waitFor();
  const started = page.waitForEvent('download');
  await saving.click();
  const saved = await started;
  expect(saved.suggestedFilename()).toBe(name);
  await viewer.getByRole('button', { name: 'Close' }).click();
  return saved;
}
