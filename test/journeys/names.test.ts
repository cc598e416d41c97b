import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeB64,
  encodeB64,
  hashB64,
  type Keyring,
  makeKeyring,
  openName,
  openShare,
  type ReportMessage,
  type ShareMessage,
  utf8,
} from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCase, readCases } from '../../packages/cli/src/client/desk-client.ts';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  ORIGIN,
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { findCanaries, readTree } from '../canary/canaries.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { claimNext, letter, signIn } from './desk.ts';
import { answerQuestions, fileReport } from './reporter.ts';

// A name on its way from a stranger's device to guardians, past a desk that never sees it.

const NAME = 'Oystercatcher Petrel-Vance';
const HOW = 'I read Petrel-Vance on the badge.';
const report = {
  category: /false message/i,
  saw: 'A man in an orange vest cut the fence.',
  where: 'Gate 4',
  when: 'Today',
};

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let slots: string;

beforeAll(async () => {
  [programme, browser, slots] = await Promise.all([
    startProgramme(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'bellbuoy-slots-')),
  ]);
  staff = await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true });
});

test('before there are guardians, the page asks to leave names out', async () => {
  const page = await newPage({ width: 320, height: 640 });
  await page.goto(new URL('/report/', programme.publicUrl).href);
  await answerQuestions(page, {
    ...report,
    name: async (asked) => {
      await asked.getByText('it does not take names').waitFor();
      expect(await asked.getByLabel('The name, or what they are known by').isVisible()).toBe(false);
      expect(await accessibilityFindings(asked)).toEqual([]);
      expect(await isWiderThanScreen(asked)).toBe(false);
    },
  });
});

test('a name goes past the desk to guardians, of whom two open it and one does not', async () => {
  const out = ['--out', slots, '--name', 'A. Lind, Bar Association', '--name', 'B. Costa, Mission'];
  const made = await runCli([
    'guardian',
    'init',
    ...['--data', programme.dataDir, '--slots', '3', '--threshold', '2'],
    ...[...out, '--name', 'C. Diallo, Saltmere Harbour'],
  ]);
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });

  const stranger = await newPage();
  await fileReport(stranger, programme.publicUrl, { ...report, name: writeName });

  const desk = await newPage();
  await signIn(desk, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await claimNext(desk);
  await desk.getByText('Names were given, sealed apart. Only guardians can open them.').waitFor();
  expect(await desk.content()).not.toContain('Petrel');
  expect(await letter(desk).innerText()).toContain('orange vest');

  const message = await openedReport();
  const guardians = await Promise.all([1, 2, 3].map(slotKeyring));
  const shares = await sharesOf(message, guardians);
  expect(await nameFrom(message, shares.slice(0, 2))).toBe(`${NAME}\n\n${HOW}`);
  expect(await nameFrom(message, shares.slice(1))).toBe(`${NAME}\n\n${HOW}`);
  for (const share of shares)
    await expect(nameFrom(message, [share])).rejects.toMatchObject({ code: 'unopenable' });
  // Moved to another report, or said to be another reporter's, it names nobody.
  for (const other of [{ mailbox: hashB64(utf8('other')) }, { verify: encodeB64(new Uint8Array(32)) }])
    await expect(nameFrom({ ...message, ...other }, shares)).rejects.toMatchObject({ code: 'unopenable' });

  const left = await readTree(programme.dataDir);
  const { stdout, stderr } = programme.output();
  left.set('output', Buffer.from(`${stdout}${stderr}`));
  expect(findCanaries([{ name: 'name', text: 'Petrel-Vance' }], left)).toEqual([]);
});

async function writeName(page: Page): Promise<void> {
  const name = page.getByLabel('The name, or what they are known by');
  await page.getByText('Who can open it').click();
  await page.getByText('2 of these 3 guardians must agree').waitFor();
  await page.getByText('A. Lind, Bar Association').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await name.fill('Anna\nBen\nCleo\nDora');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('link', { name: /not for a list/ }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await name.fill(NAME);
  await page.getByLabel('How do you know it?').fill(HOW);
}

async function newPage(viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  return context.newPage();
}

/** The report with a name box, as a member reads it from the desk. */
async function openedReport(): Promise<ReportMessage> {
  const row = (await readCases(staff.lead)).find((found) => 'hasSeal' in found && found.hasSeal);
  if (row === undefined) throw new Error('no case has a name seal');
  return (await readCase(staff.lead, row.case)).report;
}

/** A guardian's keyring, from the one file that its holder was given. */
async function slotKeyring(slot: number): Promise<Keyring> {
  const text = await readFile(join(slots, `guardian-${slot}.txt`), 'utf8');
  const seed = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
  return makeKeyring(decodeB64(seed, 32), ORIGIN);
}

function sharesOf(message: ReportMessage, guardians: readonly Keyring[]): Promise<ShareMessage[]> {
  const { origin, desk, epoch } = message;
  return Promise.all(
    guardians.map(({ identity }, i) =>
      openShare(message.seal?.shares[i] ?? '', identity, { origin, desk, epoch }),
    ),
  );
}

function nameFrom(message: ReportMessage, shares: readonly ShareMessage[]): Promise<string> {
  return openName(decodeB64(message.seal?.file ?? ''), shares, message);
}
