import { addDays, dayOf, hashB64, newAwardRef, signStatement } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../packages/cli/src/client/conversation.ts';
import { recommendAward, verifyFacts } from '../../packages/cli/src/client/desk-awards.ts';
import { readCase } from '../../packages/cli/src/client/desk-cases.ts';
import { vetAsInScope, vetFacts } from '../../packages/cli/src/client/desk-decisions.ts';
import { claimReport, openReport } from '../../packages/cli/src/client/desk-opening.ts';
import { scrubAsNoName } from '../../packages/cli/src/client/desk-scrub.ts';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { decideAward, listPanel } from '../../packages/cli/src/client/panel-client.ts';
import { type FiledReport, fileReport, readMailbox } from '../../packages/cli/src/client/reporter-client.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import type { Programme } from '../../packages/server/src/index.ts';
import { reserve } from '../../packages/server/src/ledger/index.ts';
import { withProgramme } from '../support/beside-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';

// What happens when thanks are not given: a panel that refuses, a budget that is spent, a list that nobody signed again. In
// between one award that needs a single member. Told in order, about one case.

const TITLE = 'A float with a box';
const MONEY = { kind: 'money', amount: 50_000, currency: 'EUR', band: 'small' } as const;
const COMMENDATION = { kind: 'commendation', level: 1 } as const;
const FIRST_NO = 'Keepers find such floats every week.';
const SECOND_NO = 'The box was a rain gauge of the harbour.';
/** What may be granted in a quarter, in minor units. */
const BUDGET = 1_500_000n;

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let report: FiledReport;
let caseId: string;
let lead: Profile;
let pol: Profile;
let pia: OfficeSession;
let per: OfficeSession;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  report = await fileReport(await programme.know(), {
    ...{ locale: 'en', category: 'found-device', urgent: false },
    answers: { saw: 'A float with a grey box drifted in.' },
  });
  const { mailbox } = report.receipt;
  const claimed = await claimReport(staff.lead, mailbox);
  caseId = await openReport(staff.lead, { report: mailbox, claimed, subject: TITLE });
  await scrubAsNoName(staff.lead, await opened(), 'A float with a box drifted in.');
  const grounds = { facts: 'The float was fetched.', opinion: '' };
  await vetAsInScope(staff.lead, await opened(), grounds);
  await vetFacts(staff.lead, await opened(), { ...grounds, isIndicated: true, reason: 'corroborated' });
  const facts = [{ fact: 'The box held a recorder.', how: 'I opened it.' }];
  await verifyFacts(staff.analyst, await readCase(staff.analyst, caseId), facts);
  const passphrase = await seatPanel();
  [lead, pol] = await Promise.all([newProfile(browser), newProfile(browser)]);
  await desk.signIn(lead.page, programme.deskUrl, {
    account: 'miriam',
    passphrase: staff.passphrases.lead,
  });
  await desk.signIn(pol.page, programme.deskUrl, { account: 'pol', passphrase });
});
afterAll(async () => {
  for (const { faults, elsewhere } of [lead, pol]) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
});

const opened = () => readCase(staff.lead, caseId);
const thanks = () => lead.page.getByRole('region', { name: 'Thanks' });
const looksAt = async (page: Page) => expect(await accessibilityFindings(page)).toEqual([]);

/** Three members, of whom one, Pol, decides in a browser. Returns Pol's passphrase. */
async function seatPanel(): Promise<string> {
  const address = await programme.address();
  const seat = (account: string, name: string) =>
    appoint(address, staff.lead, { account, name, roles: ['panel'] });
  pia = officeOf('pia', await seat('pia', 'Pia Holm'));
  per = officeOf('per', await seat('per', 'Per Dahl'));
  const { credentials } = await seat('pol', 'Pol Riva');
  await listPanel(staff.lead);
  return credentials.passphrase;
}

async function recommend(award: typeof MONEY | typeof COMMENDATION): Promise<string> {
  const affirmed = { 'new-to-desk': 'Nobody had told us.', 'first-hand': 'They saw it drift.' };
  const recommending = { award, affirmed, why: 'It was fetched before it reached the ferry.' };
  return recommendAward(await programme.know(), staff.lead, await opened(), recommending);
}

/** What Pol sees of the one award that is open, once it is verified. */
async function polReads(): Promise<Page> {
  const { page } = pol;
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Open the awards' }).click();
  const open = page.locator('section', { has: page.getByRole('heading', { name: 'To decide' }) });
  await open.getByRole('button', { name: /^Read/ }).press('Enter');
  await page.getByText('miriam of desk signed this').waitFor();
  return page;
}

async function answers(answer: 'Grant' | 'Refuse', reason: string): Promise<void> {
  await pol.page.getByRole('textbox').fill(reason);
  await pol.page.getByRole('button', { name: answer }).press('Enter');
}

async function leadReads(): Promise<void> {
  const { page } = lead;
  // From elsewhere, so that the case is read anew.
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: TITLE }).first().click();
  await thanks().waitFor();
}

test('two refuse, each with a reason: nothing is offered, and the desk reads why', async () => {
  const ref = await recommend(MONEY);
  await decideAward(await programme.know(), pia, ref, { result: 'refused', reason: FIRST_NO });
  const page = await polReads();
  expect(await page.content()).not.toContain(FIRST_NO);
  await answers('Refuse', SECOND_NO);
  await page.getByText('You refused it.').first().waitFor();
  await leadReads();
  await thanks()
    .getByText(/^The panel refused it on/)
    .waitFor();
  await thanks().getByRole('button', { name: 'Read what the panel reads' }).press('Enter');
  const dialog = lead.page.getByRole('dialog', { name: /^Money/ });
  for (const reason of [FIRST_NO, SECOND_NO]) await dialog.getByText(reason).waitFor();
  await looksAt(lead.page);
  await lead.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await thanks().getByRole('button', { name: 'Make the offer' }).count()).toBe(0);
  await thanks().getByRole('button', { name: 'Recommend thanks …' }).waitFor();
  expect(await offered()).toEqual([]);
});

test('a commendation takes one member, and is offered like money', async () => {
  await recommend(COMMENDATION);
  const page = await polReads();
  await page.getByText('1 member has to grant it.').waitFor();
  await answers('Grant', 'A kind thing to do.');
  await page.getByText('You granted it.').first().waitFor();
  await leadReads();
  await thanks().getByRole('button', { name: 'Make the offer' }).press('Enter');
  await desk.says(lead.page, 'The offer is in the conversation.');
  expect(await offered()).toMatchObject([COMMENDATION]);
});

test('what is left of the budget is too little: the vote is not kept, and the member can refuse', async () => {
  await withProgramme(programme, spendBudget);
  const ref = await recommend(MONEY);
  await decideAward(await programme.know(), pia, ref, { result: 'granted', reason: 'It helped.' });
  const page = await polReads();
  await answers('Grant', 'It kept the ferry from harm.');
  await page.getByText('What is left of the budget is not enough.').waitFor();
  await page.getByText('Nothing was decided. Refuse it, or wait for the next quarter.').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('It kept the ferry from harm.');
  await looksAt(page);
  const reason = 'There is nothing left this quarter.';
  await answers('Refuse', reason);
  await page.getByText('You refused it.').first().waitFor();
  await decideAward(await programme.know(), per, ref, { result: 'refused', reason });
});

test('a list of the panel that ran out stops thanks, until an administrator signs the next', async () => {
  await withProgramme(programme, letPanelExpire);
  await leadReads();
  await thanks().getByText('Nobody of the panel can decide on this yet').waitFor();
  expect(await thanks().getByRole('button', { name: 'Recommend thanks …' }).count()).toBe(0);
  const { page } = lead;
  await page.getByRole('link', { name: 'Staff', exact: true }).click();
  const section = page.getByRole('region', { name: 'Panel' });
  await section.getByText('The signed list of the panel has run out.').waitFor();
  await looksAt(page);
  await section.getByRole('button', { name: 'Sign the next list' }).press('Enter');
  await desk.says(page, 'The list is signed.');
  await section.getByText('Everybody who holds the role is in it.').waitFor();
});

async function offered() {
  const known = await programme.know();
  const { messages } = await openMailbox(known, report.receipt, await readMailbox(known, report.receipt));
  return messages.flatMap(({ message }) =>
    message.kind === 'reply' && message.offer !== undefined ? [message.offer] : [],
  );
}

async function spendBudget(here: Programme): Promise<void> {
  await here.database.transaction((transaction) =>
    reserve(transaction, here, { award: newAwardRef(), amount: BUDGET }),
  );
}

/** The last list again, signed for days that are over, as where nobody brought the programme key in time. */
async function letPanelExpire({ config, database, keys }: Programme): Promise<void> {
  const { store } = database;
  const { kind, sequence, bytes } = await store
    .selectFrom('statements')
    .selectAll()
    .where('kind', '=', 'panel')
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow();
  if (keys.programme === null) throw new Error('the programme key is kept elsewhere');
  const [day, expires] = [-31, -1].map((days) => addDays(dayOf(Date.now()), days));
  if (day === undefined || expires === undefined) throw new Error('two days');
  const statement = { origin: config.origin, kind, sequence, day, expires, hash: hashB64(bytes) };
  const note = signStatement(statement, keys.programme);
  await store
    .updateTable('statements')
    .set({ day, expires, note })
    .where('kind', '=', kind)
    .where('sequence', '=', sequence)
    .execute();
}
