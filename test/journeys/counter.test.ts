import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { encodeQR } from 'qr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { withBearer } from '../support/bearer.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, storedByPage } from './desk-profile.ts';

// A paymaster on a telephone: vouchers come as a picture, as text and in a file; each is paid once. Told in order.

const PHONE = { width: 390, height: 844 };

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;
let vouchers: string[];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  vouchers = await withBearer(programme, async (bearer) => [
    ...(await bearer.vouchers(20_000n, 5_000n)),
    ...(await bearer.vouchers(10_000n, 10_000n)),
    await bearer.commendation(),
    ...(await bearer.vouchers(100_000n, 5_000n)),
  ]);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function looksAt(shown: Page): Promise<void> {
  expect(await accessibilityFindings(shown)).toEqual([]);
  expect(await isWiderThanScreen(shown)).toBe(false);
}

const textField = () => page.getByRole('textbox', { name: 'Vouchers as text' });
const rows = () => page.getByRole('row');

async function look(text: string): Promise<void> {
  await textField().fill(text);
  await page.getByRole('button', { name: 'See what they are worth' }).press('Enter');
}

test('an administrator invites a paymaster, who finds a counter and no report', async () => {
  const { page: lead } = await newProfile(browser);
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await lead.getByRole('link', { name: 'Staff', exact: true }).click();
  await lead.getByRole('textbox', { name: 'Name', exact: true }).fill('Paz Mora');
  await lead.getByRole('checkbox', { name: /^Paymaster/ }).check();
  await lead.getByRole('button', { name: 'Make the link' }).click();
  const link = await lead.getByLabel('Link for Paz Mora').inputValue();
  await lead.context().close();

  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(page);
  await page.getByRole('link', { name: 'Go to the counter' }).click();
  await page.getByRole('heading', { name: 'Counter', level: 1 }).waitFor();
  await looksAt(page);
  const refused = await page.evaluate(async () =>
    Promise.all(
      ['cases', 'queue', 'awards', 'accounts'].map(async (of) => (await fetch(`/desk/api/v1/${of}`)).status),
    ),
  );
  expect(refused).toEqual([403, 403, 403, 403]);
});

test('a picture of a code is read on the device, and its voucher paid in cash against a code', async () => {
  await page.getByRole('button', { name: 'See what they are worth' }).click();
  await page.getByText('Bring a voucher first.').waitFor();
  const png = await pictureOf(vouchers[0] ?? '');
  await page
    .getByLabel('Scan a code, or open a file')
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: png });
  await expect.poll(() => textField().inputValue()).toBe(vouchers[0]);
  await page.getByRole('button', { name: 'See what they are worth' }).click();
  await page.getByRole('heading', { name: 'EUR 200 can be paid' }).waitFor();
  await looksAt(page);
  await page.getByRole('radio', { name: /^Cash/ }).check();
  await page.getByRole('button', { name: 'Pay EUR 200' }).click();
  await page.getByRole('heading', { name: 'EUR 200 paid' }).waitFor();
  const slip = page.getByRole('group', { name: 'Slip' });
  await slip.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
  expect(await slip.innerText()).not.toContain(vouchers[0]?.slice(0, 20) ?? '');
  await looksAt(page);
  await page.emulateMedia({ media: 'print' });
  expect(await slip.isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Next' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Paid since you opened this page' }).isVisible()).toBe(
    false,
  );
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Next' }).click();
});

test('above what is paid to anybody, somebody answers for what the law asks', async () => {
  await look(vouchers.slice(5).join('\n'));
  await page.getByRole('heading', { name: 'EUR 1,050 can be paid' }).waitFor();
  await page.getByText('Together this is more than EUR 1,000').waitFor();
  await page.getByRole('radio', { name: /^Cash/ }).check();
  await page.getByRole('button', { name: 'Pay EUR 1,050' }).click();
  await page.getByText('Say that you have, or pay fewer vouchers.').waitFor();
  await looksAt(page);
  await page.getByRole('checkbox', { name: 'I have done what our rules ask above this amount.' }).check();
  await page.getByRole('button', { name: 'Pay EUR 1,050' }).click();
  await page.getByRole('heading', { name: 'EUR 1,050 paid' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
});

test('each voucher of several has its own answer, and what is good is paid once', async () => {
  const [spent = '', good = '', , , commendation = ''] = vouchers;
  const altered = `${good.slice(0, -4)}AAAA`;
  await look([spent, good, commendation, altered, 'rubbish'].join('\n'));
  await page.getByRole('heading', { name: 'EUR 50 can be paid' }).waitFor();
  for (const answer of ['Already paid', 'Can be paid', 'Not for money', 'Not a voucher'])
    await page.getByRole('cell', { name: answer }).first().waitFor();
  expect(
    await rows()
      .filter({ hasText: /Not genuine|Altered/ })
      .count(),
  ).toBe(1);
  await looksAt(page);
  await page.getByRole('radio', { name: /^Bank transfer/ }).check();
  await page.getByRole('button', { name: 'Pay EUR 50' }).click();
  await page.getByText('Write the name.').waitFor();
  await page.getByText('This is no account number.').waitFor();
  await looksAt(page);
  await page.getByLabel('Name of the account’s holder').fill('Ana Luz');
  await page.getByLabel('Account number (IBAN)', { exact: true }).fill('GB29 NWBK 6016 1331 9268 19');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.getByRole('button', { name: 'Pay EUR 50' }).click();
  await page.getByRole('heading', { name: 'EUR 50 paid' }).waitFor();
  expect(sent.join()).not.toMatch(/Ana|NWBK/);
  await page.getByRole('button', { name: 'Next' }).click();
});

test('a payment whose answer was lost is sent again, and paid once', async () => {
  await look(vouchers[2] ?? '');
  await page.getByRole('radio', { name: /^Cash/ }).check();
  // The server pays; only its answer is lost.
  await page.route('**/redemptions', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Pay EUR 100' }).click();
  await page.getByText('The same vouchers are never paid twice.').waitFor();
  await page.unroute('**/redemptions');
  await page.getByRole('button', { name: 'Pay EUR 100' }).click();
  await page.getByRole('heading', { name: 'EUR 100 paid' }).waitFor();
});

test('what did not reach them is reversed, and the voucher is good again', async () => {
  await page.getByRole('button', { name: 'It did not reach them' }).click();
  await looksAt(page);
  await page.getByRole('button', { name: 'Reverse the payment' }).click();
  await page.getByRole('heading', { name: 'Vouchers', exact: true }).waitFor();
  await look(vouchers[2] ?? '');
  await page.getByRole('heading', { name: 'EUR 100 can be paid' }).waitFor();
  await page.getByRole('button', { name: 'Other vouchers' }).click();
});

test('the bank’s file and the partners’ list are saved from the page, and then it forgets them', async () => {
  const till = page.getByRole('heading', { name: 'Paid since you opened this page' });
  await page.getByRole('link', { name: 'Ledger', exact: true }).click();
  await page.getByRole('link', { name: 'Counter', exact: true }).click();
  await till.waitFor();
  expect(await page.getByText('GB29 NWBK 6016 1331 9268 19').count()).toBe(1);
  await page.getByLabel('Name of your own account').fill('Saltmere Harbour');
  await page.getByLabel('Number of your own account (IBAN)').fill('DE89 3704 0044 0532 0130 00');
  const [transfers] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the bank’s file' }).click(),
  ]);
  const xml = await readFile(await transfers.path(), 'utf8');
  expect(xml).toContain('<Nm>Ana Luz</Nm>');
  expect(xml).toContain('<InstdAmt Ccy="EUR">50.00</InstdAmt>');
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the list for partners' }).click(),
  ]);
  expect(await readFile(await list.path(), 'utf8')).toMatch(
    /"200\.00","EUR","Cash, against a code","[0-9A-Z-]{14}"/,
  );
  expect(await storedByPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Empty this list' }).click();
  await page.getByRole('button', { name: 'Empty it' }).click();
  await till.waitFor({ state: 'detached' });
});

test('the ledger says where the money is, in nobody’s name', async () => {
  await page.getByRole('link', { name: 'Ledger', exact: true }).click();
  await page.getByRole('row', { name: 'Paid in cash EUR 1,250' }).waitFor();
  await page.getByRole('row', { name: 'Paid by bank EUR 50' }).waitFor();
  await page.getByRole('row', { name: /Cash, against a code reversed EUR 100/ }).waitFor();
  await looksAt(page);
  const answers = await page.evaluate(async () =>
    Promise.all(['ledger', 'redemptions'].map(async (of) => (await fetch(`/desk/api/v1/${of}`)).text())),
  );
  expect(answers.join()).not.toMatch(/award|mailbox|case|Ana/);
});

/** A picture of a voucher's QR code, as a telephone would take it. */
async function pictureOf(text: string): Promise<Buffer> {
  const svg = encodeQR(text, 'svg', { ecc: 'medium', border: 4 });
  const drawing = await (await browser.newContext({ viewport: { width: 900, height: 900 } })).newPage();
  await drawing.setContent(
    `<style>body{margin:60px;background:#cdd}svg{width:780px;transform:rotate(3deg)}</style>${svg}`,
  );
  const png = await drawing.screenshot();
  await drawing.context().close();
  return png;
}
