// The installed Chromium, and pages in it whose scripts are bundled on the spot.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

/** A phone's network and processor, as `budgets` has them: 400 kbit/s, 400 ms there and back, CPU at a quarter. */
export const SLOW = { bitsPerSecond: 400_000, roundTripMs: 400, cpuRate: 4 } as const;

// Chromium runs WebCrypto only where it trusts the address; nothing listens on it, every request is answered here.
const PAGE_URL = 'http://localhost/';

export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  // Containers often have neither the user namespaces of the sandbox nor a large /dev/shm.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export async function slowProcessor(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpuRate });
  return session;
}

/** Bundles a script of this folder for a browser. What it exports becomes the global `bench`. */
export async function bundleScript(file: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

/** An empty page that has run a script, in a browser context of its own. */
export async function openScriptPage(browser: Browser, script: string): Promise<Page> {
  const context = await browser.newContext();
  await context.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Benchmark</title>' }),
  );
  const page = await context.newPage();
  await page.goto(PAGE_URL);
  await page.addScriptTag({ content: script });
  return page;
}

/** Does something in a page of a browser that has met nothing before. */
export async function inFreshPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'en' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
