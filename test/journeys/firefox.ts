import type { ElementHandle, Page } from 'puppeteer-core';

// What a stranger does in Firefox, by the words on screen. Playwright drives no Firefox but its own.

/** Presses the button, or follows the link, that is in view and says `words`. */
export async function press(page: Page, words: string): Promise<void> {
  await (await inView(page, 'button, a', words)).click();
}

/** Picks the radio button whose label begins with `words`. */
export async function pick(page: Page, words: string): Promise<void> {
  await (await inView(page, 'label', words)).click();
}

/** Types into the field whose label begins with `words`. */
export async function typeInto(page: Page, words: string, text: string): Promise<void> {
  await (await inView(page, 'label', words)).click();
  await page.keyboard.type(text);
}

/** Waits until the page says `words`. */
export async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.body.innerText.includes(text), {}, words);
}

/** The texts of what is in view and matches a selector. */
export function textsInView(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => element.textContent?.trim() ?? ''),
  );
}

async function inView(page: Page, selector: string, words: string): Promise<ElementHandle> {
  const handle = await page.waitForFunction(
    (wanted, text) =>
      [...document.querySelectorAll(wanted)].find(
        (element) =>
          element.checkVisibility() && element.textContent?.replace(/\s+/g, ' ').trim().startsWith(text),
      ),
    {},
    selector,
    words,
  );
  return handle as ElementHandle;
}
