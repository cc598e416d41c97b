import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A browser profile of one person, with what a test wants to know afterwards of what it did. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to anywhere but the programme itself. */
  readonly elsewhere: readonly string[];
  /** Faults of the page, and whatever the content security policy stopped. */
  readonly faults: readonly string[];
  /** The bodies that were sent to the staff API. */
  readonly sent: readonly string[];
}

export async function newProfile(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Profile> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const faults: string[] = [];
  const sent: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy|unsafe/i.test(message.text())) faults.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
    sent.push(request.postData() ?? '');
  });
  return { context, page, elsewhere, faults, sent };
}

/**
 * Everything that the page has stored in its browser, by script, beside how far it has seen descriptor and roster come:
 * that is public to members. Cookies are the server's.
 */
export function storedByPage(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    const isMark = (name: string, value: unknown) =>
      /^((?:sequence|panel) [\w./+-]+=*|roster [\w-]{43})$/.test(name) &&
      /^\d+( [\w-]{43})?$/.test(String(value));
    return [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
      .filter(([name, value]) => !isMark(name, value))
      .map(([name, value]) => `${name}=${String(value)}`)
      .concat(
        databases.map(({ name }) => name ?? ''),
        caches,
      );
  });
}
