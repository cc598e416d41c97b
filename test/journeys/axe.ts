import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, one line a finding; none is the goal. A document is
 * given axe once: a report is one document, and to bring it anew for every step takes longer than the looking does.
 */
export function accessibilityFindings(page: Page): Promise<string[]> {
  return findingsOf(page, { type: 'tag', values: RULES });
}

/** What axe finds in dark colours on a page that is fine in light ones: nothing else differs. */
export async function darkFindings(page: Page): Promise<string[]> {
  // Colours that are still on their way from one to the other are neither.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const findings = await findingsOf(page, { type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}

/** Whether the page has to be scrolled sideways, as it must not at 320 px and at 400 % zoom. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

async function findingsOf(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    // Nothing here has frames, and what passed is not reported.
    const options = { runOnly: rules, iframes: false, preload: false, resultTypes: ['violations' as const] };
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
      ),
    );
  }, runOnly);
}
