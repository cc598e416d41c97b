import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { Browser, Page } from 'playwright-core';
import { type Benchmark, type Measurement, median } from './benchmark.ts';
import { launchChromium } from './browser.ts';
import { withProgramme } from './engines.ts';
import { answerUntilFiles, untilUsable } from './journey.ts';
import { startBareServer } from './limits/index.ts';
import { processorSeconds, residentMb } from './memory.ts';
import type { OpenProgramme } from './programme.ts';

/** As much as a programme takes by default. */
const FILE_BYTES = 500_000_000;
const PART_BYTES = 1_000_000;
const BYTES_PER_MB = 1_000_000;
const MB_PER_S = 40;
const ROUNDS = 3;
const MINUTE_MS = 60_000;
const PATIENCE_MS = 5 * MINUTE_MS;

interface Sending {
  readonly seconds: number;
  readonly pageGrowthMb: number;
  readonly serverGrowthMb: number;
  /** Processor time, which says more than the clock on a machine that does other things too. */
  readonly processorSeconds: Readonly<Record<'page' | 'browser' | 'server', number>>;
}

export const attachment: Benchmark = {
  id: 'B7',
  name: 'attachment',
  title: 'a file of 500 MB sealed and uploaded from Chromium',
  method:
    'A file of 500 MB of random bytes is chosen on the report page in Chromium and sent as it is: hashed, padded, ' +
    'sealed, hashed again and uploaded by tus to `bellbuoy start` on the same machine, from the press of the ' +
    'button to *Sealed and sent*; median of three fresh pages. Growth is the highest resident memory of the ' +
    'page’s process (of the server’s) less what it had before the button. Beside it in the same run: age alone, ' +
    'streaming the same number of bytes in Node without hashing or sending; and Chromium putting the same file, ' +
    'unsealed, to a server that only counts its bytes.',
  run: () =>
    withProgramme('SQLite', async ({ programme }) => {
      const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-bench-file-'));
      const browser = await launchChromium();
      try {
        const file = join(folder, 'recording.bin');
        await writeRandom(file);
        return await measure(browser, programme, file);
      } finally {
        await browser.close();
        await rm(folder, { recursive: true });
      }
    }),
};

async function measure(browser: Browser, programme: OpenProgramme, file: string): Promise<Measurement[]> {
  const load = loadavg()[0];
  const ageMbPerS = rate(await timeAge());
  const putMbPerS = rate(await timePut(browser, file));
  const sendings: Sending[] = [];
  for (let i = 0; i < ROUNDS; i++) sendings.push(await send(browser, programme, file));
  const speeds = sendings.map(({ seconds }) => rate(seconds));
  const details = { sendings, loadBefore: load, browser: browser.version() };
  return [
    {
      what: '500 MB, sealed and uploaded',
      value: median(speeds),
      unit: 'MB/s',
      target: { atLeast: MB_PER_S, peer: { what: 'age alone in Node', value: ageMbPerS } },
      details,
    },
    { what: 'the same file put unsealed', value: putMbPerS, unit: 'MB/s', target: null },
    {
      what: 'growth of the page',
      value: Math.max(...sendings.map(({ pageGrowthMb }) => pageGrowthMb)),
      unit: 'MB',
      target: { atMost: 150 },
    },
    {
      what: 'growth of the server',
      value: Math.max(...sendings.map(({ serverGrowthMb }) => serverGrowthMb)),
      unit: 'MB',
      target: { atMost: 50 },
    },
  ];
}

async function send(browser: Browser, programme: OpenProgramme, file: string): Promise<Sending> {
  const context = await browser.newContext({ locale: 'en' });
  try {
    const page = await context.newPage();
    await page.goto(`${programme.url}/report/`);
    await untilUsable(page);
    await answerUntilFiles(page);
    await choose(page, '[data-field="files"]:enabled', file);
    const accept = page.locator('[data-file-accept]');
    await accept.waitFor();
    const before = await useOf(page, programme, 'now');
    const start = performance.now();
    await accept.click();
    await page.locator('[data-file-state="sent"]').waitFor({ timeout: PATIENCE_MS });
    const seconds = (performance.now() - start) / 1000;
    const after = await useOf(page, programme, 'highest');
    return {
      seconds,
      pageGrowthMb: after.memory.page - before.memory.page,
      serverGrowthMb: after.memory.server - before.memory.server,
      processorSeconds: {
        page: after.processor.page - before.processor.page,
        browser: after.processor.browser - before.processor.browser,
        server: after.processor.server - before.processor.server,
      },
    };
  } finally {
    await context.close();
  }
}

async function useOf(page: Page, programme: OpenProgramme, when: 'now' | 'highest') {
  const processes = await processesOf(page);
  // The busiest of those that show pages: nothing else is open.
  const renderer = processes
    .filter(({ type }) => type === 'renderer')
    .toSorted((a, b) => b.cpuTime - a.cpuTime)[0];
  if (renderer === undefined) throw new Error('no page has a process');
  const others = processes.filter(({ type }) => type !== 'renderer');
  return {
    memory: { page: residentMb(renderer.id, when), server: residentMb(programme.pid, when) },
    processor: {
      page: renderer.cpuTime,
      browser: others.reduce((total, { cpuTime }) => total + cpuTime, 0),
      server: processorSeconds(programme.pid),
    },
  };
}

async function processesOf(page: Page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser is gone');
  try {
    return (await session.send('SystemInfo.getProcessInfo')).processInfo;
  } finally {
    await session.detach();
  }
}

async function timeAge(): Promise<number> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateHybridIdentity()));
  const part = randomBytes(PART_BYTES);
  let left = FILE_BYTES / PART_BYTES;
  const content = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (left-- > 0) controller.enqueue(part);
      else controller.close();
    },
  });
  const start = performance.now();
  const reader = (await encrypter.encrypt(content)).getReader();
  while (!(await reader.read()).done);
  return (performance.now() - start) / 1000;
}

async function timePut(browser: Browser, file: string): Promise<number> {
  const server = await startBareServer();
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${server.port}/`);
    await choose(page, 'input', file);
    return await page.evaluate(async () => {
      const body = document.querySelector('input')?.files?.[0] ?? null;
      const start = performance.now();
      const answer = await fetch('/', { method: 'PUT', body });
      if ((await answer.text()) !== String(body?.size)) throw new Error('not all bytes arrived');
      return (performance.now() - start) / 1000;
    });
  } finally {
    await page.close();
    await server.stop();
  }
}

async function choose(page: Page, input: string, file: string): Promise<void> {
  await page.locator(input).waitFor({ timeout: MINUTE_MS });
  await page.locator(input).setInputFiles(file);
}

async function writeRandom(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let left = FILE_BYTES; left > 0; left -= PART_BYTES) await file.write(randomBytes(PART_BYTES));
  } finally {
    await file.close();
  }
}

function rate(seconds: number): number {
  return FILE_BYTES / BYTES_PER_MB / seconds;
}
