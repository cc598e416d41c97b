// What somebody does between two pictures. Steps and answers go by the names that they have in the page, because the
// same visit is made in Arabic.

import type { Page } from 'playwright-core';
import { photograph } from '../journeys/sample-files.ts';
import type { DemoServer } from './demo-server.ts';
import { type Look, NIGHT } from './looks.ts';

export interface Visitor {
  readonly page: Page;
  readonly look: Look;
  readonly demo: DemoServer;
}

export type Act = (visitor: Visitor) => Promise<void>;

/** What is typed, in the language of the page. */
export interface Typed {
  readonly en: string;
  readonly ar: string;
}

export function inOrder(...acts: readonly Act[]): Act {
  return async (visitor) => {
    for (const act of acts) await act(visitor);
  };
}

/** Opens a public page. */
export function open(path: string): Act {
  return async ({ page, look, demo }) => {
    await page.goto(demo.publicUrl + look.folder + path);
    await page.waitForLoadState('networkidle');
  };
}

/** The same at night, when nobody reads. */
export function openAtNight(path: string): Act {
  return inOrder(({ page }) => page.clock.setFixedTime(NIGHT), open(path));
}

/** Opens the first page of a report, and waits until it can be answered. */
export const beginReport: Act = inOrder(open('/report/'), async ({ page }) => {
  await page.locator('[data-step="seen"] [data-continue]:enabled').waitFor();
});

/** Presses what has a mark of its own in the page. */
export function press(selector: string): Act {
  return ({ page }) => page.locator(selector).filter({ visible: true }).first().click();
}

export function type(selector: string, text: string | Typed): Act {
  return ({ page, look }) => page.fill(selector, inLanguage(text, look));
}

export function waitFor(selector: string): Act {
  return ({ page }) => page.locator(selector).filter({ visible: true }).first().waitFor();
}

export function waitUntilGone(selector: string): Act {
  return ({ page }) => page.locator(selector).first().waitFor({ state: 'hidden' });
}

/** Goes on from a step of a report, to whatever comes next. */
export function goOn(step: string): Act {
  return inOrder(press(`[data-step="${step}"] [data-continue]`), leave(step));
}

/** Presses the first button of a step from which one does not get on yet. */
export function tryToGoOn(step: string): Act {
  return inOrder(
    press(`[data-step="${step}"] [data-continue]`),
    waitFor(`[data-step="${step}"] [data-error-summary]`),
  );
}

export function choose(step: string, value: string): Act {
  return inOrder(press(`label[for="${idOf(step)}-${value}"]`), goOn(step));
}

export function answer(step: string, text: Typed): Act {
  return inOrder(type(`#${idOf(step)}`, text), goOn(step));
}

/** Leaves a step by another of its buttons. */
export function exit(step: string, by: 'go-on' | 'stop' | 'skip'): Act {
  return inOrder(press(`[data-step="${step}"] [data-exit="${by}"]`), leave(step));
}

/** Skips the questions that a category asks for itself. */
export const skipOwnQuestions: Act = async ({ page }) => {
  const own = page.locator('[data-step^="own:"]').filter({ visible: true });
  for (;;) {
    const step = await own
      .first()
      .getAttribute('data-step', { timeout: 500 })
      .catch(() => null);
    if (step === null) return;
    await page.click(`[data-step="${step}"] [data-exit="skip"]`);
    await page.locator(`[data-step="${step}"]`).waitFor({ state: 'hidden' });
  }
};

/** Puts a photograph to the report that says where it was taken. */
export const attachPhotograph: Act = async ({ page }) => {
  const picture = { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) };
  await page.setInputFiles('#files', picture);
  await page.locator('[data-file-found]').filter({ visible: true }).waitFor();
};

/** Types the two words that the page asks for. */
export const typeTwoWords: Act = async ({ page }) => {
  const words = await page.locator('[data-words] span').allTextContents();
  for (const place of ['first', 'second']) {
    const label = (await page.textContent(`[data-confirm-label="${place}"]`)) ?? '';
    const number = Number(/\d+/.exec(toLatinDigits(label))?.[0]);
    await page.fill(`#confirm-${place}`, words[number - 1] ?? '');
  }
};

/** Opens the conversation of the demonstration's reporter who has had an answer. */
export const returnWithWords: Act = returnAs('words');

/** As the reporter who was offered money. */
export const returnToOffer: Act = returnAs('offeredWords');

function returnAs(whose: 'words' | 'offeredWords'): Act {
  return async ({ page, demo }) => {
    await page.fill('#words', demo[whose]);
    await page.click('[data-words-form] [data-continue]');
    await page.locator('[data-log-result]').filter({ hasText: /./ }).waitFor();
  };
}

export const loseConnection: Act = ({ page }) => page.context().setOffline(true);

/** The programme's signed description arrives with a byte changed, as from a server that was broken into. */
export const forgeDescriptor: Act = async ({ page }) => {
  await page.route('**/.well-known/bellbuoy', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
};

function leave(step: string): Act {
  return ({ page }) => page.locator(`[data-step="${step}"]`).waitFor({ state: 'hidden' });
}

function inLanguage(text: string | Typed, { folder }: Look): string {
  return typeof text === 'string' ? text : text[folder === '/ar' ? 'ar' : 'en'];
}

function idOf(step: string): string {
  return step.replaceAll(':', '-');
}

function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
