import { readdir } from 'node:fs/promises';
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
import { choose, openAtDesk, rowOf, save, stateOf, view } from './files.ts';
import { fileReport, returnWithWords, withdrawReport, writeToDesk } from './reporter.ts';
import { drawing, heic, letterPdf, movingGif, photograph, SECRETS, tiff } from './sample-files.ts';

// Files on their way from a stranger's device to the desk.

const report = {
  category: /false message/i,
  saw: 'A letter with a photograph.',
  where: 'Gate',
  when: 'Today',
};

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
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

  const desk = await openAtDesk(await newPage(), programme.deskUrl, staff);
  const picture = await save(desk, 'gate.jpg');
  const viewer = await view(desk, 'gate.jpg');
  await viewer.getByText('40 × 60 pixels').waitFor();
  await viewer.getByRole('button', { name: 'Close' }).click();
  expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(picture.includes(SECRETS.camera)).toBe(false);
  expect(picture.includes('Exif')).toBe(false);
  const document = await save(desk, 'letter.pdf');
  expect(document.subarray(0, 5).toString()).toBe('%PDF-');
  for (const secret of [SECRETS.author, SECRETS.tool, 'xpacket', '20261120'])
    expect(document.includes(secret)).toBe(false);
  const recording = await save(desk, 'quay.mp4');
  expect(recording.includes('THE CONTENT ITSELF')).toBe(true);
  for (const secret of FILM_SECRETS) expect(recording.includes(secret)).toBe(false);
  expect(await accessibilityFindings(desk)).toEqual([]);

  await returnWithWords(stranger, programme.publicUrl, words);
  await withdrawReport(stranger);
  expect(await storedFiles()).toEqual([]);
});

test('what cannot be cleaned is the reporter’s to decide, and what they remove is deleted', async () => {
  const stranger = await newPage({ width: 320, height: 640 });
  const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await fileReport(stranger, programme.publicUrl, {
    ...report,
    attach: async (page) => {
      await choose(page, text('not-this.txt'));
      await rowOf(page, 'not-this.txt').getByRole('button', { name: 'Send it as it is' }).click();
      await stateOf(page, 'not-this.txt', 'Sealed and sent');
      expect(await storedFiles()).toHaveLength(1);
      await rowOf(page, 'not-this.txt').getByRole('button', { name: 'Remove' }).click();
      await expect.poll(storedFiles).toEqual([]);

      await choose(page, text('notes.txt'));
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('link', { name: 'Choose whether “notes.txt” is sent' }).waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await isWiderThanScreen(page)).toBe(false);
      await rowOf(page, 'notes.txt').getByRole('button', { name: 'Send it as it is' }).click();
      await stateOf(page, 'notes.txt', 'Sealed and sent');
    },
  });
  const desk = await openAtDesk(await newPage(), programme.deskUrl, staff);
  expect((await save(desk, 'notes.txt')).toString()).toBe('notes.txt');
});

test('a moving picture moves on without its comment; pictures that cannot be drawn here are warned of', async () => {
  const stranger = await newPage({ width: 320, height: 640 });
  await fileReport(stranger, programme.publicUrl, {
    ...report,
    attach: async (page) => {
      await choose(page, [
        { name: 'buoy.gif', mimeType: 'image/gif', buffer: movingGif() },
        { name: 'IMG_0042.HEIC', mimeType: 'image/heic', buffer: heic() },
        { name: 'scan.tiff', mimeType: 'image/tiff', buffer: tiff() },
        { name: 'sketch.svg', mimeType: 'image/svg+xml', buffer: drawing() },
        { name: 'old.avi', mimeType: 'video/x-msvideo', buffer: Buffer.from('RIFF\0\0\0\0AVI LIST') },
      ]);
      await stateOf(page, 'buoy.gif', 'Sealed and sent');
      expect(await rowOf(page, 'buoy.gif').innerText()).toContain('removed: a title or description');
      for (const name of ['IMG_0042.HEIC', 'scan.tiff', 'sketch.svg']) {
        await stateOf(page, name, 'Your browser cannot make this picture anew.');
        expect(await rowOf(page, name).getByText('may tell more than you see').isVisible()).toBe(false);
      }
      await stateOf(page, 'old.avi', 'This file may tell more than you see.');
      expect(await rowOf(page, 'scan.tiff').innerText()).toMatch(/Found in it: the place .* and the camera/);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await isWiderThanScreen(page)).toBe(false);
      for (const name of ['IMG_0042.HEIC', 'scan.tiff', 'old.avi'])
        await rowOf(page, name).getByRole('button', { name: 'Leave it out' }).click();
      await rowOf(page, 'sketch.svg').getByRole('button', { name: 'Send it as it is' }).click();
      await stateOf(page, 'sketch.svg', 'Sealed and sent');
    },
  });
  const desk = await openAtDesk(await newPage(), programme.deskUrl, staff);
  const moving = await save(desk, 'buoy.gif');
  expect(moving.includes('NETSCAPE2.0')).toBe(true);
  expect(moving.includes(SECRETS.author)).toBe(false);
  // It could run something, so the desk shows its text alone; and it is what the reporter let go as it was.
  expect(await save(desk, 'sketch.svg')).toEqual(drawing());
});

test('a voice recorded on the page goes with a message to the desk, and says nothing of the browser', async () => {
  const before = await storedFiles();
  const speaking = await launchChromium([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ]);
  try {
    const stranger = await newPage({ width: 320, height: 640 }, speaking);
    const words = await fileReport(stranger, programme.publicUrl, report);
    await returnWithWords(stranger, programme.publicUrl, words);
    await stranger.getByText('Add a file or your voice').click();
    await stranger.getByText('A voice can be recognised').waitFor();
    await recordVoice(stranger);
    expect(await accessibilityFindings(stranger)).toEqual([]);
    expect(await isWiderThanScreen(stranger)).toBe(false);
    await stranger.getByRole('button', { name: 'Discard it' }).click();
    await stranger.getByText('The voice note is gone').waitFor();
    await recordVoice(stranger);
    expect(await storedFiles()).toEqual(before);
    await stranger.getByRole('button', { name: 'Attach it' }).click();
    await stateOf(stranger, 'voice-note.webm', 'Sealed and sent');
    await writeToDesk(stranger, 'Listen to this.');
  } finally {
    await speaking.close();
  }
  const desk = await openAtDesk(await newPage(), programme.deskUrl, staff);
  const arrived = await save(desk, 'voice-note.webm');
  expect(arrived.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(arrived.includes('Chrome')).toBe(false);
  expect(await secondsOf(desk, arrived)).toBeGreaterThan(0.5);
});

test('who refuses the microphone, or has none, is told so and can go on', async () => {
  const stranger = await newPage();
  await fileReport(stranger, programme.publicUrl, {
    ...report,
    attach: async (page) => {
      await page.getByRole('button', { name: 'Record a voice note' }).click();
      await page.getByText(/does not let this page use the microphone|No microphone was found/).waitFor();
    },
  });
});

async function recordVoice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a voice note' }).click();
  await page.getByText('Speak now: 0:01').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('It is still only on this page').waitFor();
}

/** How long a recording is to a browser that plays it. */
function secondsOf(page: Page, recording: Buffer): Promise<number> {
  return page.evaluate(
    async (bytes) => {
      const context = new OfflineAudioContext(1, 1, 48_000);
      return (await context.decodeAudioData(new Uint8Array(bytes).buffer)).duration;
    },
    [...recording],
  );
}

async function newPage(viewport = { width: 1280, height: 900 }, within = browser): Promise<Page> {
  const context = await within.newContext({ viewport });
  return context.newPage();
}

function storedFiles(): Promise<string[]> {
  return readdir(join(programme.dataDir, 'uploads'));
}
