import type { FileChooser, Page } from 'playwright-core';

// A page by keyboard alone: nothing here clicks, fills or focuses except by keys.

const MOST_STOPS = 60;
/** How long somebody goes on looking for what may still be on its way. */
const PATIENCE_MS = 15_000;

/** Walks with Tab to the control that is called `name`, as somebody who hears the page would. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = async () => isCalled(await focusedName(page), name);
  if (await tabUntil(page, isThere)) return;
  throw new Error(`Tab never came to “${name}”; last at “${await focusedName(page)}”`);
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  do {
    await page.keyboard.press('Tab');
    if (await isThere()) return true;
  } while (performance.now() < end);
  return false;
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

export async function type(page: Page, field: string | RegExp, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Comes to a group of radio buttons and moves down in it to the one that is called `name`. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  if (!(await tabUntil(page, () => isRadio(page)))) throw new Error(`no radio buttons for “${name}”`);
  await moveTo(page, name);
}

async function moveTo(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Space');
  for (let step = 0; step < MOST_STOPS; step++) {
    if (isCalled(await focusedName(page), name)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no radio button “${name}”`);
}

/** Moves with the arrow keys, within the group of radio buttons that has the focus or comes next, to `name`. */
export async function arrowTo(page: Page, name: string | RegExp): Promise<void> {
  if (await isRadio(page)) return moveTo(page, name);
  return choose(page, name);
}

/** Presses Space on the field for files that has the focus, and is asked for them. */
export async function askForFiles(page: Page): Promise<FileChooser> {
  // The browser hands over what it asks for once it knows that somebody waits for it. That may come to it after a key
  // that is pressed at once, but not after what the page answers meanwhile.
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => null);
  await page.keyboard.press('Space');
  return chooser;
}

function isRadio(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('input[type=radio]') ?? false);
}

function isCalled(focused: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? focused === name : name.test(focused);
}

/** What labels, or says, the control that has the focus; empty where nothing has it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === document.body) return '';
    const labels =
      focused instanceof HTMLElement && 'labels' in focused
        ? (focused.labels as NodeListOf<HTMLLabelElement> | null)
        : null;
    const named = focused?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const namedBy = named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const text =
      (namedBy || null) ??
      labels?.[0]?.textContent ??
      focused?.getAttribute('aria-label') ??
      focused?.textContent ??
      '';
    return text.replace(/\s+/g, ' ').trim();
  });
}

/** Whether the focus can be seen: an outline or a shadow that is not there without it. */
export function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return false;
    const style = getComputedStyle(focused);
    return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
  });
}
