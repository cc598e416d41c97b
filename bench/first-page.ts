import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { databaseFile } from '../packages/cli/src/programme/programme-here.ts';
import {
  ensureQuarterKeys,
  openDatabase,
  openProgramme,
  quietDiagnostics,
} from '../packages/server/src/index.ts';
import { quickKeeper } from '../test/support/quick-keys.ts';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { inFreshPage, launchChromium, slowProcessor } from './browser.ts';
import { withProgramme } from './engines.ts';
import { answerQuestions, confirmAndSend, untilUsable } from './journey.ts';
import { countWire, slowNetwork, type WireCount } from './wire.ts';

const ROUNDS = 5;
const DAY_MS = 86_400_000;
const BYTES_PER_KB = 1000;

export const firstPage: Benchmark = {
  id: 'B5',
  name: 'first-page',
  title: 'until the report form can be used',
  method:
    'Chromium, nothing cached, from `bellbuoy start`. The form is usable when its first question may be answered, ' +
    'which the page allows only once it has verified the programme’s keys. Bytes are those on the wire, ' +
    'compressed and with headers; for the whole report, the bodies of requests too. Where thanks and money are given, ' +
    'the programme has issuing keys of the last five quarters and of the next one. Times with 400 kbit/s, ' +
    '400 ms there and back, and the processor at a quarter; median of five.',
  run: () =>
    withProgramme('SQLite', async ({ programme }) => {
      const browser = await launchChromium();
      try {
        const measured = await measure(browser, programme.url);
        await makeKeysOfYears(programme.dataDir);
        const form = await inFreshPage(browser, (page) => loadForm(page, `${programme.url}/report/`));
        return [
          ...measured,
          {
            ...{ what: 'the form where thanks and money are given, received', value: kb(form.receivedBytes) },
            ...{ unit: 'kB', target: { atMost: 60 }, details: { ...form } },
          },
        ];
      } finally {
        await browser.close();
      }
    }),
};

/** The issuing keys of a programme that has a panel, of every quarter whose vouchers are taken today and of the next one. */
async function makeKeysOfYears(dataDir: string): Promise<void> {
  const database = await openDatabase(databaseFile(dataDir));
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-keeper-'));
  try {
    const keeper = quickKeeper(join(folder, 'keeper.secret'));
    const today = Date.now();
    for (const days of [-366, -274, -183, -91, 30, 0]) {
      const now = () => today + days * DAY_MS;
      const parts = { database, diagnostics: quietDiagnostics, keeper, now };
      await ensureQuarterKeys(await openProgramme(dataDir, parts));
    }
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}

async function measure(browser: Browser, url: string): Promise<Measurement[]> {
  const form = await inFreshPage(browser, (page) => loadForm(page, `${url}/report/`));
  const viaHome = await inFreshPage(browser, (page) => loadViaHome(page, url));
  const whole = await inFreshPage(browser, (page) => reportWholly(page, `${url}/report/`));
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    times.push(await inFreshPage(browser, (page) => timeSlowly(page, `${url}/report/`)));
  }
  return [
    {
      what: 'the form, received',
      value: kb(form.receivedBytes),
      unit: 'kB',
      target: { atMost: 60 },
      details: { ...form },
    },
    { what: 'the form, requests', value: form.requests, unit: 'requests', target: { atMost: 8 } },
    {
      what: 'a whole sealed report, received and sent',
      value: kb(whole.receivedBytes + whole.sentBytes),
      unit: 'kB',
      target: { atMost: 160 },
      details: { ...whole },
    },
    {
      what: 'the form on a slow line',
      value: median(times),
      unit: 's',
      target: { atMost: 3 },
      details: { times },
    },
    {
      what: 'the form by way of the home page, received',
      value: kb(viaHome.receivedBytes),
      unit: 'kB',
      target: null,
    },
    {
      what: 'the form by way of the home page, requests',
      value: viaHome.requests,
      unit: 'requests',
      target: null,
    },
  ];
}

async function loadForm(page: Page, url: string): Promise<WireCount> {
  const count = await countWire(page);
  await page.goto(url);
  await untilUsable(page);
  return { ...count };
}

async function loadViaHome(page: Page, url: string): Promise<WireCount> {
  const count = await countWire(page);
  await page.goto(url);
  await page.click('a[data-open-only]');
  await untilUsable(page);
  return { ...count };
}

async function reportWholly(page: Page, url: string): Promise<WireCount> {
  const count = await countWire(page);
  await page.goto(url);
  await untilUsable(page);
  await answerQuestions(page);
  await confirmAndSend(page);
  return { ...count };
}

async function timeSlowly(page: Page, url: string): Promise<number> {
  await slowNetwork(page);
  await slowProcessor(page);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await untilUsable(page);
  return (performance.now() - start) / 1000;
}

function kb(bytes: number): number {
  return bytes / BYTES_PER_KB;
}
