import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decodeB64,
  decodeFrame,
  type Keyring,
  makeKeyring,
  messageOf,
  openSeal,
  openShare,
  type ScrubRequest,
  verifyReport,
} from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import {
  type FiledReport,
  fileReport,
  readMailbox,
  writeMessage,
} from '../../packages/cli/src/client/reporter-client.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  ORIGIN,
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// From a report that names somebody and shows who reported, to what a colleague may read. Told in order.

const SAW = 'Jean Moreau cut the lock. I saw Jean Moreau from my window.';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let analyst: Profile;
let lead: Profile;
let slots: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  [analyst, lead] = await Promise.all([newProfile(browser), newProfile(browser)]);
  const { passphrases } = staff;
  await desk.signIn(analyst.page, programme.deskUrl, { account: 'jonas', passphrase: passphrases.analyst });
  await desk.signIn(lead.page, programme.deskUrl, { account: 'miriam', passphrase: passphrases.lead });
});
afterAll(async () => {
  expect([...analyst.faults, ...lead.faults]).toEqual([]);
  expect([...analyst.elsewhere, ...lead.elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

async function report(title: string, locale = 'en'): Promise<FiledReport> {
  const answers = { saw: SAW, where: 'The third pier', when: 'On my shift' };
  const filed = await fileReport(await programme.know(), {
    ...{ locale, category: 'tampering', answers, urgent: false },
  } as const);
  const { page } = analyst;
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await desk.giveTitle(page, title);
  return filed;
}

/** Opens the editor, and gives the first field the focus, by keyboard. */
async function beginSummary(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Working summary' }).waitFor();
  const field = fieldOf(page, 'What did you see yourself?');
  for (let i = 0; i < 12 && !(await field.evaluate((each) => each === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
}

function fieldOf(page: Page, question: string) {
  return page.getByRole('textbox', { name: `Working summary ${question}` });
}

async function select(page: Page, from: number, count: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < from; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < count; i++) await page.keyboard.press('Shift+ArrowRight');
}

/** Opens what a colleague has, from the lead's list. */
async function openAsLead(title: string): Promise<string> {
  const { page } = lead;
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  const answer = page.waitForResponse((given) => new URL(given.url()).pathname === '/desk/api/v1/cards');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await answer;
  // What has not changed shows no news.
  const news = page.getByRole('button', { name: /^\d+ new|^Show changes/ });
  await news.click({ timeout: 2_000 }).catch(() => {});
  await desk.openRow(page, title);
  return page.getByRole('region', { name: 'What you chose' }).innerText();
}

test('until it is summarised, a colleague is told who has it and nothing else', async () => {
  await report('A lock at the pier');
  await openAsLead('A lock at the pier');
  await lead.page.getByText('Jonas Lind has this case.').waitFor();
  expect(await lead.page.content()).not.toContain('Moreau');
});

test('names and vantage points are taken out by keyboard, and every step can be undone', async () => {
  const { page } = analyst;
  await beginSummary(page);
  const field = fieldOf(page, 'What did you see yourself?');
  expect(await field.inputValue()).toBe(SAW);
  await select(page, 0, 'Jean Moreau'.length);
  await page.keyboard.press('Alt+p');
  expect(await field.inputValue()).toBe('Person A cut the lock. I saw Person A from my window.');
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe(SAW);
  await page.keyboard.press('Control+Shift+z');
  await select(page, 'Person A cut the lock. I saw Person A '.length, 'from my window'.length);
  await page.keyboard.press('Alt+m');
  expect(await field.inputValue()).toBe(
    'Person A cut the lock. I saw Person A [removed: would show who reported].',
  );
  await page.getByRole('button', { name: /^Mask.*my shift/ }).press('Enter');
  expect(await fieldOf(page, 'When was it?').inputValue()).toContain('[removed');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('what was begun is kept as a draft, and the choice is asked for', async () => {
  const { page } = analyst;
  await page.getByRole('button', { name: 'Close, keep as draft' }).click();
  await page.getByRole('button', { name: 'Go on writing' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Choose what becomes of the original').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('without guardians the original stays with whoever has the case, and the page says so', async () => {
  const { page } = analyst;
  await page.getByText('this programme has no guardians to seal it for').waitFor();
  await page.getByRole('radio', { name: /^Keep the original/ }).press('Space');
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'The original stays with whoever has the case.');
  await openAsLead('A lock at the pier');
  await desk.letter(lead.page).getByText('Person A cut the lock.').waitFor();
  expect(await lead.page.content()).not.toContain('Moreau');
  expect(await accessibilityFindings(lead.page)).toEqual([]);
  await desk.letter(page).getByText('The report as it was written').click();
  await desk.letter(page).getByText(SAW).waitFor();
});

test('with guardians a report that names somebody leaves the desk, and two of three open it', async () => {
  const names = ['A. Lind, Bar Association', 'B. Costa, Mission', 'C. Diallo, Saltmere Harbour'];
  const made = await runCli([
    ...['guardian', 'init', '--data', programme.dataDir, '--slots', '3', '--threshold', '2', '--out', slots],
    ...names.flatMap((name) => ['--name', name]),
  ]);
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
  const { page } = analyst;
  // The descriptor is read at sign-in.
  await page.reload();
  await desk.signIn(page, programme.deskUrl, { account: 'jonas', passphrase: staff.passphrases.analyst });
  const filed = await report('A lock at the slipway');
  await beginSummary(page);
  await page
    .getByRole('button', { name: /^Person A.*Jean Moreau/ })
    .first()
    .press('Enter');
  await page.getByRole('radio', { name: /^Restrict the original/ }).press('Space');
  await page.getByText('2 of whom can have it opened together').waitFor();
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'The original is restricted.');
  await desk.letter(page).getByText('The report itself is restricted').waitFor();
  await openAsLead('A lock at the slipway');
  await desk.letter(lead.page).getByText('Person A cut the lock.').waitFor();
  for (const who of [analyst, lead]) expect(await who.page.content()).not.toContain('Moreau');
  expect(await sealedOriginal()).toMatchObject({ kind: 'report', answers: { saw: SAW } });

  await writeMessage(await programme.know(), filed.receipt, 'It was Jean Moreau once more.');
  await desk.waitForNews(page);
  await desk.openRow(page, 'A lock at the slipway');
  await desk.letter(page).getByText('It was Jean Moreau once more.').waitFor();
  await desk.reply(page, 'Thank you. Is it safe for you to wait?');
});

test('a message that names somebody is restricted by itself', async () => {
  const { page } = analyst;
  await page.getByRole('button', { name: 'Summarise it' }).click();
  await page.getByRole('button', { name: /^Person A.*Jean Moreau/ }).press('Enter');
  await page.getByRole('radio', { name: /^Restrict the original/ }).press('Space');
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'The original is restricted.');
  await desk.letter(page).getByText('It was Person A once more.').waitFor();
  expect(await page.content()).not.toContain('Moreau');
  expect(await sealedOriginal()).toMatchObject({ kind: 'message', text: 'It was Jean Moreau once more.' });
});

test('a translation is written beside the original, and read in its place by who reads that', async () => {
  const { page } = analyst;
  await report('Un candado', 'es');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.getByLabel('Into').selectOption('Français');
  const field = page.getByRole('textbox', { name: 'Translation What did you see yourself?' });
  await field.fill('Il a coupé la serrure.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'Translation saved.');
  const text = desk.letter(page).getByText('Il a coupé la serrure.');
  expect(await text.getAttribute('lang')).toBe('fr');
  await desk.letter(page).getByText('Translated by Jonas Lind').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('group', { name: 'What to show' }).getByRole('button', { name: 'Original' }).click();
  expect(await desk.letter(page).getByText(SAW).getAttribute('lang')).toBe('es');
  await desk.openRow(page, 'A lock at the slipway');
});

test('an answer in Arabic begins with a template, and does not leave with a gap', async () => {
  const { page } = analyst;
  const filed = await report('A word in Arabic', 'ar');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.getByRole('dialog', { name: 'Begin the answer with' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Answer the reporter');
  expect(await field.inputValue()).toContain('نود أن نعرف لكي نتابع: {السؤال}');
  await page.getByRole('button', { name: 'the question', exact: true }).waitFor();
  await page.getByText('To go on we would like to know: {the question}').waitFor();
  await field.press('Control+Enter');
  await page.getByText('Not sent yet. Fill in first:').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  // The gap is selected, so what is typed takes its place.
  await page.keyboard.type('متى كان ذلك؟');
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'Answer sent.');
  const known = await programme.know();
  const { messages } = await openMailbox(known, filed.receipt, await readMailbox(known, filed.receipt));
  const texts = messages.map(({ message }) => (message.kind === 'reply' ? message.text : ''));
  expect(texts.at(-1)).toContain('متى كان ذلك؟');
  expect(texts.at(-1)).not.toContain('{');
  await desk.openRow(page, 'A lock at the slipway');
});

test('notes for oneself are for nobody else', async () => {
  const { page } = analyst;
  await page.getByLabel('Write a note to yourself').fill('Ring the quay master on Monday.');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await desk.says(page, 'Note kept for you.');
  await page.getByText('Ring the quay master on Monday.').waitFor();
  await openAsLead('A lock at the pier');
  await openAsLead('A lock at the slipway');
  expect(await lead.page.content()).not.toContain('quay master');
});

test('whoever steps back reads no more of a case, and the list says only that', async () => {
  const { page } = analyst;
  await page.getByRole('button', { name: 'Step back from this case …' }).click();
  await page.getByRole('button', { name: 'Step back', exact: true }).click();
  await page.getByText('Say why').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('Why?').fill('I know somebody concerned.');
  await page.getByRole('button', { name: 'Step back', exact: true }).click();
  await desk.says(page, 'Jonas Lind has stepped back.');
  await page.getByRole('heading', { name: 'You have stepped back from this case' }).waitFor();
  await page.getByRole('link', { name: /^You have stepped back from this case/ }).waitFor();
  expect(await page.content()).not.toContain('A lock at the slipway');
  await openAsLead('A lock at the pier');
  await openAsLead('A lock at the slipway');
  await lead.page.getByText('Jonas Lind stepped back: I know somebody concerned.').waitFor();
  await lead.page.getByRole('button', { name: 'Take this case' }).waitFor();
});

/** What two guardians find in the seal that the analyst's browser sent last, verified as the reporter's. */
async function sealedOriginal() {
  const bodies = analyst.sent.filter((body) => body.includes('"seals"'));
  const { seals = [], extract } = JSON.parse(bodies.at(-1) ?? '{}') as ScrubRequest;
  expect(JSON.stringify(bodies)).not.toContain('Moreau');
  expect(extract === undefined).toBe(bodies.length > 1);
  const { file = '', shares = [] } = seals[0]?.seal ?? {};
  const place = { origin: ORIGIN, desk: 'desk', epoch: 1 };
  const guardians = await Promise.all([1, 2].map(slotKeyring));
  const opened = await Promise.all(
    guardians.map(({ identity }, i) => openShare(shares[i] ?? '', identity, place)),
  );
  const frame = decodeFrame(await openSeal(decodeB64(file), opened));
  if (frame.message.kind === 'report') verifyReport(frame, { origin: ORIGIN, desk: 'desk' });
  return frame.message.kind === 'report' ? frame.message : messageOf(frame.message, 'message');
}

/** A guardian's keyring, from the one file that its holder was given. */
async function slotKeyring(slot: number): Promise<Keyring> {
  const text = await readFile(join(slots, `guardian-${slot}.txt`), 'utf8');
  const seed = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
  return makeKeyring(decodeB64(seed, 32), ORIGIN);
}
