// What somebody does on an exercise between two pictures.

import type { Page } from 'playwright-core';
import type { Act } from './visit.ts';

type Verdict = 'report' | 'ordinary';
/** Every so many stories they are wrong, so that a result is one that people have. */
const WRONG_EVERY = 6;

/** From a story that was answered to the result. */
export const answerOtherStories: Act = async ({ page }) => {
  for (let at = 2; ; at++) {
    await page.click('.practice__page .button--large');
    await page.locator('#verdict-report, .hills').first().waitFor();
    if ((await page.locator('.hills').count()) > 0) return;
    const truth = await answerOnPage(page);
    const wrong = truth === 'report' ? 'ordinary' : 'report';
    await page.click(`label[for="verdict-${at % WRONG_EVERY === 0 ? wrong : truth}"]`);
    await page.click('.sure__buttons button:nth-child(2)');
    await page.locator('.told').waitFor();
  }
};

function answerOnPage(page: Page): Promise<Verdict> {
  return page.evaluate(() => {
    const text = document.querySelector('.practice__story')?.textContent;
    const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')];
    const found = stories.find((story) => story.querySelector('[data-story-text]')?.textContent === text);
    return found?.dataset['answer'] as Verdict;
  });
}
