import { readFile } from 'node:fs/promises';
import { type Award, formatReceipt, parseDescriptor } from '@bellbuoy/protocol';
import { parseVoucher, verifyVoucher } from '@bellbuoy/protocol/vouchers';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { claimOffer, listOffers } from '../../packages/cli/src/client/claim-client.ts';
import { openProgramme } from '../../packages/cli/src/client/programme-client.ts';
import { ensureCredentialKeys } from '../../packages/server/src/commendations/index.ts';
import { TestDesk } from '../../packages/server/src/desk/test-desk.ts';
import { ensureQuarterKeys, retireKeys } from '../../packages/server/src/issuing/index.ts';
import { TestIssuer } from '../../packages/server/src/issuing/test-issuer.ts';
import { TestLedger } from '../../packages/server/src/ledger/test-ledger.ts';
import { editionInForce, listIssuingKeys } from '../../packages/server/src/programme/index.ts';
import {
  bandedAward,
  grantedOffer,
  seatPanel,
  type TestOffer,
  type TestPanel,
} from '../../packages/server/src/rewards/test-award.ts';
import { launchChromium } from '../support/browsers.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../support/programme.ts';
import { type PublicOrigin, servePublicOrigin } from '../support/public-origin.ts';
import { accessibilityFindings } from './axe.ts';
import { press, returnWithWords } from './reporter.ts';

// Somebody comes back with their words, finds an offer, claims it without saying who they are, and has vouchers. Whatever
// is cut off in between, they go on where they were.

let programme: TestProgramme;
let site: PublicOrigin;
let browser: Browser;
let of: TestPanel;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  programme = await newProgramme('sqlite');
  browser = await launchChromium();
  of = await seatPanel(new TestDesk(programme));
  await TestIssuer.of(programme);
  await ensureCredentialKeys(programme);
  site = await servePublicOrigin(programme);
});
beforeEach(async () => {
  await newPage();
});
afterEach(async () => {
  await context.close();
  await new TestLedger(programme).verify();
  expect(programme.failures).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await programme.end();
});

/** A device that knows nothing, on the programme's day. */
async function newPage(day = TEST_DAY): Promise<void> {
  context = await browser.newContext({ acceptDownloads: true });
  await context.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
}

async function wordsOf({ found }: TestOffer): Promise<string[]> {
  return formatReceipt(found.report.receipt.entropy, await receiptWordlist('en'));
}

async function comeBack(offered: TestOffer): Promise<void> {
  await returnWithWords(page, site.url, await wordsOf(offered));
  await page.getByRole('heading', { name: 'Offered to you' }).waitFor();
}

const cards = () => page.getByRole('listitem').filter({ has: page.getByText(/^Use it by/) });
const done = () => page.getByText('Done. What you claimed is kept below.').waitFor();

test('somebody claims money, is told what protects them, and has vouchers that verify', async () => {
  const offered = await grantedOffer(of, bandedAward(of.desk, 170_000));
  await comeBack(offered);
  await page.getByText('This line offers you €1,700 for what you reported.').waitFor();
  await page.getByText('You can claim it until 21 November 2027.').waitFor();
  await page.getByText(/Whoever pays one sees neither this conversation/).waitFor();
  await page.getByText(/Nobody asks you in this conversation for a name/).waitFor();
  await page.getByText(/You need not claim it/).waitFor();
  // The ceiling of the rules that ship, told before anything is claimed.
  await page
    .getByText(/€1,000/)
    .first()
    .waitFor();
  const choices = page.getByRole('group', { name: 'How do you want it split?' }).getByRole('radio');
  expect(await choices.count()).toBeGreaterThan(2);
  await page.getByRole('radio', { name: /^3 vouchers/ }).check();
  await page.getByText('How waiting and splitting protect you').click();
  await page.getByText(/Do not use all of them in one place/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await press(page, 'Claim the vouchers');
  await done();
  expect(await cards().count()).toBe(3);
  expect(await accessibilityFindings(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file – Voucher for €1,000' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('voucher-1.txt');
  expect(file).not.toMatch(/report|bellbuoy|harbour|conversation/i);
  const compact = file.split('\n').find((line) => line.startsWith('eyJ')) ?? '';
  const parsed = parseVoucher(compact);
  const key = (await listIssuingKeys(programme.database.store)).find(({ kid }) => kid === parsed.kid);
  if (key === undefined) throw new Error('another key');
  await verifyVoucher(parsed, key.jwk);

  await page.getByRole('button', { name: 'Show the code – Voucher for €500' }).click();
  await page.getByRole('img', { name: 'QR code of this voucher' }).waitFor();
  await page.getByRole('button', { name: 'Delete – Voucher for €200' }).click();
  await press(page, 'Delete for good');
  await page.getByText('The voucher is deleted.').waitFor();
  expect(await cards().count()).toBe(2);

  // From another device it is the same, and says that it was claimed.
  await context.close();
  await newPage();
  await comeBack(offered);
  await page.getByText('You claimed this.').waitFor();
  expect(await cards().count()).toBe(2);
});

test.each([
  ['before what it is made of is stored', 'PUT', 0],
  ['after that', 'PUT', 1],
  ['before anything is signed', 'POST', 0],
  ['after that', 'POST', 1],
])('a page that goes dark %s goes on: %s', async (_, method, isLate) => {
  const offered = await grantedOffer(of, bandedAward(of.desk, 15_000));
  await comeBack(offered);
  let isDark = false;
  await page.route(/claim-state|claims$/, async (route) => {
    if (isDark || route.request().method() !== method) return isDark ? route.abort() : route.continue();
    isDark = true;
    if (isLate === 1) await route.fetch();
    await route.abort();
  });
  const dark = page.waitForEvent('requestfailed');
  await press(page, 'Claim the vouchers');
  await dark;
  await context.close();

  await newPage();
  await comeBack(offered);
  const goOn = page.getByRole('button', { name: 'Go on claiming' });
  const claim = page.getByRole('button', { name: 'Claim the vouchers' });
  await goOn.or(claim).click();
  await done();
  expect(await cards().count()).toBe(2);
});

test('a commendation is claimed with one press, and made into one that anybody can check', async () => {
  const award: Award = { kind: 'commendation', level: 2 };
  const offered = await grantedOffer(of, award);
  await comeBack(offered);
  await page.getByText('This line thanks you with a commendation, level 2 of 3.').waitFor();
  await press(page, 'Claim the commendation');
  await done();
  await page.getByRole('heading', { name: 'Commendation, level 2', exact: true }).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(JSON.stringify([request.url(), request.headers()])));
  await press(page, 'Make the commendation');
  await page.getByRole('radio', { name: /^A name that is drawn/ }).check();
  expect(await accessibilityFindings(page)).toEqual([]);
  await press(page, 'Make it');
  await page.getByText('It is made. Save it now.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  // Nothing of the conversation goes with it.
  const exchanged = sent.filter((request) => request.includes('/commendations'));
  expect(exchanged).toHaveLength(1);
  expect(exchanged.join()).not.toMatch(/authorization|cookie/i);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the commendation' }).click(),
  ]);
  expect((await readFile(await download.path(), 'utf8')).split('.')).toHaveLength(3);
});

test('the command line’s client claims it by the same words', async () => {
  const offered = await grantedOffer(of, bandedAward(of.desk, 30_000));
  const known = await openProgramme(site.url, { today: TEST_DAY });
  const { receipt } = offered.found.report;
  const [offer] = await listOffers(known, receipt);
  expect(offer).toEqual(offered.offer);
  if (offer === undefined) throw new Error('nothing is offered');
  expect((await claimOffer(known, receipt, offer)).map((text) => parseVoucher(text).kid)).toHaveLength(2);
});

test('a bearer looks up what a voucher is worth, and nobody is asked', async () => {
  const issuer = await TestIssuer.of(programme);
  const voucher = await issuer.drawAward(50_000n);
  const asked: string[] = [];
  await page.goto(`${site.url}/redeem/`);
  const field = page.getByLabel('The voucher as text');
  const look = async (text: string, says: string | RegExp) => {
    await field.fill(text);
    await press(page, 'Look it up');
    await page.getByText(says).waitFor();
  };
  await page.getByRole('button', { name: 'Look it up', disabled: false }).waitFor();
  page.on('request', (request) => void asked.push(request.url()));
  await look(voucher, 'This voucher is worth €500.');
  await page.getByText('Use it by 31 December 2027.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await look(` ${voucher.slice(0, 90)}\n${voucher.slice(90)} `, 'This voucher is worth €500.');
  await look(`${voucher.slice(0, -6)}AAAAAA`, /This programme did not sign it/);
  await look('not a voucher', /This is not a voucher/);
  await page.getByLabel('Or the file in which it was saved').setInputFiles({
    ...{ name: 'voucher.txt', mimeType: 'text/plain' },
    buffer: Buffer.from(`Voucher for €500\n\n${voucher}\n`),
  });
  await page.getByText('This voucher is worth €500.').waitFor();
  expect(asked).toEqual([]);
  expect(page.url()).toBe(`${site.url}/redeem/`);
});

test('what an earlier quarter answered is finished in a later one, and its vouchers are known', async () => {
  const offered = await grantedOffer(of, bandedAward(of.desk, 15_000));
  await comeBack(offered);
  await page.route(/claims$/, async (route) => {
    await route.fetch();
    await route.abort();
  });
  const dark = page.waitForEvent('requestfailed');
  await press(page, 'Claim the vouchers');
  await dark;
  await context.close();

  const late = '2027-02-10';
  programme.setDay(late);
  await retireKeys(programme);
  await ensureQuarterKeys(programme);
  const { kids } = await keysInForce();
  await newPage(late);
  await comeBack(offered);
  await press(page, 'Go on claiming');
  await done();
  expect(await cards().count()).toBe(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Save as a file/ })
      .first()
      .click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  const voucher = file.split('\n').find((line) => line.startsWith('eyJ')) ?? '';
  expect(kids).not.toContain(parseVoucher(voucher).kid);
  await page.goto(`${site.url}/redeem/`);
  await page.getByLabel('The voucher as text').fill(voucher);
  await press(page, 'Look it up');
  await page.getByText('This voucher is worth €100.').waitFor();
});

/** What a reporter's first page is told. */
async function keysInForce(): Promise<{ kids: string[] }> {
  const edition = await editionInForce(programme.database.store);
  const { issuing, issued } = parseDescriptor(edition?.bytes ?? new Uint8Array());
  expect(issued).toBeDefined();
  return { kids: issuing.map(({ kid }) => kid) };
}
