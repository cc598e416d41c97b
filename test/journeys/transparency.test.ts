import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/browsers.ts';
import { type PublishedFigures, startWithFigures } from '../support/published-figures.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import { isFocusVisible, press } from './keyboard.ts';

// What the public reads of this line’s work, and how anybody checks it without believing it.

let figures: PublishedFigures;
let browser: Browser;

beforeAll(async () => {
  [figures, browser] = await Promise.all([startWithFigures(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await figures.end();
});

test('uses of power are shown one by one, small counts are not, and every chart is a table', async () => {
  const page = await open('/transparency/');
  const power = page.getByRole('table', { name: 'Uses of power' });
  await power.waitFor();
  expect(await rowOf(power, 'Name openings refused')).toEqual(['0', '1']);
  expect(await rowOf(power, 'Passed on: coastguard')).toEqual(['0', '1']);
  expect(await rowOf(power, 'Demands by law for data')).toEqual(['0', '0']);
  expect(await rowOf(power, 'Name checks')).toEqual(['0', '1, which touched 41 sealed names']);
  const outcomes = page.getByRole('table', { name: /^How reports ended/ });
  expect(await rowOf(outcomes, 'The facts did not show it')).toEqual(['18']);
  // Three and three: six are told together, once there are five.
  expect(await rowOf(outcomes, 'Not for this line')).toEqual(['6']);
  expect(await rowOf(outcomes, 'Knowingly false')).toEqual(['0 to 4']);
  await page.getByText('€250 in 5 payments').waitFor();
  await page.getByText('Admitted auditors: University of Saltmere.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
});

test('anybody checks it in their own browser, by keyboard, step by step', async () => {
  const page = await open('/transparency/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await press(page, 'Start the check');
  await page.getByText('Everything that can be checked from outside fits.').waitFor();
  expect(await isFocusVisible(page)).toBe(true);
  const steps = await page.locator('#check ~ ol li').allInnerTexts();
  expect(steps).toHaveLength(7);
  for (const step of steps) expect(step).toMatch(/: fits$/);
  expect([...new Set(asked)]).toEqual([new URL(figures.url).origin]);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('figures that were changed after they were published are found out', async () => {
  const page = await open('/transparency/', async (other) => {
    await other.route('**/api/v1/transparency.json', async (route) => {
      const answer = await route.fetch();
      const text = (await answer.text()).replace(
        '"act":"opening-refused","count":1',
        '"act":"opening-refused","count":0',
      );
      await route.fulfill({ response: answer, body: text });
    });
  });
  await press(page, 'Start the check');
  await page.getByText('Something does not fit.').waitFor();
  await page.getByText(/^The figures: signed, in the log.*does not fit$/).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('a month that is left out is found out', async () => {
  const page = await open('/transparency/', async (other) => {
    await other.route('**/api/v1/transparency.json', async (route) => {
      const answer = await route.fetch();
      const all = (await answer.json()) as { editions: unknown[] };
      await route.fulfill({ response: answer, json: { ...all, editions: all.editions.slice(0, 1) } });
    });
  });
  await press(page, 'Start the check');
  await page.getByText('Something does not fit.').waitFor();
});

test('how thanks are given is read from there, with what was given and nobody’s name', async () => {
  const page = await open('/transparency/');
  await press(page, 'How we say thank you');
  await page.getByText('Nobody is ever paid for a name').waitFor();
  const given = page.getByRole('table', { name: 'July to September of 2026' });
  await given.waitFor();
  expect(await rowOf(given, 'Vouchers of €50')).toEqual(['7', '5']);
  expect(await rowOf(given, 'Vouchers of €1,000')).toEqual(['fewer than 5', 'fewer than 5']);
  expect(await rowOf(given, 'Commendations, level 1')).toEqual(['fewer than 5', 'fewer than 5']);
  await page.getByText('compared it with the one that this line has signed').waitFor();
  expect(await page.getByText('Members who must agree: 2.').count()).toBe(2);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
});

test('nothing of it is said where the descriptor names no rules', async () => {
  const page = await open('/transparency/', async (other) => {
    await other.route('**/.well-known/bellbuoy', (route) => route.fulfill({ status: 404 }));
  });
  expect(await page.getByRole('link', { name: 'How we say thank you' }).count()).toBe(0);
});

test('what changed in the rules stands there with the words from before', async () => {
  const page = await open('/transparency/');
  await press(page, /^\d+ changes$/);
  await page.getByText('What can be reported here from December on').waitFor();
  expect(await page.locator('del').first().isVisible()).toBe(true);
});

test.each([
  ['/es/transparency/', 'Empezar la comprobación', 'Todo lo que se puede comprobar desde fuera encaja.'],
  ['/fr/transparency/', 'Commencer la vérification', 'Tout ce qui peut être vérifié du dehors concorde.'],
  ['/ar/transparency/', 'ابدأ التحقق', 'كل ما يمكن التحقق منه من الخارج مطابق.'],
  ['/zh-Hans/transparency/', '开始核对', '从外部能核对的一切都相符。'],
])('%s is read and checked on a telephone', async (path, start, good) => {
  const page = await open(path);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: start }).click();
  await page.getByText(good).waitFor();
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
});

async function rowOf(table: ReturnType<Page['getByRole']>, name: string): Promise<string[]> {
  const row = table
    .getByRole('row')
    .filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });
  return row.getByRole('cell').allInnerTexts();
}

async function open(
  path: string,
  prepare?: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.clock.setFixedTime(figures.now);
  await prepare?.(page);
  await page.goto(`${figures.url}${path}`);
  await page.getByRole('table').first().waitFor();
  return page;
}
