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

/** What cannot be reached on the page: a control outside of the screen, or one that something else lies on. */
export function lostControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, a, input, textarea, summary, canvas'),
    ];
    return controls
      .filter((control) => control.checkVisibility() && !control.closest('.skip'))
      .filter((control) => {
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = control.getClientRects();
        if (box === undefined) return true;
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const isThere = hit !== null && (control.contains(hit) || hit.contains(control));
        const isByItsLabel = hit?.closest('.radio')?.contains(control) ?? false;
        return (
          box.left < 0 || box.right > document.documentElement.clientWidth + 1 || !(isThere || isByItsLabel)
        );
      })
      .map((control) => control.id || control.textContent?.trim() || control.outerHTML.slice(0, 80));
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
