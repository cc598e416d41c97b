import { readFile } from 'node:fs/promises';
import { formatReceipt } from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import { readCase } from '../../packages/cli/src/client/desk-cases.ts';
import { vetAsInScope, vetFacts } from '../../packages/cli/src/client/desk-decisions.ts';
import { claimReport, openReport } from '../../packages/cli/src/client/desk-opening.ts';
import { scrubAsNoName } from '../../packages/cli/src/client/desk-scrub.ts';
import { type FiledReport, fileReport, readMailbox } from '../../packages/cli/src/client/reporter-client.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { findCanaries, readTree } from '../canary/canaries.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile, storedByPage } from './desk-profile.ts';
import { press, returnWithWords } from './reporter.ts';

// A fisherman who found a device is thanked and paid, and the paymaster cannot tell for which report: facts that one member
// verified, recommended by another, decided by a panel of which each member has a browser of their own; the offer in the
// conversation, the vouchers, the counter. Told in order.

const TITLE = 'A drum under the slipway';
const SAID = 'My net caught a drum with a wire under the slipway.';
const SUMMARY = 'A drum with a wire lay under the slipway.';
const FACT = 'The drum held a recorder and a battery.';
const HOW = 'I saw it lifted, with the harbour master.';
const WHY = 'It could be lifted before it was fetched.';
const PHONE = { width: 390, height: 844 };
const MEMBERS = ['Pia Holm', 'Pol Riva', 'Per Dahl', 'Pam Ortiz'];

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let report: FiledReport;
let lead: Profile;
let analyst: Profile;
const panel: Record<string, Profile> = {};
let awardRef: string;
const vouchers: string[] = [];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  report = await fileReport(await programme.know(), {
    ...{ locale: 'fr', category: 'found-device', urgent: false },
    answers: { saw: SAID },
  });
  const claimed = await claimReport(staff.lead, report.receipt.mailbox);
  const id = await openReport(staff.lead, { report: report.receipt.mailbox, claimed, subject: TITLE });
  await scrubAsNoName(staff.lead, await readCase(staff.lead, id), SUMMARY);
  const opened = await readCase(staff.lead, id);
  const grounds = { facts: 'A drum was lifted.', opinion: '' };
  await vetAsInScope(staff.lead, opened, grounds);
  await vetFacts(staff.lead, opened, { ...grounds, isIndicated: true, reason: 'corroborated' });
  [lead, analyst] = await Promise.all([newProfile(browser), newProfile(browser)]);
  await Promise.all([signIn(lead, 'miriam'), signIn(analyst, 'jonas')]);
});
afterAll(async () => {
  for (const { faults, elsewhere } of [lead, analyst, ...Object.values(panel)]) {
    expect([...faults, ...elsewhere]).toEqual([]);
  }
  await browser.close();
  await programme.remove();
});

function signIn({ page }: Profile, account: 'miriam' | 'jonas'): Promise<void> {
  const passphrase = staff.passphrases[account === 'miriam' ? 'lead' : 'analyst'];
  return desk.signIn(page, programme.deskUrl, { account, passphrase });
}

async function openCase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('region', { name: 'Working summary' }).waitFor();
}

const looksAt = async (page: Page) => expect(await accessibilityFindings(page)).toEqual([]);
const thanks = (page: Page) => page.getByRole('region', { name: 'Thanks' });

function at(name: string): Page {
  const profile = panel[name];
  if (profile === undefined) throw new Error(`no ${name}`);
  return profile.page;
}

test('an administrator invites a panel, and the programme signs who is in it', async () => {
  const { page } = lead;
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  const section = page.getByRole('region', { name: 'Panel' });
  await section.getByText('No list is signed yet.').waitFor();
  for (const name of MEMBERS) await join(page, name);
  await section.getByText('Pam Ortiz').waitFor();
  await section.getByRole('button', { name: 'Sign the next list' }).press('Enter');
  await desk.says(page, 'The list is signed.');
  await section.getByText('Everybody who holds the role is in it.').waitFor();
  // The keys that were signed for are those that a member has: both sides show the same six numbers.
  await at('Pam').getByRole('link', { name: 'Awards', exact: true }).click();
  const own = await at('Pam').getByText('Six numbers of your account').innerText();
  await section.getByText(own.split(': ')[1] ?? 'none').waitFor();
  await looksAt(page);
});

async function join(administrator: Page, name: string): Promise<void> {
  const profile = await newProfile(browser);
  panel[name.split(' ')[0] ?? ''] = profile;
  await invite(administrator, { name, role: /^Panel member/, page: profile.page });
  await profile.page.getByRole('link', { name: 'Awards', exact: true }).waitFor();
}

async function invite(
  administrator: Page,
  { name, role, page }: { name: string; role: RegExp; page: Page },
): Promise<void> {
  const another = administrator.getByRole('button', { name: 'Invite another' });
  if (await another.isVisible()) await another.click();
  await administrator.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await administrator.getByRole('checkbox', { name: role }).check();
  await administrator.getByRole('button', { name: 'Make the link' }).click();
  const link = await administrator.getByLabel(`Link for ${name}`).inputValue();
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(page);
}

test('a colleague verifies facts, by keyboard, and cannot recommend thanks on them', async () => {
  const { page } = analyst;
  await openCase(page);
  await thanks(page).getByText('Before thanks can be recommended').waitFor();
  expect(await thanks(page).getByRole('button', { name: 'Recommend thanks …' }).count()).toBe(0);
  await thanks(page).getByRole('button', { name: 'Verify facts …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Verify facts' });
  await dialog.getByRole('button', { name: 'Sign these facts' }).press('Enter');
  await dialog.getByText('Write this first.').first().waitFor();
  await looksAt(page);
  await page.keyboard.type(FACT);
  await page.keyboard.press('Tab');
  await page.keyboard.type(HOW);
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'Facts signed.');
  await thanks(page).getByText(FACT).waitFor();
  await thanks(page).getByText('You verified these facts').waitFor();
  expect(await thanks(page).getByRole('button', { name: 'Recommend thanks …' }).count()).toBe(0);
});

test('the lead recommends money, one question at a time, and sees what the panel will read', async () => {
  const { page } = lead;
  await openCase(page);
  await thanks(page).getByRole('button', { name: 'Recommend thanks …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Recommend thanks' });
  const go = () => dialog.getByRole('button', { name: 'Continue' }).press('Enter');
  await go();
  await dialog.getByText('Choose one.').waitFor();
  await looksAt(page);
  await dialog.getByRole('radio', { name: /^Money/ }).press('Space');
  await dialog.getByLabel('How much, in EUR?').fill('505');
  await go();
  await dialog.getByText(/^Type an amount from/).waitFor();
  await dialog.getByLabel('How much, in EUR?').fill('500');
  await dialog.getByText('2 members of the panel have to grant it.').waitFor();
  await go();
  await dialog.getByText(FACT).waitFor();
  await dialog.getByText('Did you read what Jonas Lind verified').waitFor();
  await looksAt(page);
  await yes(dialog);
  await dialog.getByText('Was it new to the desk?').waitFor();
  await go();
  await dialog.getByText('Choose an answer.').waitFor();
  // A single *no* ends it: nothing is weighed against it.
  await dialog.getByRole('radio', { name: 'No', exact: true }).press('Space');
  await dialog.getByText('Then it cannot be recommended.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Continue' }).count()).toBe(0);
  await yes(dialog, 'Nobody had told us, and the rounds had not seen it.');
  await yes(dialog, 'The report tells what only somebody there could see.');
  await yes(dialog);
  await yes(dialog);
  await yes(dialog, 'Nobody who wrote to us had it in hand.');
  await dialog.getByLabel('Why does it deserve thanks?').fill(WHY);
  await go();
  await dialog.getByRole('heading', { name: 'This is what the panel reads' }).waitFor();
  const preview = dialog.getByRole('region', { name: 'This is what the panel reads' });
  for (const words of [SUMMARY, FACT, WHY, 'It is not for a name.']) {
    await preview.getByText(words).first().waitFor();
  }
  // Nothing of what the reporter wrote, nor of whom they are with the server.
  expect(await preview.innerText()).not.toContain(SAID);
  await looksAt(page);
  await dialog.getByRole('button', { name: 'Recommend it to the panel' }).press('Enter');
  await desk.says(page, 'Recommended. The panel decides.');
  await thanks(page).getByText('Each member decides alone').waitFor();
  await looksAt(page);
});

/** Answers the question that is shown with yes, and goes on. */
async function yes(dialog: ReturnType<Page['getByRole']>, why?: string): Promise<void> {
  const question = await dialog.getByRole('group').last().innerText();
  await dialog.getByRole('radio', { name: 'Yes', exact: true }).press('Space');
  if (why !== undefined) await dialog.getByLabel('What shows it?').fill(why);
  await dialog.getByRole('button', { name: 'Continue' }).press('Enter');
  await dialog.getByText(question.split('\n')[0] ?? '').waitFor({ state: 'detached' });
}

async function read(name: string): Promise<Page> {
  const page = at(name);
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Open the awards' }).click();
  await page.getByRole('button', { name: /^Read Money/ }).press('Enter');
  await page.getByText('miriam of desk signed this').waitFor();
  return page;
}

test('a member reads the desk’s words and the verified facts, nothing counts what waits, and one steps back', async () => {
  const pia = await read('Pia');
  for (const words of [SUMMARY, FACT, HOW, WHY, 'jonas of desk verified this']) {
    await pia.getByText(words).first().waitFor();
  }
  await pia.getByText('2 members have to grant it.').waitFor();
  expect(await pia.content()).not.toContain(SAID);
  expect(await pia.title()).not.toMatch(/\d/);
  await looksAt(pia);
  await pia.getByRole('button', { name: 'Step back from this one …' }).press('Enter');
  await looksAt(pia);
  await pia.getByRole('button', { name: 'Step back', exact: true }).press('Enter');
  await pia.getByText('You stepped back. Others decide.').first().waitFor();
  expect(await pia.getByRole('button', { name: /^Read/ }).count()).toBe(0);
});

async function decide(name: string, reason: string, answer: 'Refuse' | 'Grant'): Promise<void> {
  const page = await read(name);
  // Nobody decides without a reason, whichever way.
  await page.getByRole('button', { name: answer }).press('Enter');
  await page.getByText('Say why, whichever you decide.').waitFor();
  await page.keyboard.type(reason);
  await page.getByRole('button', { name: answer }).press('Enter');
  await page
    .getByText(answer === 'Grant' ? 'You granted it.' : 'You refused it.')
    .first()
    .waitFor();
}

test('one refuses, two grant, and nobody is told before it is closed', async () => {
  await decide('Pol', 'A sign would have done.', 'Refuse');
  await decide('Per', 'It kept the harbour from harm.', 'Grant');
  const pam = await read('Pam');
  expect(await pam.content()).not.toMatch(/A sign would have done|It kept the harbour from harm/);
  await decide('Pam', 'The facts are plain.', 'Grant');
  await pam.getByRole('button', { name: /^Read Money/ }).press('Enter');
  for (const reason of [
    'A sign would have done.',
    'It kept the harbour from harm.',
    'The facts are plain.',
  ]) {
    await pam.getByText(reason).waitFor();
  }
  await looksAt(pam);
});

test('the lead reads each reason and makes the offer, which only the reporter can claim', async () => {
  const { page } = lead;
  await openCase(page);
  await thanks(page).getByText('The panel granted it on').waitFor();
  await thanks(page).getByRole('button', { name: 'Read what the panel reads' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Money/ });
  await dialog.getByText('A sign would have done.').waitFor();
  await looksAt(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // In the reporter's language, whatever the desk's is.
  await thanks(page).getByText('Merci. Ce que vous nous avez dit').waitFor();
  await looksAt(page);
  await thanks(page).getByRole('button', { name: 'Make the offer' }).press('Enter');
  await desk.says(page, 'The offer is in the conversation.');
  await thanks(page).getByText('The desk is never told whether it was.').waitFor();
  expect(await thanks(page).getByRole('button', { name: 'Make the offer' }).count()).toBe(0);
  await desk.letter(page).getByText('Merci. Ce que vous nous avez dit').waitFor();
  const known = await programme.know();
  const mailbox = await readMailbox(known, report.receipt);
  const { messages } = await openMailbox(known, report.receipt, mailbox);
  const offer = messages.flatMap(({ message }) => (message.kind === 'reply' ? [message.offer] : [])).at(-1);
  expect(offer).toMatchObject({ kind: 'money', amount: 50_000, currency: 'EUR' });
  for (const { sent } of [lead, analyst]) expect(sent.join()).not.toContain(offer?.award);
  expect(await page.content()).not.toContain(offer?.award);
  awardRef = offer?.award ?? '';
});

test('the fisherman comes back with his words, and claims vouchers without saying who he is', async () => {
  await keysAreThere();
  const context = await browser.newContext({
    viewport: PHONE,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const words = formatReceipt(report.receipt.entropy, await receiptWordlist('en'));
  await returnWithWords(page, programme.publicUrl, words);
  await page.getByText('This line offers you €500 for what you reported.').waitFor();
  await looksAt(page);
  await page.getByRole('radio', { name: /^5 vouchers/ }).check();
  await press(page, 'Claim the vouchers');
  await page.getByText('Done. What you claimed is kept below.').waitFor();
  await looksAt(page);
  const cards = page.getByRole('listitem').filter({ has: page.getByText(/^Use it by/) });
  expect(await cards.count()).toBe(5);
  for (let i = 0; i < 2; i++) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      cards
        .nth(i)
        .getByRole('button', { name: /^Save as a file/ })
        .click(),
    ]);
    vouchers.push(await readFile(await download.path(), 'utf8'));
  }
  // Vouchers are kept sealed with the conversation, and nowhere on the telephone.
  expect(await storedByPage(page)).toEqual([]);
  expect(page.url()).not.toContain('#');
  await context.close();
});

test('a paymaster pays one in cash, and nothing that they see says for which report', async () => {
  const profile = await newProfile(browser);
  panel['Paz'] = profile;
  const { page } = profile;
  const answers: Promise<string>[] = [];
  page.on('response', (response) => answers.push(response.text().catch(() => '')));
  await lead.page.getByRole('link', { name: 'Staff', exact: true }).click();
  await invite(lead.page, { name: 'Paz Mora', role: /^Paymaster/, page });
  await page.getByRole('link', { name: 'Go to the counter' }).click();
  const codes = vouchers.map(codeIn);
  await page.getByRole('textbox', { name: 'Vouchers as text' }).fill(codes.join('\n'));
  await page.getByRole('button', { name: 'See what they are worth' }).click();
  await page.getByRole('heading', { name: 'EUR 200 can be paid' }).waitFor();
  await page.getByRole('button', { name: 'Other vouchers' }).click();
  await page.getByRole('textbox', { name: 'Vouchers as text' }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'See what they are worth' }).click();
  await page.getByRole('radio', { name: /^Cash/ }).check();
  await page.getByRole('button', { name: 'Pay EUR 100' }).click();
  await page.getByRole('heading', { name: 'EUR 100 paid' }).waitFor();
  await looksAt(page);
  await page.getByRole('link', { name: 'Ledger', exact: true }).click();
  await page.getByRole('row', { name: 'Paid in cash EUR 100' }).waitFor();
  await looksAt(page);
  const seen = [await page.content(), ...(await Promise.all(answers))].join();
  for (const secret of [report.receipt.mailbox, SAID, SUMMARY, FACT, WHY, TITLE, awardRef])
    expect(seen).not.toContain(secret);
});

test('nothing of it can be read with the server: no word, no secret, no voucher, not the one that was paid', async () => {
  const words = { SAID, SUMMARY, FACT, HOW, WHY, TITLE, award: awardRef };
  const canaries = Object.entries(words).map(([name, text]) => ({ name, text }));
  for (const [i, file] of vouchers.entries()) {
    const [, payload = '', signature = ''] = codeIn(file).split('.');
    canaries.push({ name: `voucher ${i}`, text: payload }, { name: `signature ${i}`, text: signature });
  }
  const files = await readTree(programme.dataDir);
  const { stdout, stderr } = programme.output();
  files.set('output', Buffer.from(stdout + stderr));
  expect(findCanaries(canaries, files)).toEqual([]);
});

/** The voucher itself, of a file that explains it. */
function codeIn(file: string): string {
  return file.split('\n').find((line) => line.startsWith('eyJ')) ?? '';
}

/** Waits until the running server has made the quarter's keys, as it does once there is a panel. */
async function keysAreThere(): Promise<void> {
  const isThere = async () => (await programme.know()).descriptor.issuing.length >= 8;
  await expect.poll(isThere, { timeout: 90_000, interval: 1_000 }).toBe(true);
}
