import type { Browser, Page } from 'playwright-core';
import type { DemoServer } from './demo-server.ts';
import { type Look, newPage, shoot } from './shots.ts';

const pages = {
  home: '/',
  'home-es': '/es/',
  'home-ar': '/ar/',
  'is-this-suspicious': '/is-this-suspicious/',
  'is-this-suspicious-opened': '/is-this-suspicious/#long-lens',
  'is-this-suspicious-ar': '/ar/is-this-suspicious/#long-lens',
  policy: '/policy/',
  'policy-ar': '/ar/policy/',
  'policy-zh-Hans': '/zh-Hans/policy/',
  'protect-yourself': '/protect-yourself/',
  'protect-yourself-ar': '/ar/protect-yourself/',
  safety: '/safety/',
  privacy: '/privacy/',
  'privacy-ar': '/ar/privacy/',
  accessibility: '/accessibility/',
  tides: '/tides/',
  'tides-ar': '/ar/tides/',
  'other-ways': '/other-ways/',
  missing: '/no-such-page',
} as const;

const answers = {
  saw: 'A grey drum with two cables, half under the slipway. It was not there at noon.',
  where: 'North beach, by the lifeboat station',
  when: 'This morning, at low water',
} as const;

/** Every page of the public site, every step of a report, and a conversation. */
export async function shootPublicPages(browser: Browser, demo: DemoServer, look: Look): Promise<void> {
  const page = await newPage(browser, look);
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(demo.publicUrl + path);
    await shoot(page, name, look);
  }
  await shootLookingUp(page, demo, look);
  await shootReport(page, demo, look);
  await shootConversation(page, demo, look);
  await page.context().close();
}

async function shootLookingUp(page: Page, demo: DemoServer, look: Look): Promise<void> {
  await page.goto(`${demo.publicUrl}/is-this-suspicious/`);
  for (const [name, typed, says] of [
    ['found', 'photographs of an airport', /^Answers found: 1$/],
    ['nothing', 'giraffe', /^There is no answer/],
  ] as const) {
    await page.getByRole('searchbox').fill(typed);
    await page.getByRole('status').getByText(says).waitFor();
    await shoot(page, `is-this-suspicious-${name}`, look);
  }
}

async function shootReport(page: Page, demo: DemoServer, look: Look): Promise<void> {
  await page.goto(`${demo.publicUrl}/report/`);
  await page.locator(`${continueOf('seen')}:enabled`).waitFor();
  await shoot(page, 'report-1-seen', look);
  await shootGate(page, look);
  await answerInWords(page, look);
  await shoot(page, 'report-3-files', look);
  await page.click(continueOf('files'));
  await shoot(page, 'report-4-urgent', look);
  await page.click('label[for="urgent-no"]');
  await page.click(continueOf('urgent'));
  await shoot(page, 'report-5-check', look);
  await page.click(continueOf('check'));
  await page.locator(continueOf('words')).waitFor();
  await shoot(page, 'report-6-words', look);
  await confirmWords(page, look);
  await page.locator('[data-step="sent"]').waitFor();
  await shoot(page, 'report-8-sent', look);
}

async function shootGate(page: Page, look: Look): Promise<void> {
  await chooseIn(page, 'seen', 'object');
  await page.locator('[data-step="closest"]').waitFor();
  await shoot(page, 'report-1-closest', look);
  await chooseIn(page, 'closest', 'none');
  await shoot(page, 'report-1-reason', look);
  await chooseIn(page, 'reason', 'licensed-equipment');
  await shoot(page, 'report-1-outside', look);
  await page.goBack();
  await page.goBack();
  await chooseIn(page, 'closest', 'help');
  await shoot(page, 'report-1-help', look);
  await page.goBack();
  await chooseIn(page, 'closest', 'found-device');
  await shoot(page, 'report-2-safety', look);
  await page.click(continueOf('safety:found-device'));
  await shoot(page, 'report-2-whoever', look);
  await chooseIn(page, 'whoever', 'yes');
}

/** Every question that is answered in words, up to the one about files. */
async function answerInWords(page: Page, look: Look): Promise<void> {
  const shown = page.locator('[data-step]:not([hidden])');
  for (;;) {
    const step = (await shown.getAttribute('data-step')) ?? '';
    if (step === 'files') return;
    if (step in answers) await page.fill(`#${step}`, answers[step as keyof typeof answers]);
    if (!step.startsWith('own:') || step.endsWith(':markings'))
      await shoot(page, `report-3-${step.replaceAll(':', '-')}`, look);
    await page.click(continueOf(step));
  }
}

async function chooseIn(page: Page, step: string, answer: string): Promise<void> {
  await page.click(`label[for="${step}-${answer}"]`);
  await page.click(continueOf(step));
}

async function confirmWords(page: Page, look: Look): Promise<void> {
  const words = await page.locator('[data-words] span').allTextContents();
  await page.click(continueOf('words'));
  await shoot(page, 'report-7-confirm', look);
  for (const place of ['first', 'second']) {
    const label = await page.textContent(`[data-confirm-label="${place}"]`);
    await page.fill(`#confirm-${place}`, words[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '');
  }
  await page.click(continueOf('confirm'));
}

async function shootConversation(page: Page, demo: DemoServer, look: Look): Promise<void> {
  await page.goto(`${demo.publicUrl}/return/`);
  await page.locator('[data-words-form] [data-continue]:enabled').waitFor();
  await shoot(page, 'return', look);
  await page.fill('#words', demo.words);
  await page.click('[data-words-form] [data-continue]');
  await page.locator('[data-log-result]').filter({ hasText: /./ }).waitFor();
  await shoot(page, 'conversation', look);
}

function continueOf(step: string): string {
  return `[data-step="${step}"] [data-continue]`;
}
