import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { readTimeline, returnWithWords } from './reporter.ts';

// Sealed by hand on one computer, handed in on another whose browser runs no script at all.

const report = {
  category: 'tampering',
  answers: { saw: 'The seal of the fuel hatch was cut.', where: 'Berth 4', when: 'At noon' },
};

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;
let folder: string;
let words: string[];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-sealed-'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
  await rm(folder, { recursive: true });
});

test('files that the page offers seal a report without a connection', async () => {
  await page.goto(`${programme.publicUrl}/other-ways/`);
  await page.getByRole('link', { name: 'on this page' }).click();
  await page.getByRole('heading', { name: 'Hand in a sealed report' }).waitFor();
  for (const name of ['programme.json', 'bellbuoy.json', 'bellbuoy.note.txt']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
    await file.saveAs(join(folder, name));
  }
  const sealed = await runCli(
    ['seal', '--programme', join(folder, 'programme.json'), '--out', join(folder, 'bundle.json')],
    { input: JSON.stringify(report) },
  );
  expect(sealed.code).toBe(0);
  words = [...sealed.stderr.matchAll(/^ {4}([a-z]+(?: [a-z]+){5})$/gm)].flatMap(([, line = '']) =>
    line.split(' '),
  );
  expect(words).toHaveLength(12);
});

test('it is handed in without a script, twice without harm, with its promise to keep', async () => {
  await handIn('bundle.json');
  await page.getByRole('heading', { name: 'Your report has arrived' }).waitFor();
  expect(await page.getByRole('button', { name: 'Hand it in' }).count()).toBe(0);
  const shown = (await page.getByLabel('Your proof').textContent()) ?? '';
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the promise' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('promise.txt');
  expect(await readFile(await file.path(), 'utf8')).toBe(shown);
  await writeFile(join(folder, 'promise.txt'), shown);
  const checked = await runCli([
    'promise',
    'verify',
    join(folder, 'promise.txt'),
    '--url',
    programme.publicUrl,
  ]);
  expect([checked.code, checked.stderr]).toEqual([0, '']);
  await handIn('bundle.json');
  expect(await page.getByLabel('Your proof').textContent()).toBe(shown);
});

test('the desk opens it, and the words bring the answer', async () => {
  await answerAtDesk(staff, 'Thank you. Which hatch?');
  const reader = await (await browser.newContext()).newPage();
  await returnWithWords(reader, programme.publicUrl, words);
  const timeline = (await readTimeline(reader)).join('\n');
  expect(timeline).toContain('The seal of the fuel hatch was cut.');
  expect(timeline).toContain('Which hatch?');
});

test('what is not sealed is refused in plain words, in the language of the page', async () => {
  await writeFile(join(folder, 'plain.txt'), 'I saw it');
  await handIn('plain.txt');
  await page.getByRole('heading', { name: 'It was not handed in' }).waitFor();
  await page.getByText('This is not a sealed report').waitFor();
  await page.getByRole('link', { name: 'Français' }).click();
  await page.getByLabel('Le fichier scellé').setInputFiles(join(folder, 'plain.txt'));
  await page.getByRole('button', { name: 'Le remettre' }).click();
  await page.getByText('Ce n’est pas un signalement scellé').waitFor();
});

test('every state of the page meets WCAG, at 320 px and in the dark too', async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  const seen = await context.newPage();
  for (const language of ['', '/ar']) {
    for (const name of ['plain.txt', 'bundle.json']) {
      await seen.goto(`${programme.publicUrl}${language}/sealed`);
      expect(await accessibilityFindings(seen)).toEqual([]);
      await seen.locator('input[type=file]').setInputFiles(join(folder, name));
      await seen.locator('form button').click();
      expect(await accessibilityFindings(seen)).toEqual([]);
      expect(await isWiderThanScreen(seen)).toBe(false);
    }
  }
});

async function handIn(name: string): Promise<void> {
  await page.goto(`${programme.publicUrl}/sealed`);
  await page.getByLabel('The sealed file').setInputFiles(join(folder, name));
  await page.getByRole('button', { name: 'Hand it in' }).click();
}
