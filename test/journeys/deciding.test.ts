import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Category } from '@bellbuoy/protocol';
import { makeKeyring, randomBytes } from '@bellbuoy/protocol';
import { Decrypter } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimReport, openReport, readCase } from '../../packages/cli/src/client/desk-client.ts';
import { scrubAsNoName } from '../../packages/cli/src/client/desk-scrub.ts';
import { fileReport, readMailbox, withdraw } from '../../packages/cli/src/client/reporter-client.ts';
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

// How cases are decided, by two people in browsers of their own. Told in order.

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let analyst: Profile;
let lead: Profile;
let identity: string;
const filed = new Map<string, Awaited<ReturnType<typeof fileReport>>>();

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  const body = await makeKeyring(randomBytes(32), ORIGIN);
  identity = body.identity;
  const recipient = join(programme.dataDir, 'coastguard.txt');
  await writeFile(recipient, body.recipient);
  const added = await runCli([
    ...['body', 'add', '--data', programme.dataDir, '--id', 'coastguard', '--name', 'Coastguard'],
    ...['--recipient', recipient],
  ]);
  expect(added.stderr).toBe('');
  await hold('Fence by the pumping station', 'intrusion');
  await hold('Drum under the slipway', 'found-device');
  await hold('Lamp on the breakwater', 'tampering');
  [analyst, lead] = await Promise.all([newProfile(browser), newProfile(browser)]);
  const { passphrases } = staff;
  await desk.signIn(analyst.page, programme.deskUrl, { account: 'jonas', passphrase: passphrases.analyst });
  await desk.signIn(lead.page, programme.deskUrl, { account: 'miriam', passphrase: passphrases.lead });
});
afterAll(async () => {
  expect([analyst.faults, lead.faults, analyst.elsewhere, lead.elsewhere]).toEqual([[], [], [], []]);
  await browser.close();
  await programme.remove();
});

/** A case that the analyst has opened and put into the desk's own words. */
async function hold(subject: string, category: Category): Promise<void> {
  const answers = { saw: `${subject}, seen from the pier.`, where: 'Pier 3', when: 'Yesterday' };
  const report = await fileReport(await programme.know(), { locale: 'en', category, answers });
  filed.set(subject, report);
  const { mailbox } = report.receipt;
  const claimed = await claimReport(staff.analyst, mailbox);
  const id = await openReport(staff.analyst, { report: mailbox, claimed, subject });
  await scrubAsNoName(staff.analyst, await readCase(staff.analyst, id), `${subject}, seen once.`);
}

async function stateOf(subject: string) {
  const report = filed.get(subject);
  if (report === undefined) throw new Error('no such report');
  return readMailbox(await programme.know(), report.receipt);
}

async function choose(page: Page, subject: string): Promise<void> {
  await page.goto(`${programme.deskUrl}/desk/#/`);
  await page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: subject }).first().click();
  await page.getByRole('heading', { name: subject }).waitFor();
}

/** Answers both steps, in scope as the reporter filed it, until the outcome is asked for. */
async function vet(page: Page, finding: string): Promise<void> {
  await page.getByRole('button', { name: 'Answer …' }).click();
  await page.getByRole('radio', { name: 'Yes, it is in scope' }).check();
  await page.getByLabel('Facts', { exact: true }).fill('Seen once, from the pier.');
  await page.getByRole('button', { name: 'Record as in scope' }).click();
  await page.getByRole('heading', { name: /^Step two/ }).waitFor();
  await page.getByRole('radio', { name: finding }).check();
  await page.getByLabel('Facts', { exact: true }).fill('The harbour knows of no such thing.');
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await page.getByRole('heading', { name: 'What is the outcome?' }).waitFor();
}

async function chooseOutcome(page: Page, outcome: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${outcome}`) }).check();
  await page.getByRole('radio', { name: reason }).last().check();
}

test('an analyst vets a case in two steps and finishes it, and can undo that', async () => {
  const { page } = analyst;
  await choose(page, 'Fence by the pumping station');
  await vet(page, 'Too little is told to go by');
  await chooseOutcome(page, 'Unfounded', 'Too little is told to go by');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await desk.says(page, 'Finished. It will be deleted on ');
  expect(await stateOf('Fence by the pumping station')).toMatchObject({
    state: 'finished',
    outcome: 'unfounded',
  });
  await page.getByRole('button', { name: /^Undo/ }).click();
  await desk.says(page, 'Reopened.');
  expect(await stateOf('Fence by the pumping station')).toMatchObject({ state: 'opened', outcome: null });
});

test('what can be danger to life waits for a lead, who reads why and sends it back', async () => {
  await choose(analyst.page, 'Drum under the slipway');
  await vet(analyst.page, 'There is an innocent explanation');
  await chooseOutcome(analyst.page, 'Unfounded', 'There is an innocent explanation');
  await analyst.page.getByRole('button', { name: 'Propose it to a second person' }).click();
  await desk.says(analyst.page, 'Proposed. A second person reads it now.');
  await analyst.page.getByText('A lead who did not propose it').waitFor();
  expect(await stateOf('Drum under the slipway')).toMatchObject({ state: 'second-review' });

  const { page } = lead;
  await desk.waitForNews(page);
  await page.getByRole('button', { name: /^Second review/ }).waitFor();
  await choose(page, 'Drum under the slipway');
  await page.getByRole('heading', { name: 'Jonas Lind proposes: Unfounded' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send it back' }).click();
  await page.getByText('Write your reason').waitFor();
  await page.getByLabel('Your reason').fill('Nobody has asked the harbour master.');
  await page.getByRole('button', { name: 'Send it back' }).click();
  await desk.says(page, 'Sent back. Work on it goes on.');
  expect(await stateOf('Drum under the slipway')).toMatchObject({ state: 'opened' });
});

test('and is finished when the lead agrees', async () => {
  const { page } = analyst;
  await choose(page, 'Drum under the slipway');
  await page.getByText('Nobody has asked the harbour master.').waitFor();
  await page.getByRole('button', { name: 'Finish …' }).click();
  await chooseOutcome(page, 'Unfounded', 'There is an innocent explanation');
  await page.getByRole('button', { name: 'Propose it to a second person' }).click();
  await desk.says(page, 'Proposed.');
  await lead.page.reload();
  await desk.typePassphrase(lead.page, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.deskIsOpen(lead.page);
  await choose(lead.page, 'Drum under the slipway');
  await lead.page.getByLabel('Your reason').fill('The harbour master knows the drum.');
  await lead.page.getByRole('button', { name: 'Agree, and finish' }).click();
  await desk.says(lead.page, 'Agreed. It will be deleted on ');
  expect(await stateOf('Drum under the slipway')).toMatchObject({ state: 'finished', outcome: 'unfounded' });
});

test('a lead passes on what two people say cannot wait, and the body opens it with any age tool', async () => {
  await choose(analyst.page, 'Lamp on the breakwater');
  await vet(analyst.page, 'Seen first-hand, and specific');
  await analyst.page.getByRole('button', { name: 'Cancel' }).click();
  await analyst.page.getByText(/^It can be passed on from /).waitFor();
  await analyst.page.getByRole('button', { name: 'A life is in danger …' }).click();
  await analyst.page.getByLabel('Why it cannot wait').fill('Ships pass there tonight.');
  await analyst.page.getByRole('button', { name: 'Say that it cannot wait' }).click();
  await analyst.page.getByText('You said that it cannot wait.').waitFor();

  const { page } = lead;
  await choose(page, 'Lamp on the breakwater');
  await page.getByText('Jonas Lind says that somebody’s life is in danger').waitFor();
  await page.getByRole('button', { name: 'Confirm that it cannot wait …' }).click();
  await page.getByLabel('Why it cannot wait').fill('The lamp is out.');
  await page.getByRole('button', { name: 'Confirm it', exact: true }).click();
  await page.getByRole('button', { name: 'Pass it on …' }).click();
  await page.getByLabel('Purpose').fill('To light it again before dark.');
  await page.getByRole('checkbox', { name: /seen from the pier/ }).check();
  await page
    .getByRole('region', { name: 'This leaves the desk' })
    .getByText('Lamp on the breakwater, seen from the pier.')
    .waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Seal it and pass it on' }).click(),
  ]);
  await desk.says(page, 'Passed on.');
  await page.getByText(/^Passed on to Coastguard on /).waitFor();

  const path = join(programme.dataDir, 'handed-over.age');
  await saved.saveAs(path);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const frame = Buffer.from(await decrypter.decrypt(await readFile(path)));
  const text = frame.subarray(4, 4 + frame.readUInt32BE(0)).toString();
  expect(JSON.parse(text)).toMatchObject({
    kind: 'package',
    mailbox: null,
    purpose: 'To light it again before dark.',
    originals: [{ text: 'Lamp on the breakwater, seen from the pier.' }],
  });
  expect(text).not.toContain(filed.get('Lamp on the breakwater')?.receipt.mailbox);
});

test('its reporter reads to whom it went, and can no longer withdraw', async () => {
  expect(await stateOf('Lamp on the breakwater')).toMatchObject({
    state: 'passed-on',
    outcome: 'passed-on',
    passedOn: [{ body: 'coastguard' }],
  });
  const report = filed.get('Lamp on the breakwater');
  if (report === undefined) throw new Error('no such report');
  await expect(withdraw(await programme.know(), report.receipt)).rejects.toMatchObject({ code: 'moved-on' });
});
