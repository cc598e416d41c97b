import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerQuestions, fileReport, readWords } from './reporter.ts';

// Half of all reporters never come back. What helps them to, and what it must not give away.

const report = {
  category: /Damage or tampering/,
  saw: 'The lock of the pump house was sawn through.',
  where: 'Pump house, east quay',
  when: 'Last night',
};
const TELLING = /bellbuoy|report|tip|desk|harbour|http|localhost|twelve/i;

let programme: RunningProgramme;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  // Without a desk there is nobody to report to.
  await staffDesk(programme);
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('paper and file are lists that could be anybody’s, unless the address is asked for', async () => {
  await openWords();
  const words = await readWords(page);
  const plain = await download('Save as a file');
  expect(plain.suggestedFilename()).toBe('words-to-learn.txt');
  expect(await textOf(plain)).toBe(
    `Words to learn\n\n${words.map((word, i) => `${i + 1}. ${word}`).join('\n')}\n`,
  );
  expect(await onPaper()).toEqual(['Words to learn', 'Words to learn', ...words]);

  await press('Show them as numbers');
  const numbers = await readWords(page);
  expect((await download('Save as a file')).suggestedFilename()).toBe('readings.txt');
  const paper = await onPaper();
  expect(paper).toEqual(['Readings', 'Readings', ...numbers]);
  expect(paper.join('\n')).not.toMatch(TELLING);

  await page.getByLabel('Also put the address of this site on paper and in the file').check();
  const address = ['Return with them at', `${programme.publicUrl}/return/`];
  expect(await onPaper()).toEqual(['Readings', 'Readings', ...numbers, ...address]);
  expect(await textOf(await download('Save as a file'))).toContain(`\n\n${address.join('\n')}\n`);
  expect(await page.title()).toBe('Keep these twelve words – Bellbuoy');
});

test('nothing of the page is printed beside the words: one sheet, with a title as plain', async () => {
  await openWords();
  const pdf = (await page.pdf({ displayHeaderFooter: false })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/Title \(Words to learn\)/);
  expect(pdf).not.toMatch(/bellbuoy|localhost/i);
});

test('a calendar entry says nothing, once or every week, for the day on which an answer is due', async () => {
  const words = await fileReport(page, programme.publicUrl, report);
  const once = await download('Remind me once');
  expect(once.suggestedFilename()).toBe('tide-tables.ics');
  const calendar = await textOf(once);
  expect(calendar).toContain('\r\nSUMMARY:Check the tide tables\r\n');
  expect(calendar).toMatch(/\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
  expect(calendar).toMatch(/\r\nDTSTAMP:\d{8}T000000Z\r\n/);
  expect(calendar).not.toMatch(TELLING);
  for (const word of words) expect(calendar.toLowerCase()).not.toContain(`${word} `);
  const weekly = await textOf(await download('Remind me every week, for three months'));
  expect(weekly).toContain('\r\nRRULE:FREQ=WEEKLY;COUNT=13\r\n');
  expect(uidOf(weekly)).not.toBe(uidOf(calendar));
});

test.each([
  ['with line breaks', (words: readonly string[]) => words.join('\r\n')],
  ['as they stand in the file', (words: readonly string[]) => fileOf(words)],
  ['with spaces to spare', (words: readonly string[]) => `  ${words.join('   ')} \n`],
])('words are pasted %s, and stay out of address, title, history and storage', async (_, write) => {
  const words = await fileReport(page, programme.publicUrl, report);
  await page.goto(`${programme.publicUrl}/return/`);
  const field = page.getByLabel('Your twelve words, or the twelve numbers');
  await field.focus();
  await paste(page, write(words));
  await press('Open my conversation');
  await page.getByRole('heading', { name: 'Your conversation' }).waitFor();
  await page.getByRole('button', { name: 'Remind me once' }).waitFor();
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      location.href,
      document.title,
      history.state as unknown,
      { ...localStorage, ...sessionStorage },
      await indexedDB.databases(),
      document.cookie,
    ]),
  );
  for (const word of words) expect(kept).not.toMatch(new RegExp(`\\b${word}\\b`));
});

test('a password manager can fill the field in, and knows it for what it is', async () => {
  const words = await fileReport(page, programme.publicUrl, report);
  await page.goto(`${programme.publicUrl}/return/`);
  const field = page.getByLabel('Your twelve words, or the twelve numbers');
  expect(await field.getAttribute('autocomplete')).toBe('current-password');
  // Managers set the value and say so by events; no key is pressed.
  await field.evaluate((input: HTMLInputElement, value) => {
    input.value = value;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }, words.join(' '));
  await press('Open my conversation');
  await page.getByRole('heading', { name: 'Your conversation' }).waitFor();
});

function fileOf(words: readonly string[]): string {
  const lines = words.map((word, i) => `${i + 1}. ${word}`);
  return `Words to learn\n\n${lines.join('\n')}\n\nReturn with them at https://tips.example/return/\n`;
}

async function openWords(): Promise<void> {
  await page.goto(`${programme.publicUrl}/report/`);
  await answerQuestions(page, report);
  await press('Continue to your twelve words');
  await readWords(page);
}

/** What printing would put on paper: the title, then the lines. */
async function onPaper(): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const title = await page.title();
  const text = await page.locator('body').innerText();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  return [title, ...text.split('\n').filter((line) => line !== '')];
}

async function paste(target: Page, text: string): Promise<void> {
  await target.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const { activeElement } = document;
    // The browser's own part, where no script takes it over: one line, without its breaks.
    if (activeElement?.dispatchEvent(event) === true && activeElement instanceof HTMLInputElement)
      activeElement.value = pasted;
  }, text);
}

function uidOf(calendar: string): string | undefined {
  return /UID:([0-9a-f]{32})\r\n/.exec(calendar)?.[1];
}

async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function download(name: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(name)]);
  return file;
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8');
}
