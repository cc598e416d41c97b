import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayOf, noteSigner, parseProgrammeFile } from '@bellbuoy/protocol';
import { fingerprint, fingerprintWords } from '@bellbuoy/protocol/fingerprint';
import { signPost, toPostLink } from '@bellbuoy/protocol/posts';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';

// Somebody sees a post in the line's name on a social network, and wants to know whether it is. In order.

const WORDS = 'Found a box on the shore? <b>Leave it</b>\n\nMore at https://evil.example/';
const today = dayOf(Date.now());

let programme: RunningProgramme;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let vkey: string;
let origin: string;
let seed: Uint8Array;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  const read = async (name: string) => new Uint8Array(await readFile(join(programme.dataDir, name)));
  ({ vkey, origin } = parseProgrammeFile(await read('programme.json')));
  seed = await read('keys/programme.seed');
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

/** Behind the `#` of a signed post. */
function link({ text = WORDS, day = today, by = origin, key = seed } = {}): string {
  const signer = noteSigner(`${by}/programme`, key);
  return toPostLink(signPost({ origin: by, day, text }, signer), signer.vkey);
}

async function paste(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Paste it here' }).fill(text);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

const signed = () => page.locator('[data-post-words]');

test('the link below a post shows what was signed, as text, and asks nobody', async () => {
  await page.goto(`${programme.publicUrl}/verify/`, { waitUntil: 'networkidle' });
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await paste(link());
  await page.getByText('Genuine. This line signed these words on').waitFor();
  expect(await signed().textContent()).toBe(WORDS);
  expect(await signed().locator('*').count()).toBe(0);
  await page.getByText('word for word').waitFor();
  expect(await page.getByText('more than 30 days ago').isVisible()).toBe(false);
  expect(asked).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
  await context.setOffline(false);
});

test('pressed, the link leads to the same, and an old post is said to be old', async () => {
  await page.goto('about:blank');
  await page.goto(`${programme.publicUrl}/verify/#${link({ day: addDays(today, -31) })}`);
  await page.getByText('Genuine. This line signed').waitFor();
  await page.getByText('more than 30 days ago').waitFor();
});

test('other words above a genuine link do not pass for signed', async () => {
  await paste(`Open it and send us a picture.\n${programme.publicUrl}/verify/#${link()}`);
  await page.getByText('Only the words below are from this line').waitFor();
  expect(await signed().textContent()).toBe(WORDS);
  await paste(`${WORDS.replaceAll('\n', ' ')} https://elsewhere.example/verify/#${link()}`);
  await page.getByText('Genuine. This line signed').waitFor();
});

test('what another key signed, another programme’s and a damaged link are told apart', async () => {
  const stranger = new Uint8Array(32).fill(9);
  await paste(link({ key: stranger }));
  await page.getByText('Not from this line, or something in it was changed').waitFor();
  expect(await signed().isVisible()).toBe(false);
  await paste(link({ key: stranger, by: 'port.example' }));
  await page.getByText('it comes from another programme, port.example').waitFor();
  await paste(link().slice(0, -9));
  await page.getByText('This is neither a signed post').waitFor();
  expect(await page.locator('.verdict:visible').count()).toBe(0);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test.each([
  ['', 'en'],
  ['es/', 'es'],
  ['fr/', 'fr'],
  ['ar/', 'en'],
  ['zh-Hans/', 'zh-Hans'],
] as const)(
  'the fingerprint of the line stands on /%sverify/, in words of the language',
  async (folder, list) => {
    await page.goto(`${programme.publicUrl}/${folder}verify/#${link()}`);
    await page.locator('.verdict[data-verdict="post-good"]').waitFor();
    await page.locator('[data-key]').waitFor();
    const words = fingerprintWords(vkey, await receiptWordlist(list)).join(' ');
    expect(await page.locator('[data-key-words]').textContent()).toBe(words);
    expect(await page.locator('[data-key-figures]').textContent()).toBe(fingerprint(vkey));
    expect(await page.locator('[data-key-whole]').textContent()).toBe(vkey);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
  },
);

test('by keyboard alone', async () => {
  await page.goto(`${programme.publicUrl}/verify/`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'Paste it here' }).focus();
  await page.keyboard.insertText(link());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Genuine. This line signed').waitFor();
});
