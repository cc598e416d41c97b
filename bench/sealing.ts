import type { Browser, Page } from 'playwright-core';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { bundleScript, launchChromium, openScriptPage, slowProcessor } from './browser.ts';
import type { SealingTimes } from './sealing-page.ts';

/** What the page's script exports. */
declare const bench: typeof import('./sealing-page.ts');

const PAGES = 9;
const SCRIPT = new URL('./sealing-page.ts', import.meta.url);

export const sealing: Benchmark = {
  id: 'B6',
  name: 'sealing',
  title: 'sealing a report on the device',
  method:
    'Chromium with its processor slowed to a quarter. Each of nine fresh pages makes the keys of twelve words, as ' +
    'a reporter’s device does when it shows them, then frames, signs and seals one report of 8 KiB; everything ' +
    'runs for the first time in its page. Beside it, `age-encryption` alone sealing 2 KiB in a fresh page.',
  run: async () => {
    const browser = await launchChromium();
    try {
      return await measure(browser);
    } finally {
      await browser.close();
    }
  },
};

async function measure(browser: Browser): Promise<Measurement[]> {
  const script = await bundleScript(SCRIPT);
  const reports: SealingTimes[] = [];
  const ages: number[] = [];
  for (let i = 0; i < PAGES; i++) {
    reports.push(await inFreshPage(browser, script, (page, to) => page.evaluate(runReport, to)));
    ages.push(await inFreshPage(browser, script, (page, to) => page.evaluate(runAge, to)));
  }
  const details = { pages: PAGES, browser: browser.version(), envelopeBytes: reports[0]?.envelopeBytes };
  return [
    {
      what: 'framing, signing and sealing a report of 8 KiB',
      value: median(reports.map(({ sealMs }) => sealMs)),
      unit: 'ms',
      target: { atMost: 150, peer: { what: 'age alone, 2 KiB', value: median(ages) } },
      details,
    },
    {
      what: 'before it, the keys of the twelve words',
      value: median(reports.map(({ receiptMs }) => receiptMs)),
      unit: 'ms',
      target: null,
    },
  ];
}

async function inFreshPage<T>(
  browser: Browser,
  script: string,
  run: (page: Page, recipient: string) => Promise<T>,
): Promise<T> {
  // The recipient is made elsewhere: making one here would warm up what is measured.
  const recipient = await makeElsewhere(browser, script);
  const page = await openScriptPage(browser, script);
  try {
    await slowProcessor(page);
    return await run(page, recipient);
  } finally {
    await page.context().close();
  }
}

async function makeElsewhere(browser: Browser, script: string): Promise<string> {
  const page = await openScriptPage(browser, script);
  try {
    return await page.evaluate(() => bench.makeRecipient());
  } finally {
    await page.context().close();
  }
}

// Functions that run in the page.
const runReport = (recipient: string) => bench.timeReport(recipient);
const runAge = (recipient: string) => bench.timeAge(recipient);
