import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RunningProgramme,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import { isFocusVisible, press, type } from './keyboard.ts';

// The pages around the report: what it is for, what is never reported, how to protect oneself.

const PAGES = [
  ...['is-this-suspicious', 'policy', 'protect-yourself', 'safety', 'privacy', 'transparency', 'tides'],
  'accessibility',
  ...['offline', 'other-ways', 'sealed', 'return', 'rewards'],
];
const PHONE = { width: 320, height: 640 };
/** What is left of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 1024 };

let programme: RunningProgramme;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

describe.each(['', '/ar', '/zh-Hans'])('in %s/', (folder) => {
  test.each(['', ...PAGES])('/%s can be read by everybody', async (name) => {
    const page = await open(`${folder}/${name === '' ? '' : `${name}/`}`);
    for (const [viewport, colorScheme] of [
      [PHONE, 'light'],
      [ZOOMED, 'dark'],
      [WIDE, 'dark'],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([viewport, await isWiderThanScreen(page)]).toEqual([viewport, false]);
      if (viewport !== ZOOMED) expect(await accessibilityFindings(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('is this suspicious?', () => {
  test('is answered by keyboard alone, and what is typed stays in its field', async () => {
    const page = await open('/');
    const asked: string[] = [];
    await press(page, 'Is this suspicious?');
    await page.getByRole('searchbox').waitFor();
    page.on('request', (request) => asked.push(request.url()));
    await type(page, 'Look something up', 'Photográphs');
    expect(await isFocusVisible(page)).toBe(true);
    await page.getByRole('status').getByText('Answers found: 1').waitFor();
    await page.getByText('What can be seen from a public place may be photographed.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${programme.publicUrl}/is-this-suspicious/`);
    expect(await keptOn(page)).toEqual(['null', '0', '0', '']);
    await press(page, 'Show all answers');
    expect(await page.locator('details:visible').count()).toBeGreaterThan(25);
    await press(page, 'A camera with a long lens');
    await press(page, 'Pictures from public places');
    await page.getByRole('heading', { name: 'Pictures from public places' }).waitFor();
    expect(asked.filter((url) => /phot/i.test(url.replace(/[^#]*#?/, '')))).toEqual([]);
  });

  test('says so when it has no answer, and where the rules are; a report is not what it offers', async () => {
    const page = await open('/is-this-suspicious/');
    await page.getByRole('searchbox').fill('a purple giraffe');
    await page.getByRole('status').getByText('There is no answer to that here').waitFor();
    const [box] = await page.getByText(/^That does not mean that it is worth reporting/).all();
    expect(await box?.getByRole('link').allInnerTexts()).toEqual([
      'the twelve kinds of things that this line is for',
    ]);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.reload();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  test.each([
    ['/ar/', 'المسجد', 'شخص يصلي'],
    ['/zh-Hans/', '有人在机场拍照', '拍'],
    ['/es/', 'avion', 'aviones'],
  ])('in %s finds what is spelled otherwise', async (folder, typed, title) => {
    const page = await open(`${folder}is-this-suspicious/`);
    await page.getByRole('searchbox').fill(typed);
    await expect.poll(() => page.locator('summary:visible').count()).toBeLessThan(5);
    expect((await page.locator('summary:visible').allInnerTexts()).join()).toContain(title);
  });

  test('is answered where nothing may be compiled, as at Tor Browser’s safer level', async () => {
    const hardened = await launchChromium(['--js-flags=--jitless']);
    try {
      const page = await hardened.newPage();
      await page.goto(`${programme.publicUrl}/is-this-suspicious/`);
      await page.getByRole('searchbox').fill('drones');
      await page.getByRole('status').getByText('Answers found: 1').waitFor();
    } finally {
      await hardened.close();
    }
  });

  test('can all be read without JavaScript, and asks nothing', async () => {
    const page = await open('/is-this-suspicious/', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByText('A camera with a long lens').click();
    await page.getByText('A large camera is the opposite of hiding.').waitFor();
    expect(await page.getByRole('heading', { name: 'Nothing can be sent without JavaScript' }).count()).toBe(
      0,
    );
  });
});

test('the page of the rules says that they are the signed ones, or that they are not', async () => {
  const page = await open('/policy/');
  await page.getByText('They are the same.').waitFor();
  await page.route('**/policy/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/data-policy-hash>[^<]+/, 'data-policy-hash>AAAA');
    await route.fulfill({ response: answer, body });
  });
  await page.reload();
  await page.getByText('please load this page again').waitFor();
  expect(await page.getByText('They are the same.').isVisible()).toBe(false);
});

test('the privacy page gives the days that are configured, without a script', async () => {
  const page = await open('/privacy/', { javaScriptEnabled: false });
  const days = await page.getByRole('row').getByRole('cell').allInnerTexts();
  expect(days).toEqual(['14', '30', '365', '1825']);
  expect(await page.content()).not.toMatch(/<!--[=?!]/);
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  await page.goto(programme.publicUrl + path);
  return page;
}

/** What a page leaves in the browser: history state, storages, cookies. */
function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    JSON.stringify(history.state),
    String(localStorage.length),
    String(sessionStorage.length),
    document.cookie,
  ]);
}
