import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { FILM_SECRETS, film } from '../../packages/reporter/src/testing/sample-film.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { claimNext, letter, signIn } from './desk.ts';
import { fileReport, returnWithWords, withdrawReport } from './reporter.ts';
import { letterPdf, photograph, SECRETS } from './sample-files.ts';

// Files on their way from a stranger's device to the desk.

const report = {
  category: /false message/i,
  saw: 'A letter with a photograph.',
  where: 'Gate',
  when: 'Today',
};
const MEGABYTE = 1_000_000;

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  [programme, browser, folder] = await Promise.all([
    startProgramme(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'bellbuoy-files-')),
  ]);
  staff = await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
  await rm(folder, { recursive: true });
});

test('a photograph, a document and a film arrive without what they hid, and go with the report', async () => {
  const stranger = await newPage();
  const files = [
    { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: await photograph(stranger) },
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: letterPdf() },
    { name: 'quay.mp4', mimeType: 'video/mp4', buffer: Buffer.from(film()) },
  ];
  const words = await fileReport(stranger, programme.publicUrl, {
    ...report,
    attach: async (page) => {
      await choose(page, files);
      await stateOf(page, 'gate.jpg', 'Sealed and sent');
      await stateOf(page, 'letter.pdf', 'Sealed and sent');
      await stateOf(page, 'quay.mp4', 'Sealed and sent');
      expect(await rowOf(page, 'quay.mp4').innerText()).toMatch(/removed: the place .* the camera.* a name/);
      expect(await rowOf(page, 'gate.jpg').innerText()).toMatch(/removed: the place .* and the camera/);
      expect(await rowOf(page, 'letter.pdf').innerText()).toMatch(/removed: .*a name.*/);
      expect(await accessibilityFindings(page)).toEqual([]);
    },
  });
  expect(await storedFiles()).toHaveLength(3);

  const desk = await openAtDesk();
  const picture = await save(desk, 'Show', 'gate.jpg');
  const size = await desk.getByRole('img', { name: 'gate.jpg' }).evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([40, 60]);
  expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(picture.includes(SECRETS.camera)).toBe(false);
  expect(picture.includes('Exif')).toBe(false);
  const document = await save(desk, 'Open', 'letter.pdf');
  expect(document.subarray(0, 5).toString()).toBe('%PDF-');
  for (const secret of [SECRETS.author, SECRETS.tool, 'xpacket', '20261120'])
    expect(document.includes(secret)).toBe(false);
  const recording = await save(desk, 'Open', 'quay.mp4');
  expect(recording.includes('THE CONTENT ITSELF')).toBe(true);
  for (const secret of FILM_SECRETS) expect(recording.includes(secret)).toBe(false);
  expect(await accessibilityFindings(desk)).toEqual([]);

  await returnWithWords(stranger, programme.publicUrl, words);
  await withdrawReport(stranger);
  expect(await storedFiles()).toEqual([]);
});

test('an upload that is cut twice goes on from where it stopped, and one that is removed is deleted', async () => {
  const recording = randomBytes(40 * MEGABYTE);
  const path = join(folder, 'recording.mp4');
  await writeFile(path, recording);
  const proxy = await startCuttingProxy(programme.port, [7 * MEGABYTE, 22 * MEGABYTE]);
  try {
    const stranger = await newPage({ width: 320, height: 640 });
    await fileReport(stranger, proxy.url, {
      ...report,
      attach: async (page) => {
        await choose(page, { name: 'not-this.txt', mimeType: 'text/plain', buffer: Buffer.from('no') });
        await rowOf(page, 'not-this.txt').getByRole('button', { name: 'Send it as it is' }).click();
        await stateOf(page, 'not-this.txt', 'Sealed and sent');
        expect(await storedFiles()).toHaveLength(1);
        await rowOf(page, 'not-this.txt').getByRole('button', { name: 'Remove' }).click();
        await expect.poll(storedFiles).toEqual([]);

        await choose(page, path);
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('link', { name: 'Choose whether “recording.mp4” is sent' }).waitFor();
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await isWiderThanScreen(page)).toBe(false);
        await rowOf(page, 'recording.mp4').getByRole('button', { name: 'Send it as it is' }).click();
        await stateOf(page, 'recording.mp4', 'Sealed and sent');
      },
    });
    expect(proxy.cuts()).toBe(2);
  } finally {
    await proxy.close();
  }
  const desk = await openAtDesk();
  const arrived = await save(desk, 'Open', 'recording.mp4');
  expect(hash(arrived)).toBe(hash(recording));
});

async function newPage(viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  return context.newPage();
}

async function choose(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  const field = page.getByLabel('Do you have a photograph, a recording or a document?');
  await expect.poll(() => field.isEnabled()).toBe(true);
  await field.setInputFiles(files);
}

function rowOf(page: Page, name: string) {
  return page
    .getByRole('list', { name: 'Files that you chose' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

async function stateOf(page: Page, name: string, state: string): Promise<void> {
  await rowOf(page, name).getByText(state).waitFor();
}

/** The report that waits, opened by the lead in a browser of their own. */
async function openAtDesk(): Promise<Page> {
  const page = await newPage();
  await signIn(page, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await claimNext(page);
  return page;
}

/** Opens an attachment of the letter and saves it. Returns its bytes. */
async function save(page: Page, action: 'Show' | 'Open', name: string): Promise<Buffer> {
  const row = letter(page).getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: action }).click();
  const started = page.waitForEvent('download');
  await row.getByRole('link', { name: 'Save' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}

function storedFiles(): Promise<string[]> {
  return readdir(join(programme.dataDir, 'uploads'));
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
