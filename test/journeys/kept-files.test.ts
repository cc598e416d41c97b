import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { type BreakableLine, startBreakableLine } from './breakable-line.ts';
import { EMPTY_DEVICE, readDevice } from './device.ts';
import { choose, openAtDesk, rowOf, save } from './files.ts';
import { answerQuestions, readWords, typeTwoWords } from './reporter.ts';

// Files that take longer than the page may stay open: kept on the device because the reporter chose it, and only then.

const NAME = 'kittiwake-recording.bin';
const TYPE = 'application/x-kittiwake';
const recording = randomBytes(12_000_000);
const report = {
  category: /Damage or tampering/,
  saw: 'The lamp of the buoy was unscrewed.',
  where: 'Fairway',
  when: 'Before dawn',
};

/** Neither a name, a type, a key nor a hash of a file. */
const KEPT_NAMES = [
  'acceptUntil',
  'answer',
  'body',
  'bytes',
  'commitment',
  'desk',
  'envelope',
  'epoch',
  'files',
  'id',
  'isWhole',
  'kept',
  'kind',
  'logVkey',
  'mailbox',
  'origin',
  'upload',
  'urgent',
];

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let line: BreakableLine;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  line = await startBreakableLine(programme.port);
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  page = await context.newPage();
  line.mend();
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await programme.remove();
});

test('a report and its files, kept sealed, go on after the tab was closed, from where they stopped', async () => {
  const words = await sealWhileCut();
  await press('Keep the report and its files on this device');
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
  const { databases, text } = await readDevice(page);
  expect(databases).toEqual(['bellbuoy-waiting']);
  expect(text.split('age-encryption.org/').length).toBeGreaterThan(1);
  for (const secret of ['AGE-SECRET-KEY', 'kittiwake', 'unscrewed', 'Fairway', words.slice(0, 2).join(' ')])
    expect(text).not.toContain(secret);
  expect(await namesIn(page)).toEqual(KEPT_NAMES);

  line.mend();
  const cut = line.cutAfter(6_000_000);
  await cut;
  await page.getByText(/no connection\. \d+% of its files/).waitFor();
  // Nothing holds the page back.
  await page.close();

  line.mend();
  const before = line.bytesUp();
  page = await context.newPage();
  await page.goto(`${line.url}/offline/`);
  await page.getByRole('heading', { name: 'Arrived' }).waitFor({ timeout: 60_000 });
  // It went on from where it stopped.
  expect(line.bytesUp() - before).toBeLessThan(9_000_000);
  expect(await accessibilityFindings(page)).toEqual([]);
  const left = await readDevice(page);
  expect(left.text).not.toContain('envelope');
  await press('Forget it here without saving');
  await page.getByText('It is deleted from this device.').waitFor();
  expect((await readDevice(page)).databases).toEqual([]);

  const desk = await openAtDesk(await (await browser.newContext()).newPage(), programme.deskUrl, staff);
  expect((await save(desk, NAME)).equals(recording)).toBe(true);
}, 300_000);

test('without that choice nothing of a file is ever on the device, and what was chosen can be deleted', async () => {
  await sealWhileCut();
  // A device without room keeps nothing, either.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: line.url, quotaSize: 2_000_000 });
  await press('Keep the report and its files on this device');
  await page.getByText('or there is no room').waitFor();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: line.url });

  await press('Keep the report and its files on this device');
  await page.getByRole('heading', { name: 'Your report waits on this device' }).waitFor();
  await press('Delete it from this device');
  await press('No, let it wait');
  await press('Delete it from this device');
  await press('Yes, delete it');
  await page.getByText('what you wrote is still on this page').waitFor();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  line.mend();
  await press('Back to my answers');
  await page.getByRole('heading', { name: 'Check what you wrote' }).waitFor();
});

/** Up to the offer to keep it, before which nothing may be on the device. Returns the words. */
async function sealWhileCut(): Promise<string[]> {
  await page.goto(`${line.url}/report/`);
  await answerQuestions(page, {
    ...report,
    attach: async () => {
      await choose(page, { name: NAME, mimeType: TYPE, buffer: recording });
      await rowOf(page, NAME).getByRole('button', { name: 'Send it as it is' }).click();
      await press('Pause sending');
    },
  });
  await press('Continue to your twelve words');
  const words = await readWords(page);
  await press('I have kept them');
  await typeTwoWords(page, words);
  const cut = line.cutAfter(1_000_000);
  await press('Seal and send');
  await cut;
  await page.getByRole('heading', { name: 'You need not wait here' }).waitFor();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  return words;
}

/** How everything is called that is written down with a report that waits. */
function namesIn(place: Page): Promise<string[]> {
  return place.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no request')));
      });
    const database = await settled(indexedDB.open('bellbuoy-waiting'));
    const all: unknown = await settled(database.transaction('reports').objectStore('reports').getAll());
    database.close();
    const names = new Set<string>();
    JSON.stringify(all, (name, value: unknown) => {
      if (!/^\d*$/.test(name)) names.add(name);
      return value;
    });
    return [...names].sort();
  });
}

function press(name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}
