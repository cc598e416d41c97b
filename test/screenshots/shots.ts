import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** One combination that everything is looked at in. */
export interface Look {
  readonly device: 'phone' | 'desktop';
  readonly colours: 'light' | 'dark';
}

export const looks: readonly Look[] = [
  { device: 'phone', colours: 'light' },
  { device: 'phone', colours: 'dark' },
  { device: 'desktop', colours: 'light' },
  { device: 'desktop', colours: 'dark' },
];

const viewports = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };
const folder = join(import.meta.dirname, '../../.runtime/screenshots');

/** A page that nobody has used, as it looks to one kind of visitor. */
export async function newPage(browser: Browser, { device, colours }: Look): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: colours,
    reducedMotion: 'reduce',
    viewport: viewports[device],
    deviceScaleFactor: device === 'phone' ? 2 : 1,
  });
  return context.newPage();
}

export async function shoot(page: Page, name: string, look: Look, fullPage = true): Promise<void> {
  const path = shotPath(name, look);
  mkdirSync(dirname(path), { recursive: true });
  // What was just pressed would be drawn as if somebody's finger were still on it.
  await page.mouse.move(0, 0);
  await page.screenshot({ path, fullPage });
}

export function shotPath(name: string, { device, colours }: Look): string {
  return join(folder, `${name}-${device}-${colours}.png`);
}
