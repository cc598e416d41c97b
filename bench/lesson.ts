import { readdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { inFreshPage, launchChromium, slowProcessor } from './browser.ts';
import { withProgramme } from './engines.ts';
import { countWire, slowNetwork } from './wire.ts';

const ROUNDS = 5;
const BYTES_PER_KB = 1000;
const LESSONS = new URL('../content/lessons/en', import.meta.url);

/** A lesson is read by a hundred times as many as ever report, on whatever telephone they have. */
export const lesson: Benchmark = {
  id: 'B15',
  name: 'lesson',
  title: 'until a lesson can be read',
  method:
    'Chromium, nothing cached, from `bellbuoy start`. Every lesson in English, its film not played. It can be used ' +
    'when it is laid out with its style and the way to leave quickly is there. Bytes are those on the wire with ' +
    'headers, the drawing too. Times with 400 kbit/s, 400 ms there and back, and the processor at a quarter; median ' +
    'of five, of the largest lesson.',
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
  const names = (await readdir(LESSONS)).map((file) => file.replace(/\.md$/, ''));
  const weighed: { path: string; kb: number; requests: number }[] = [];
  for (const name of names) {
    const path = `/learn/${name}/`;
    weighed.push({ path, ...(await inFreshPage(browser, (page) => weigh(page, url + path))) });
  }
  const [largest] = weighed.toSorted((a, b) => b.kb - a.kb);
  if (largest === undefined) throw new Error('there are no lessons');
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++)
    times.push(await inFreshPage(browser, (page) => timeSlowly(page, url + largest.path)));
  return [
    {
      what: 'the largest lesson, received',
      value: largest.kb,
      unit: 'kB',
      target: { atMost: 50 },
      details: { weighed },
    },
    { what: 'the largest lesson, requests', value: largest.requests, unit: 'requests', target: null },
    {
      what: 'the largest lesson on a slow line',
      value: median(times),
      unit: 's',
      target: { atMost: 2 },
      details: { times },
    },
  ];
}

async function weigh(page: Page, url: string): Promise<{ kb: number; requests: number }> {
  const count = await countWire(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return { kb: count.receivedBytes / BYTES_PER_KB, requests: count.requests };
}

async function timeSlowly(page: Page, url: string): Promise<number> {
  await slowNetwork(page);
  await slowProcessor(page);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('[data-quick-exit]:visible').waitFor({ timeout: 60_000 });
  return (performance.now() - start) / 1000;
}
