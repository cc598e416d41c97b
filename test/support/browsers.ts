import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';

// Debian's own browsers, kept from calling home.

// The same engine without the windows, menus and pages of its own that nobody sees here: half of the work, where it is installed.
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium. @param flags as `--js-flags=--jitless`, which is what hardened browsers come to. */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path)) ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...QUIET, ...flags] });
}

/** Firefox ESR, the engine of Tor Browser. */
export function launchFirefox(): Promise<Firefox> {
  return puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true });
}
