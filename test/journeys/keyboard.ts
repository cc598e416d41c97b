import type { Page } from 'playwright-core';

// A page by keyboard alone: nothing here clicks, fills or focuses except by keys.

const MOST_STOPS = 60;

/** Walks with Tab to the control that is called `name`, as somebody who hears the page would. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never came to “${name}”; last at “${await focusedName(page)}”`);
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
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('input[type=radio]') ?? false)) break;
  }
  await moveTo(page, name);
}

async function moveTo(page: Page, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Space');
  for (let step = 0; step < MOST_STOPS; step++) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no radio button “${name}”`);
}

/** Moves with the arrow keys, within the group of radio buttons that has the focus or comes next, to `name`. */
export async function arrowTo(page: Page, name: string | RegExp): Promise<void> {
  const isRadio = () => page.evaluate(() => document.activeElement?.matches('input[type=radio]') ?? false);
  for (let stop = 0; stop < MOST_STOPS && !(await isRadio()); stop++) await page.keyboard.press('Tab');
  await moveTo(page, name);
}

/** What labels, or says, the control that has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
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
