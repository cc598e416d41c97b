import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays, checkAnswerDay, type Day, dayOf, verifyLog } from '@bellbuoy/protocol';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  appointRunningGuardians,
  type RunningGuardian,
} from '../../packages/cli/src/testing/running-guardians.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { quietDiagnostics, type RunningServer, startServer } from '../../packages/server/src/index.ts';
import { findCanaries, readTree } from '../canary/canaries.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import * as reporter from './reporter.ts';

// A wrongly named person is cleared, and everything about them is gone, on the record: the reporter, the desk, the person named and
// three guardians, each in a browser of their own. In order.

const NAME = 'Jean Moreau';
const SAW = `${NAME} cut the lock. I saw ${NAME} leave.`;
const SUMMARY = 'Person A cut the lock. I saw Person A leave.';
const PHONE = { width: 390, height: 844 };
const FIXED_ANSWER = 'We finished checking. If we held your name';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let guardians: readonly RunningGuardian[];
let profiles: readonly Profile[];
let lead: Profile;
let drawn = 0;
let slots: string;
let later: RunningServer | null = null;
let told: string[];
let asked: string[];
let contested: string[];
let keys: readonly Buffer[] = [];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  guardians = await appointRunningGuardians(programme, staff.lead, slots);
  [lead, ...profiles] = await Promise.all([newProfile(browser), ...guardians.map(() => newProfile(browser))]);
});
afterAll(async () => {
  for (const { faults, elsewhere } of [lead, ...profiles]) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await later?.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

function pageOf(at: number): Page {
  const page = profiles[at]?.page;
  if (page === undefined) throw new Error('no such guardian');
  return page;
}

async function isSound(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
}

async function stranger(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Shows a guardian a page of theirs as it is now. */
async function show(at: number, name: 'Oversight' | 'Decisions'): Promise<Page> {
  const page = pageOf(at);
  await page.goto(`${programme.deskUrl}/desk/#/access-log`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return page;
}

async function allow(at: number, act: RegExp, what: string): Promise<void> {
  const page = await show(at, 'Decisions');
  await page.getByRole('button', { name: act }).click();
  await page.getByText(what).waitFor();
  await isSound(page);
  await page.getByLabel('Your reason').fill('Nothing speaks against it.');
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByText('You allowed it.').first().waitFor();
}

test('somebody names a person in the name box, and in the story too', async () => {
  const page = await stranger();
  told = await reporter.fileReport(page, programme.publicUrl, {
    ...{ category: /false message/i, saw: SAW, where: 'The third pier', when: 'Today' },
    name: async (box) => box.getByLabel('The name, or what they are known by').fill(NAME),
  });
  await isSound(page);
  await page.context().close();
});

test('the desk takes the name out, and what was written goes to the guardians alone', async () => {
  const { page } = lead;
  await desk.signIn(page, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.claimNext(page);
  await desk.giveTitle(page, 'A lock at the pier');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: 'Working summary' }).waitFor();
  await page
    .getByRole('button', { name: /^Person A.*Jean Moreau/ })
    .first()
    .click();
  await page.getByRole('radio', { name: /^Restrict the original/ }).check();
  await isSound(page);
  await page.keyboard.press('Control+Enter');
  await desk.says(page, 'The original is restricted.');
  await desk.letter(page).getByText(SUMMARY).waitFor();
  expect(await page.content()).not.toContain('Moreau');
  await vet(page);
  await isSound(page);
});

/** Finds it in scope, and possible. */
async function vet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Answer …' }).click();
  await page.getByRole('radio', { name: 'Yes, it is in scope' }).check();
  await page.getByLabel('Facts', { exact: true }).fill('Seen once, from the pier.');
  await page.getByRole('button', { name: 'Record as in scope' }).click();
  await page.getByRole('heading', { name: /^Step two/ }).waitFor();
  await page.getByRole('radio', { name: 'Seen first-hand, and specific' }).check();
  await page.getByLabel('Facts', { exact: true }).fill('Told as seen.');
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await page.getByRole('heading', { name: 'What is the outcome?' }).waitFor();
}

test('a guardian opens their desk, and the others are let in', async () => {
  for (const at of profiles.keys()) {
    await desk.signIn(pageOf(at), programme.deskUrl, guardians[at] ?? { account: '', passphrase: '' });
    if (at === 0) await pageOf(0).getByRole('button', { name: 'Open the guardians’ desk' }).click();
    await pageOf(at).getByRole('link', { name: 'Cases', exact: true }).waitFor();
  }
  await isSound(pageOf(0));
});

test('the person asks on a telephone whether a sealed name is theirs, and objects', async () => {
  const page = await stranger({ viewport: PHONE });
  const next = () => reporter.press(page, 'Continue');
  await page.goto(`${programme.publicUrl}/redress/`);
  await page.getByRole('radio', { name: /^Ask whether/ }).check();
  await next();
  await page.getByRole('textbox', { name: 'Which name shall we look for?' }).fill(NAME);
  await next();
  await page.getByRole('heading', { name: 'Is it also written in other ways?' }).waitFor();
  await next();
  await page.getByRole('checkbox').first().check();
  await page.getByText(FIXED_ANSWER).first().waitFor();
  await isSound(page);
  await next();
  asked = await send(page);

  await page.goto(`${programme.publicUrl}/redress/`);
  await page.getByRole('radio', { name: /^Object to a report about me/ }).check();
  await next();
  await page.getByRole('textbox', { name: 'What do you know of the report?' }).fill('A neighbour told me.');
  await next();
  await page
    .getByRole('textbox', { name: 'What is not right?' })
    .fill(`I am ${NAME}. I was paid to change that lock.`);
  await next();
  await page.getByRole('textbox', { name: 'What should happen now?' }).fill('Delete it.');
  await next();
  contested = await send(page);
  await page.context().close();
});

/** From the page on which all is checked until the letter has arrived. Returns the twelve words. */
async function send(page: Page): Promise<string[]> {
  await isSound(page);
  await reporter.press(page, 'Continue to your twelve words');
  const words = await reporter.readWords(page);
  await reporter.press(page, 'I have kept them');
  await reporter.typeTwoWords(page, words);
  await reporter.press(page, 'Seal and send');
  await page.getByRole('heading', { name: 'Your letter has arrived' }).waitFor();
  await isSound(page);
  return words;
}

test('guardians read both letters, and the desk does not', async () => {
  const page = pageOf(0);
  await desk.waitForNews(page);
  // Two letters of one day wait in no order that anybody could know.
  await desk.claimNext(page);
  await desk.claimNext(page);
  await desk.openCase(page, 'Name check');
  await page.getByText('Never write whether a name was found.').waitFor();
  await isSound(page);
  await desk.openCase(page, 'Contests a report');
  await page.getByText('I was paid to change that lock.').waitFor();
  await isSound(page);
  await lead.page.reload();
  await desk.typePassphrase(lead.page, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.deskIsOpen(lead.page);
  await lead.page.getByRole('region', { name: 'Cases' }).getByRole('link').first().waitFor();
  expect(await lead.page.getByRole('region', { name: 'Cases' }).getByRole('link').count()).toBe(1);
});

test('a check is proposed, agreed to, and done by whoever was drawn', async () => {
  const page = await show(0, 'Oversight');
  await page.getByText('Propose a check', { exact: true }).click();
  await page.getByLabel('Why').last().fill('Somebody asked at our desk.');
  await page.getByRole('button', { name: 'Propose it' }).last().click();
  const standing = page.getByText(/guardian \d compares/);
  await standing.waitFor();
  drawn = Number(/guardian (\d)/.exec((await standing.textContent()) ?? '')?.[1]) - 1;
  expect([1, 2]).toContain(drawn);
  await allow(0, /^Read Compare sealed names/, 'Somebody asked at our desk.');
  await allow(3 - drawn, /^Read Compare sealed names/, 'Somebody asked at our desk.');

  const comparing = await show(drawn, 'Oversight');
  await comparing.getByRole('button', { name: 'Compare names' }).click();
  await comparing.getByLabel('The name, and its other spellings').fill('MOREAU Jéan');
  await comparing.getByRole('button', { name: 'Compare on this device' }).click();
  // The name box and the restricted story are two sealed texts of one case: one order is proposed for both.
  await comparing.getByText('2 were opened and compared; 0 could not be opened.').waitFor();
  await comparing.getByText('1 match.').waitFor();
  await comparing.getByText(NAME, { exact: true }).waitFor();
  await comparing.getByText(SAW).waitFor();
  await isSound(comparing);
  await comparing
    .getByLabel('Why it goes, or the lawful reason for which it stays')
    .fill('The harbour had paid for it.');
  await comparing.getByRole('button', { name: 'Propose to delete it' }).click();
  await comparing.getByText('Proposed for deletion. The guardians decide.').waitFor();
  await comparing.getByRole('button', { name: 'Close the check' }).click();
  await desk.says(comparing, 'The check is closed, and what opened the names is destroyed.');
  expect(await comparing.content()).not.toContain('Moreau');
});

test('two of them order that it goes, each alone, and the server deletes it', async () => {
  keys = shredKeys();
  expect(keys.length).toBeGreaterThan(2);
  expect(await tracesOf(keys)).not.toEqual([]);
  await allow(0, /^Read Give a desk an order/, 'The harbour had paid for it.');
  const page = await show(drawn, 'Decisions');
  await page.getByRole('button', { name: /^Read Give a desk an order/ }).click();
  await page.getByLabel('Your reason').waitFor();
  expect(await page.content()).not.toContain('Nothing speaks against it.');
  await allow(drawn, /^Read Give a desk an order/, 'The harbour had paid for it.');
  await expect
    .poll(async () => {
      const overseeing = await show(0, 'Oversight');
      await overseeing.getByRole('cell', { name: 'Delete everything' }).waitFor();
      return overseeing.getByRole('cell', { name: /^Done / }).count();
    })
    .toBe(1);
  await isSound(pageOf(0));
});

test('the desk keeps a bare row', async () => {
  const { page } = lead;
  await page.reload();
  await desk.typePassphrase(page, { account: 'miriam', passphrase: staff.passphrases.lead });
  await desk.deskIsOpen(page);
  await page.getByRole('button', { name: /^Finished/ }).click();
  await page.getByRole('link', { name: /Deleted$/ }).click();
  await isSound(page);
  const words = await page.getByRole('main').innerText();
  for (const gone of ['A lock at the pier', SUMMARY, 'Moreau', 'Seen once, from the pier.']) {
    expect(words).not.toContain(gone);
  }
});

test('the reporter reads by whose will it was deleted, and their browser finds it in the public log', async () => {
  const page = await stranger();
  await reporter.returnWithWords(page, programme.publicUrl, told);
  await page.getByText('Your report was deleted, because several guardians ordered it.').waitFor();
  expect(await reporter.readTimeline(page)).toContainEqual(
    expect.stringContaining('Your report was deleted'),
  );
  await expect
    .poll(async () => {
      await reporter.lookForNews(page);
      return page.getByText(/^It was deleted.*(?<!not) in the log/).count();
    })
    .toBe(1);
  expect(await reporter.readLogResult(page)).toContain('Your report is in the log.');
  expect(await page.content()).not.toContain('Moreau');
  await isSound(page);
  await page.context().close();
});

test('everybody finds the check and the order in the log', async () => {
  const { stdout, code } = await runCli(['log', 'verify', programme.publicUrl]);
  expect({ code, stdout }).toMatchObject({ code: 0 });
  const known = await programme.know();
  const read = async (path: string) =>
    new Uint8Array(await (await fetch(`${programme.publicUrl}/api/v1/log/${path}`)).arrayBuffer());
  const log = await verifyLog({ read, vkey: known.descriptor.log.vkey });
  const acts: unknown[] = [];
  for await (const { lines } of log.bundles()) {
    acts.push(...lines.flatMap((line) => (line.kind === 'act' ? [line.act] : [])));
  }
  const month = dayOf(Date.now()).slice(0, 7);
  expect(acts).toContainEqual(expect.objectContaining({ type: 'check', months: [month], seals: 2 }));
  expect(acts).toContainEqual(expect.objectContaining({ type: 'order', act: 'purge' }));
  expect(JSON.stringify(acts)).not.toContain('guardian-');
});

test('whoever objected is told that they were right, and nobody is told what was found', async () => {
  const page = pageOf(0);
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await desk.openRow(page, 'Contests a report');
  await desk.reply(page, 'Thank you for writing. You did nothing wrong.');
  await page.getByRole('radio', { name: 'Upheld', exact: true }).check();
  await page.getByLabel('Your reason, for the other guardians').fill('The harbour had paid for it.');
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await page.getByText('Finished: Upheld').waitFor();
  await desk.openRow(page, 'Name check');
  await page.getByText(FIXED_ANSWER).waitFor();
  await page.getByLabel('Your reason, for the other guardians').fill('Compared.');
  await page.getByRole('button', { name: 'We have checked: send the answer' }).click();
  await page.getByText('Finished: Checked').waitFor();
  await isSound(page);

  const reader = await stranger({ viewport: PHONE });
  await reporter.returnWithWords(reader, programme.publicUrl, contested);
  await reader.getByText('Outcome: you were right.').waitFor();
  await isSound(reader);
  await reporter.returnWithWords(reader, programme.publicUrl, asked);
  expect(await reader.content()).not.toContain(FIXED_ANSWER);
  await reader.context().close();
});

test('nothing of the name is left in any byte, nor any key to what was sealed', async () => {
  const left = await readTree(programme.dataDir);
  const { stdout, stderr } = programme.output();
  left.set('output', Buffer.from(`${stdout}${stderr}`));
  const canaries = [NAME, 'Moreau', SUMMARY].map((text) => ({ name: text, text }));
  expect(findCanaries(canaries, left)).toEqual([]);
  await expect.poll(() => tracesOf(keys)).toEqual([]);
});

/** The keys without which what is stored of the report, and of the reporter's own note, says nothing. */
function shredKeys(): Buffer[] {
  const database = new DatabaseSync(join(programme.dataDir, 'bellbuoy.db'), {
    readOnly: true,
    timeout: 10_000,
  });
  const rows = database
    .prepare("select key from shred_keys where mailbox = (select mailbox from reports where desk = 'desk')")
    .all();
  database.close();
  return rows.map(({ key }) => Buffer.from(key as Uint8Array).subarray(0, 32));
}

async function tracesOf(needles: readonly Buffer[]): Promise<string[]> {
  const files = [...(await readTree(programme.dataDir))];
  return files.flatMap(([path, bytes]) => (needles.some((needle) => bytes.includes(needle)) ? [path] : []));
}

test('on the day that everybody was told, the person reads the answer that everybody gets', async () => {
  const today = dayOf(Date.now());
  const day = checkAnswerDay(today, today);
  await programme.end();
  expect(await readOn(addDays(day, -1))).not.toContain(FIXED_ANSWER);
  expect(await readOn(day)).toContain(FIXED_ANSWER);
});

/** What the person's telephone shows of their question on a day. */
async function readOn(day: Day): Promise<string> {
  const now = Date.parse(`${day}T12:00:00Z`);
  await later?.close();
  const { dataDir, port } = programme;
  later = await startServer({
    ...{ dataDir, port, batches: 'immediate', diagnostics: quietDiagnostics, now: () => now },
  });
  const page = await stranger({ viewport: PHONE });
  await page.clock.setFixedTime(now);
  await reporter.returnWithWords(page, programme.publicUrl, asked);
  await page.getByText(NAME).waitFor();
  await isSound(page);
  const words = await page.getByRole('main').innerText();
  await page.context().close();
  return words;
}
