import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { type BreakableLine, startBreakableLine } from './breakable-line.ts';
import { choose, download, openAtDesk, rowOf, stateOf } from './files.ts';
import { fileReport } from './reporter.ts';

// A long recording over a bad connection, to a server that dies meanwhile.

const MEGABYTE = 1_000_000;
const FILE_BYTES = 300 * MEGABYTE;
const NAME = 'recording.bin';
/** What may go up again after a cut: the pieces of 4 MiB that were under way. */
const SENT_AGAIN_BYTES = 12 * MEGABYTE;

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let line: BreakableLine;
let folder: string;

beforeAll(async () => {
  [programme, browser, folder] = await Promise.all([
    startProgramme(),
    launchChromium(),
    mkdtemp(join(tmpdir(), 'bellbuoy-large-')),
  ]);
  staff = await staffDesk(programme);
  line = await startBreakableLine(programme.port);
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await programme.remove();
  await rm(folder, { recursive: true });
});

test('300 MB cut twice, once by the line and once by the death of the server, go on and arrive whole', async () => {
  const path = join(folder, NAME);
  const written = await writeRandom(path);
  const stranger = await (await browser.newContext()).newPage();
  await fileReport(stranger, line.url, {
    category: /false message/i,
    saw: 'Two hours of it.',
    where: 'Gate',
    when: 'Today',
    attach: async (page) => {
      await choose(page, path);
      const cut = line.cutAfter(80 * MEGABYTE);
      await rowOf(page, NAME).getByRole('button', { name: 'Send it as it is' }).click();

      await cut;
      await stateOf(page, NAME, 'Waiting for a connection');
      const whenCut = await shareOf(page);
      expect(whenCut).toBeGreaterThan(0.2);
      line.mend();
      await expect.poll(() => shareOf(page), { timeout: 60_000 }).toBeGreaterThan(whenCut + 0.05);

      await page.getByRole('button', { name: 'Pause sending' }).click();
      await stateOf(page, NAME, 'Paused');
      await expectNothingSent();
      await page.getByRole('button', { name: 'Go on sending' }).click();

      await expect.poll(() => shareOf(page), { timeout: 60_000 }).toBeGreaterThan(0.6);
      await programme.end('SIGKILL');
      await stateOf(page, NAME, 'Waiting for a connection');
      const whenDead = await shareOf(page);
      await programme.startAgain();
      await expect.poll(() => shareOf(page), { timeout: 60_000 }).toBeGreaterThan(whenDead);
      await rowOf(page, NAME).getByText('Sealed and sent').waitFor({ timeout: 90_000 });
    },
  });

  const [stored = '', ...others] = await readdir(join(programme.dataDir, 'uploads'));
  expect(others).toEqual([]);
  const sealedBytes = await lengthOf(join(programme.dataDir, 'uploads', stored));
  expect(sealedBytes).toBeGreaterThan(FILE_BYTES);
  expect(line.bytesUp()).toBeLessThan(sealedBytes + 3 * SENT_AGAIN_BYTES);

  const context = await browser.newContext();
  const desk = await openAtDesk(await context.newPage(), programme.deskUrl, staff);
  const saved = await download(desk, NAME);
  expect(await digestOf(await saved.path())).toBe(written);
}, 300_000);

/** How much of it has been sent, as the page shows it: 0 to 1. */
function shareOf(page: Page): Promise<number> {
  return rowOf(page, NAME)
    .getByRole('progressbar')
    .evaluate((bar: HTMLProgressElement) => bar.value);
}

async function expectNothingSent(): Promise<void> {
  // What was in the sockets when it was pressed may still come.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = line.bytesUp();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(line.bytesUp()).toBe(before);
}

/** Writes bytes that nothing can make shorter. Returns their digest. */
async function writeRandom(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  try {
    for (let left = FILE_BYTES; left > 0; left -= MEGABYTE) {
      const part = randomBytes(MEGABYTE);
      hash.update(part);
      await file.write(part);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function lengthOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
