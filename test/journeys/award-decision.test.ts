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
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// Facts that one member verified, recommended by another, decided by a panel of which each member has a browser of their own; then
// the offer in the conversation. Told in order.

const TITLE = 'A lock at the pier';
const SAID = 'I saw somebody cut the lock of the third pier from my boat.';
const SUMMARY = 'The lock of the third pier was cut.';
const FACT = 'The lock of the third pier was cut through.';
const HOW = 'I looked at the lock, with the harbour master.';
const WHY = 'The pier could be closed before anybody fell.';
const MEMBERS = ['Pia Holm', 'Pol Riva', 'Per Dahl', 'Pam Ortiz'];

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let report: FiledReport;
let lead: Profile;
let analyst: Profile;
const panel: Record<string, Profile> = {};

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  report = await fileReport(await programme.know(), {
    ...{ locale: 'fr', category: 'tampering', urgent: false },
    answers: { saw: SAID },
  });
  const claimed = await claimReport(staff.lead, report.receipt.mailbox);
  const id = await openReport(staff.lead, { report: report.receipt.mailbox, claimed, subject: TITLE });
  await scrubAsNoName(staff.lead, await readCase(staff.lead, id), SUMMARY);
  const opened = await readCase(staff.lead, id);
  const grounds = { facts: 'The lock is cut.', opinion: '' };
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
  const another = administrator.getByRole('button', { name: 'Invite another' });
  if (await another.isVisible()) await another.click();
  await administrator.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await administrator.getByRole('checkbox', { name: /^Panel member/ }).check();
  await administrator.getByRole('button', { name: 'Make the link' }).click();
  const link = await administrator.getByLabel(`Link for ${name}`).inputValue();
  const profile = await newProfile(browser);
  panel[name.split(' ')[0] ?? ''] = profile;
  await profile.page.goto(link);
  await profile.page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(profile.page);
  await profile.page.getByRole('link', { name: 'Awards', exact: true }).waitFor();
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
  await yes(dialog, 'The lock is the harbour’s own.');
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
  await decide('Per', 'It kept people from harm.', 'Grant');
  const pam = await read('Pam');
  expect(await pam.content()).not.toMatch(/A sign would have done|It kept people from harm/);
  await decide('Pam', 'The facts are plain.', 'Grant');
  await pam.getByRole('button', { name: /^Read Money/ }).press('Enter');
  for (const reason of ['A sign would have done.', 'It kept people from harm.', 'The facts are plain.']) {
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
});
