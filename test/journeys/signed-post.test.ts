import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHere } from '../../packages/cli/src/testing/run-cli.ts';
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

// Two editors have a post signed, and a reader checks it; then the same with the key away from the server. Told in order.

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WORDS = 'A message hurries you? Take your time. This holds until the end of the month.';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let eda: Page;
let finn: Page;
/** What was copied to be posted. */
let copied = '';

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function looksAt(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
}

async function joined(link: string): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: WIDE, reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(page);
  await page.getByRole('link', { name: 'Open the publications' }).click();
  await page.getByRole('heading', { name: 'Publications', level: 1 }).waitFor();
  return page;
}

/** Leaves the page and comes back: what is listed is fetched anew. */
async function again(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await page.getByRole('link', { name: 'Publications', exact: true }).click();
  await page.getByRole('heading', { name: 'Publications', level: 1 }).waitFor();
}

const words = (page: Page) => page.getByLabel('Your words');
const toMend = (page: Page) => page.getByRole('list', { name: 'To mend' });
const open = (page: Page, name: string) =>
  page
    .getByRole('button', { name: `Open ${name}` })
    .first()
    .click();

async function agree(page: Page, beginning: string): Promise<void> {
  await again(page);
  await open(page, beginning);
  await page.getByText('Eda Lund proposes this post.').waitFor();
  await page.getByLabel('Your reason').fill('Short, and true.');
  await page.getByRole('button', { name: 'Agree', exact: true }).press('Enter');
}

test('two editors come, who can sign nothing alone', async () => {
  const { page: lead } = await newProfile(browser);
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  const links: string[] = [];
  for (const name of ['Eda Lund', 'Finn Oyelaran']) {
    await lead.getByRole('link', { name: 'Staff', exact: true }).click();
    await lead.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await lead.getByRole('checkbox', { name: /^Editor/ }).check();
    await lead.getByRole('button', { name: 'Make the link' }).click();
    links.push(await lead.getByLabel(`Link for ${name}`).inputValue());
    await lead.getByRole('link', { name: 'Account', exact: true }).click();
  }
  await lead.context().close();
  eda = await joined(links[0] ?? '');
  finn = await joined(links[1] ?? '');
  await looksAt(eda);
});

test('what describes somebody is not proposed: the keyboard is led to it, and the word is marked', async () => {
  await eda.getByRole('button', { name: 'Write a post' }).click();
  await words(eda).fill('Look for a man with a beard.');
  await toMend(eda).getByText('“beard” describes somebody.').waitFor();
  await eda.getByRole('button', { name: 'Propose it' }).press('Enter');
  const first = toMend(eda).getByRole('button').first();
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
  await looksAt(eda);
  await eda.keyboard.press('Enter');
  const chosen = await words(eda).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(chosen).toBe('man');
});

test('the words are shown as they will be signed, with the address of a lesson, and proposed', async () => {
  await words(eda).fill(WORDS);
  await eda
    .getByLabel('Page below the words')
    .selectOption({ label: 'Lesson: False messages, and how to take your time' });
  await eda.getByText(`${programme.publicUrl}/learn/phishing/`).waitFor();
  await expect.poll(() => toMend(eda).count()).toBe(0);
  await eda.getByText('A signature cannot be taken back.').waitFor();
  await looksAt(eda);
  await eda.getByRole('button', { name: 'Propose it' }).press('Enter');
  await eda.getByText('You proposed this post.').waitFor();
  expect(await eda.getByRole('button', { name: 'Agree', exact: true }).count()).toBe(0);
});

test('the second editor is told that it cannot be taken back, and with the agreement it is signed', async () => {
  await again(finn);
  await open(finn, 'A message hurries you?');
  await finn.getByText('these very words are signed. That cannot be taken back.').waitFor();
  await looksAt(finn);
  await finn.getByRole('button', { name: 'Agree', exact: true }).click();
  await finn.getByText('Say why in a few words.').waitFor();
  await agree(finn, 'A message hurries you?');
  await finn.getByText('This browser has checked it by the key of the programme.').waitFor();
  await looksAt(finn);
  await finn.getByRole('button', { name: 'Copy words and link' }).press('Enter');
  await desk.says(finn, 'Copied.');
  copied = await finn.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(`${WORDS}\n\n${programme.publicUrl}/learn/phishing/\n\n`)).toBe(true);
  await finn.getByText('The link as a QR code').click();
  await finn.getByRole('img', { name: 'The link as a QR code' }).waitFor();
  await looksAt(finn);
});

test('readers who press the link, or paste it all, read that it is genuine; with other words, that they differ', async () => {
  const page = await browser.newPage();
  const link = copied.split('\n').at(-1) ?? '';
  await page.goto(link);
  await page.getByText('Genuine. This line signed these words on').waitFor();
  expect(await page.locator('[data-post-words]').textContent()).toContain(WORDS);
  const paste = async (text: string) => {
    await page.getByRole('textbox', { name: 'Paste it here' }).fill(text);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
  };
  await paste(copied);
  await page.getByText('Genuine. This line signed these words on').waitFor();
  await paste(copied.replace('Take your time.', 'Press the link at once.'));
  await page.getByText('The link is genuine. But what you pasted with it').waitFor();
  await page.close();
});

test('a signature that the key of the programme did not make is not shown to be copied', async () => {
  await finn.route('**/desk/api/v1/posts/*', async (route) => {
    const answer = await route.fetch();
    const post = (await answer.json()) as { words: string };
    await route.fulfill({ response: answer, json: { ...post, words: post.words.replace('Take', 'Lose') } });
  });
  await again(finn);
  await open(finn, 'A message hurries you?');
  await finn.getByText('The key of the programme did not sign these words.').waitFor();
  expect(await finn.getByRole('button', { name: 'Copy words and link' }).count()).toBe(0);
  await looksAt(finn);
  await finn.unroute('**/desk/api/v1/posts/*');
});

test('all of it can be read on a telephone', async () => {
  await finn.setViewportSize(PHONE);
  await again(finn);
  await looksAt(finn);
  await open(finn, 'A message hurries you?');
  await finn.getByRole('button', { name: 'Copy the link alone' }).waitFor();
  await looksAt(finn);
  await finn.setViewportSize(WIDE);
});

test('where the key is elsewhere, the words are carried there, and the link back', async () => {
  const away = join(programme.dataDir, 'carried.seed');
  await programme.end();
  await rename(join(programme.dataDir, 'keys', 'programme.seed'), away);
  await programme.startAgain();
  await again(eda);
  await eda.getByRole('button', { name: 'Write a post' }).click();
  await words(eda).fill('Our line is open all night this week.');
  await expect.poll(() => toMend(eda).count()).toBe(0);
  await eda.getByRole('button', { name: 'Propose it' }).press('Enter');
  await eda.getByText('You proposed this post.').waitFor();
  await agree(finn, 'Our line is open');
  await finn.getByText('The programme key is not on this server').waitFor();
  await looksAt(finn);
  const [saved] = await Promise.all([
    finn.waitForEvent('download'),
    finn.getByRole('button', { name: 'Save the words as post.txt' }).press('Enter'),
  ]);
  const file = join(programme.dataDir, saved.suggestedFilename());
  await saved.saveAs(file);
  const command = (await finn.locator('pre').textContent()) ?? '';
  // Exactly as it stands there, but for where the files lie.
  const args = command
    .split(' ')
    .slice(1)
    .map((word) => ({ 'post.txt': file, 'programme.seed': away })[word] ?? word)
    .map((word) => (word === 'programme.json' ? join(programme.dataDir, word) : word));
  const { code, stdout, stderr } = await runHere(args);
  expect([code, stderr]).toEqual([0, '']);
  await finn.getByLabel('What it printed').fill(copied);
  await finn.getByRole('button', { name: 'Check and keep it' }).click();
  await finn.getByText('This is not the signature of these words.').waitFor();
  await finn.getByLabel('What it printed').fill(stdout);
  await finn.getByRole('button', { name: 'Check and keep it' }).press('Enter');
  await finn.getByText('This browser has checked it by the key of the programme.').waitFor();
  expect(await finn.getByLabel('Words and link').inputValue()).toContain('all night this week.');
  await writeFile(file, '');
});

test('what is published meanwhile is said to be unsigned, until it is signed where the key is', async () => {
  const lesson = 'False messages, and how to take your time';
  await again(eda);
  await open(eda, lesson);
  await eda.getByRole('button', { name: 'Write a new version' }).click();
  const text = eda.getByRole('textbox', { name: 'Text: English' });
  await text.fill((await text.inputValue()).replace('\n---\n', '\n---\nA real message can wait.\n'));
  await eda.getByText('Saved. Only editors see it.').waitFor();
  await eda.getByRole('button', { name: 'Propose it' }).press('Enter');
  await eda.getByText('You proposed this version.').waitFor();
  await again(finn);
  expect(await finn.getByText('Published, not signed yet.').count()).toBe(0);
  await open(finn, lesson);
  await finn.getByText('The programme key is not on this server: what you publish').waitFor();
  await finn.getByLabel('Your reason').fill('Read.');
  await finn.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await desk.says(finn, 'Published.');
  await expect
    .poll(async () => (await fetch(`${programme.publicUrl}/learn/phishing/`)).text(), { timeout: 20_000 })
    .toContain('A real message can wait.');
  await again(finn);
  await finn.getByText('Published, not signed yet.').waitFor();
  await looksAt(finn);
  const key = join(programme.dataDir, 'carried.seed');
  const signed = await runHere(['programme', 'sign', '--data', programme.dataDir, '--key', key, '--yes']);
  expect([signed.code, signed.stdout]).toEqual([0, '']);
  await again(finn);
  expect(await finn.getByText('Published, not signed yet.').count()).toBe(0);
});
