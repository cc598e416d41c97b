// A stranger's way through the public site, as far as benchmarks go it.

import type { Page } from 'playwright-core';

const PATIENCE_MS = 60_000;
const ANSWERS = {
  saw: 'A grey van stood at the north gate with its lights off, and two people cut the fence. '.repeat(6),
  where: 'North gate of the container terminal',
  when: 'Yesterday, shortly after ten in the evening',
} as const;

/** Waits until the report form can be filled in: its first question is there and may be answered. */
export async function untilUsable(page: Page): Promise<void> {
  await page.locator(continueOf('seen')).and(page.locator(':enabled')).waitFor({ timeout: PATIENCE_MS });
}

/** Answers every question of the open form and goes on to the twelve words. */
export async function answerQuestions(page: Page): Promise<void> {
  await answerUntilFiles(page);
  await page.click(continueOf('files'));
  await page.click('label[for="urgent-no"]');
  await page.click(continueOf('urgent'));
  await page.click(continueOf('check'));
  await page.locator(continueOf('words')).waitFor({ timeout: PATIENCE_MS });
}

/** Answers the questions of the open form up to the one about files. */
export async function answerUntilFiles(page: Page): Promise<void> {
  for (const [step, answer] of [
    ['seen', 'act'],
    ['closest', 'intrusion'],
    ['whoever', 'yes'],
  ] as const) {
    await page.click(`label[for="${step}-${answer}"]`);
    await page.click(continueOf(step));
  }
  await answerInWords(page);
}

/** What was seen, where and when; the other questions are passed as they come. */
async function answerInWords(page: Page): Promise<void> {
  const shown = page.locator('[data-step]:not([hidden])');
  for (;;) {
    const step = (await shown.getAttribute('data-step')) ?? '';
    if (step === 'files') return;
    if (step in ANSWERS) await page.fill(`#${step}`, ANSWERS[step as keyof typeof ANSWERS]);
    await page.click(continueOf(step));
  }
}

/** Types two of the words back and sends; resolves when the page says that the report has arrived. */
export async function confirmAndSend(page: Page): Promise<void> {
  const words = await page.locator('[data-words] span').allTextContents();
  await page.click(continueOf('words'));
  for (const place of ['first', 'second']) {
    const label = await page.textContent(`[data-confirm-label="${place}"]`);
    const number = Number(/\d+/.exec(label ?? '')?.[0]);
    await page.fill(`#confirm-${place}`, words[number - 1] ?? '');
  }
  await page.click(continueOf('confirm'));
  await page.locator('[data-step="sent"]').waitFor({ timeout: PATIENCE_MS });
}

function continueOf(step: string): string {
  return `[data-step="${step}"] [data-continue]`;
}
