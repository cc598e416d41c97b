import type { Page } from 'playwright-core';

// A report in whatever language, by the structure of its pages: nothing here knows a word of what they say.

/** Called on every page of a report, as it is first seen and as it complains. */
export type LookAt = (page: Page, step: string) => Promise<void>;

/** What is chosen where it matters for the way; everywhere else it is the first. */
const CHOSEN: Readonly<Record<string, string>> = { closest: 'found-device', urgent: 'no' };
const MOST_PAGES = 40;

/** Reports from the first question to *sent*, looks at each page on the way, and returns the twelve words. */
export async function reportInAnyLanguage(page: Page, text: string, lookAt: LookAt): Promise<string[]> {
  await page.locator('[data-continue]:enabled').first().waitFor();
  let words: string[] = [];
  for (let count = 0; count < MOST_PAGES; count++) {
    const step = await stepOf(page);
    await lookAt(page, step);
    if (step === 'sent') return words;
    if (step === 'words') words = await page.locator('[data-words] li').allInnerTexts();
    if (await complains(page, step)) await lookAt(page, `${step}, left open`);
    if ((await stepOf(page)) !== step) continue;
    await answer(page, step, text, words);
    await goOn(page, step);
  }
  throw new Error('the report never ends');
}

/** Types the words on the return page, once it has complained that there are none. */
export async function returnInAnyLanguage(
  page: Page,
  words: readonly string[],
  lookAt: LookAt,
): Promise<void> {
  const form = page.locator('main form').filter({ visible: true }).first();
  await form.locator('button:enabled:not([type="button"])').click();
  await page.locator('[data-error-summary]:visible').waitFor();
  await lookAt(page, 'return, left open');
  await form.locator('input').first().fill(words.join(' '));
  await form.locator('button:not([type="button"])').click();
  await page.locator('[data-view="conversation"]:visible').waitFor();
}

/**
 * What cannot be reached on the page, or not be seen there: a control beyond the edge of the screen, one on which
 * something else lies even once it has the focus, one whose focus nothing shows, and words that are cut off.
 */
export async function lostControls(page: Page): Promise<string[]> {
  // Browsers show the focus to whoever last pressed a key.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main *, .exit *')].filter((element) =>
      element.checkVisibility(),
    );
    const controls = all.filter(
      (element) =>
        element.matches('button, a, input, textarea, summary, canvas') && !element.matches(':disabled'),
    );
    const edge = document.documentElement.clientWidth + 1;
    const UNSEEN = 'rgba(0, 0, 0, 0)';
    return [
      ...controls.filter(isBeyondEdge).map(nameOf('is beyond the edge')),
      ...controls.filter((control) => !showsFocus(control)).map(nameOf('shows no focus')),
      ...controls.filter(isCovered).map(nameOf('is covered')),
      ...all.filter(isCut).map(nameOf('is cut')),
    ];

    function isBeyondEdge(control: HTMLElement): boolean {
      const { left, right, width } = control.getBoundingClientRect();
      return width === 0 || left < 0 || right > edge;
    }
    function showsFocus(control: HTMLElement): boolean {
      control.blur();
      const without = looksOf(control);
      control.focus();
      return looksOf(control) !== without;
    }
    function looksOf(control: HTMLElement): string {
      const places = [control, control.parentElement, control.querySelector('*'), control.closest('.radio')];
      const looks = places.map((place) => {
        if (place === null) return null;
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } =
          getComputedStyle(place);
        const outline = outlineStyle === 'none' || outlineColor === UNSEEN ? '' : outlineWidth;
        return [outline, boxShadow, backgroundColor];
      });
      return JSON.stringify(looks);
    }
    function isCovered(control: HTMLElement): boolean {
      control.focus();
      const { left, width, top, bottom } = control.getClientRects()[0] ?? new DOMRect();
      const heights = [top + 4, (top + bottom) / 2, bottom - 4];
      return !heights.some((height) => {
        const hit = document.elementFromPoint(left + width / 2, height);
        const isThere = hit !== null && (control.contains(hit) || hit.contains(control));
        return isThere || (hit?.closest('.radio, .checkbox')?.contains(control) ?? false);
      });
    }
    function isCut(element: HTMLElement): boolean {
      const { overflowX, clipPath } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip';
      return hides && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1;
    }
    function nameOf(problem: string): (element: HTMLElement) => string {
      return (element) =>
        `${element.id || element.textContent?.trim() || element.outerHTML.slice(0, 80)} ${problem}`;
    }
  });
}

/** Presses the button with nothing answered. Returns whether the page says that something is missing. */
async function complains(page: Page, step: string): Promise<boolean> {
  if (!/^(?:seen|closest|whoever|saw|where|when|urgent|confirm)$/.test(step)) return false;
  await section(page).locator('[data-continue]').click();
  await section(page).locator('[data-error-summary]:visible').waitFor();
  return true;
}

async function answer(page: Page, step: string, text: string, words: readonly string[]): Promise<void> {
  if (step === 'confirm') return typeWords(page, words);
  const radios = section(page).locator('input[type="radio"]:visible');
  const chosen = CHOSEN[step];
  const field = section(page).locator('textarea:visible');
  if ((await field.count()) > 0) await field.first().fill(text);
  else if (chosen !== undefined) await section(page).locator(`input[value="${chosen}"]`).check();
  else if ((await radios.count()) > 0) await radios.first().check();
}

async function typeWords(page: Page, words: readonly string[]): Promise<void> {
  for (const input of await section(page).locator('input').all()) {
    const label = await input.evaluate((field: HTMLInputElement) => field.labels?.[0]?.textContent ?? '');
    await input.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
}

async function goOn(page: Page, step: string): Promise<void> {
  await section(page).locator('[data-continue]').click();
  await page.waitForFunction((before) => {
    const shown = document.querySelector<HTMLElement>('[data-step]:not([hidden])')?.dataset['step'];
    return shown !== before && shown !== 'sending';
  }, step);
}

function stepOf(page: Page): Promise<string> {
  return section(page).evaluate((element: HTMLElement) => element.dataset['step'] ?? '');
}

function section(page: Page): ReturnType<Page['locator']> {
  return page.locator('[data-step]:not([hidden])');
}
