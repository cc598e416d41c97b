import type { Browser, Page } from 'playwright-core';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { bundleScript, launchChromium, openScriptPage, slowProcessor } from './browser.ts';
import { withProgramme } from './engines.ts';
import { answerQuestions, confirmAndSend, untilUsable } from './journey.ts';

/** What the script of the peer's page exports. */
declare const bench: typeof import('./sealing-page.ts');

/** When each stage of the sending page began and ended, in the page's own milliseconds. */
type StageTimes = Partial<Record<`${string}-${string}`, number>>;
declare global {
  var stageTimes: StageTimes;
}

const ROUNDS = 7;
const PEER_SCRIPT = new URL('./sealing-page.ts', import.meta.url);

export const sealing: Benchmark = {
  id: 'B6',
  name: 'sealing',
  title: 'sealing a report on the device',
  method:
    'The public site in Chromium with its processor slowed to a quarter: a report is filled in, two words are ' +
    'typed back, and the page seals it, the first thing that this page ever seals. The time is that of the stage ' +
    '*sealing on your device*, from the words’ keys to the finished envelope; median of seven fresh browsers’ ' +
    'pages. Beside it, `age-encryption` alone sealing 2 KiB, also for the first time in its page.',
  run: () =>
    withProgramme('SQLite', async ({ programme }) => {
      const browser = await launchChromium();
      try {
        return await measure(browser, programme.url);
      } finally {
        await browser.close();
      }
    }),
};

async function measure(browser: Browser, url: string): Promise<Measurement[]> {
  const script = await bundleScript(PEER_SCRIPT);
  const reports: StageTimes[] = [];
  const ages: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    reports.push(await timeReport(browser, url));
    ages.push(await timeAge(browser, script));
  }
  const times = reports.map((stages) => lasted(stages, 'seal'));
  return [
    {
      what: 'a report, its keys, signature and seal',
      value: median(times),
      unit: 'ms',
      target: { atMost: 150, peer: { what: 'age alone, 2 KiB', value: median(ages) } },
      details: { times, ages, browser: browser.version() },
    },
    {
      what: 'verifying the promise',
      value: median(reports.map((stages) => lasted(stages, 'verify'))),
      unit: 'ms',
      target: null,
    },
  ];
}

async function timeReport(browser: Browser, url: string): Promise<StageTimes> {
  const context = await browser.newContext({ locale: 'en' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchStages);
    await slowProcessor(page);
    await page.goto(`${url}/report/`);
    await untilUsable(page);
    await answerQuestions(page);
    await confirmAndSend(page);
    return await page.evaluate(() => globalThis.stageTimes);
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when a stage of the sending page changes its state. */
function watchStages(): void {
  globalThis.stageTimes = {};
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const { stage = '', progressState = '' } = (target as HTMLElement).dataset;
      globalThis.stageTimes[`${stage}-${progressState}`] = performance.now();
    }
  }).observe(document, { subtree: true, attributeFilter: ['data-progress-state'] });
}

function lasted(stages: StageTimes, stage: string): number {
  const [from, to] = [stages[`${stage}-doing`], stages[`${stage}-done`]];
  if (from === undefined || to === undefined) throw new Error(`the page never finished the stage ${stage}`);
  return to - from;
}

async function timeAge(browser: Browser, script: string): Promise<number> {
  // The recipient is made elsewhere: making one in the same page would warm up what is measured.
  const recipient = await inScriptPage(browser, script, (page) => page.evaluate(() => bench.makeRecipient()));
  return inScriptPage(browser, script, async (page) => {
    await slowProcessor(page);
    return page.evaluate((to) => bench.timeAge(to), recipient);
  });
}

async function inScriptPage<T>(
  browser: Browser,
  script: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openScriptPage(browser, script);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}
