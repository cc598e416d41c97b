import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/browsers.ts';
import { newProgramme, type TestProgramme } from '../support/programme.ts';
import { type PublicOrigin, servePublicOrigin } from '../support/public-origin.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import { EMPTY_DEVICE, readDevice } from './device.ts';
import { arrowTo, isFocusVisible, press } from './keyboard.ts';

// Somebody who wants to learn to tell apart: one story a page, and a result that stays with them.

const PHONE = { width: 390, height: 844 };
const STORIES = 16;
const ALL_STORIES = 32;
const PAGE = '/practice/telling-apart/';

let programme: TestProgramme;
let origin: PublicOrigin;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  programme = await newProgramme('sqlite');
  [origin, browser] = await Promise.all([servePublicOrigin(programme), launchChromium()]);
});
beforeEach(() => programme.database.store.deleteFrom('practice_counts').execute());
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await origin.close();
  await programme.end();
});

test('is done by keyboard on a telephone, without a connection once it is there, and leaves nothing', async () => {
  await open(PAGE);
  const asked: string[] = [];
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  await press(page, 'Begin');
  for (let at = 1; at <= STORIES; at++) {
    await page.getByRole('heading', { name: `Story ${at} of ${STORIES}` }).waitFor();
    const { answer } = await storyOnPage();
    await arrowTo(page, answer === 'report' ? 'Worth reporting' : 'Ordinary');
    await press(page, at % 2 === 0 ? 'Certain' : 'Fairly sure');
    const heading = answer === 'report' ? 'Yes, this is worth reporting' : 'Yes, this is ordinary';
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await press(page, at === STORIES ? 'See how it went' : 'Next story');
  }
  await page.getByRole('heading', { name: 'You tell them apart very well' }).waitFor();
  await page.getByText('You found 8 of 8 that are worth reporting.').waitFor();
  await page.getByRole('img', { name: /^Two hills in the water/ }).waitFor();
  await page.getByText('Telling apart: “very well”').waitFor();
  await page.getByText('Leaning: it could be to either side').waitFor();
  await press(page, 'The figures behind the picture');
  await expectRow('Telling apart (d′)', '3.19 ± 1.02');
  await expectRow('Leaning (c)', '0.00 ± 0.51');
  await expectRow('Certain', '8 of 8');
  await expectRow('I am guessing', '0 of 0');
  expect(await isFocusVisible(page)).toBe(true);
  expect(asked).toEqual([]);
  expect(new URL(page.url()).pathname).toBe(PAGE);
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  expect(await keptInStorages()).toEqual([]);
  // A loaded exercise says that it cannot send, and sends nothing later.
  await press(page, 'Help us to see whether lessons help');
  await press(page, 'I have not read the lessons: throw and send');
  await page.getByText('No answer came, so nothing may have been sent.').waitFor();
  await page.context().setOffline(false);
  await page.waitForTimeout(500);
  expect(await counts()).toEqual([]);
});

test('tells at once what a mistake costs, and the result tells which way one leans', async () => {
  await open(PAGE);
  await begin();
  await page.getByRole('button', { name: 'Certain' }).click();
  await page.getByRole('alert').getByText('Choose first: worth reporting, or ordinary').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await answerAll(() => 'report');
  await page.getByRole('heading', { name: 'That was close to guessing' }).waitFor();
  await page.getByText('You lean towards reporting: in doubt, you would rather tell.').waitFor();
  await page.getByText('You left 0 of 8 ordinary ones in peace.').waitFor();
  const lesson = page.getByRole('link', { name: 'Read the lesson that goes with it' });
  expect(await lesson.getAttribute('href')).toBe('/learn/not-suspicious/');
  const wrong = page.getByText(/^This one is ordinary: /);
  expect(await wrong.count()).toBe(8);
  await wrong.first().click();
  await page.getByText('Telling apart: between “close to guessing” and “well”').waitFor();
  await page.getByText('Leaning: “towards reporting”').waitFor();
  await page.getByRole('button', { name: 'Go on with other stories' }).click();
  await page.getByRole('heading', { name: `Story 1 of ${STORIES}` }).waitFor();
});

test('“back” shows what was answered, and nobody gets ahead of it', async () => {
  await open(PAGE);
  await begin();
  const first = await storyOnPage();
  await answer(first.answer === 'report' ? 'ordinary' : 'report');
  const cost = first.answer === 'report' ? /nobody would have looked/ : /trouble for nothing/;
  await page.getByText(cost).waitFor();
  await page.getByRole('button', { name: 'Next story' }).click();
  await page.getByRole('heading', { name: `Story 2 of ${STORIES}` }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByText(cost).waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.goForward();
  await page.getByRole('heading', { name: `Story 2 of ${STORIES}` }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
});

test('a result is kept by choice, shown at the next visit, and forgotten by choice', async () => {
  await open(PAGE);
  await begin();
  await answerAll((truth) => truth);
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await page.getByText('Kept on this device. Nobody else has it.').waitFor();
  expect(await keptInStorages()).toEqual(['bellbuoy-practice-telling-apart']);
  await page.reload();
  await page.getByText(/^Last time, on .+: you found 8 of 8, and left 8 of 8/).waitFor();
  await begin();
  await answerAll((truth) => truth);
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByText('Forgotten.').waitFor();
  expect(await readDevice(page)).toEqual(EMPTY_DEVICE);
  expect(await keptInStorages()).toEqual([]);
});

test('a second sitting has other stories, is compared with the first, and a third is told to be memory', async () => {
  await open(PAGE);
  await begin();
  const first = await answerAll(() => 'report');
  await page.getByRole('button', { name: 'Go on with other stories' }).click();
  await page.locator('#verdict-report').waitFor();
  const second = await answerAll((truth) => truth);
  expect(new Set(first).size).toBe(STORIES);
  expect(second.filter((text) => first.includes(text))).toEqual([]);
  await page.getByText('That is better than the time before, by more than chance mostly makes.').waitFor();
  await page.getByText('The figures behind the picture').click();
  await expectRow('Telling apart (d′), with the time before', '1.89 ± 0.70');
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.locator('#verdict-report').waitFor();
  expect((await answerAll((truth) => truth)).toSorted()).toEqual(first.toSorted());
  await page.getByText('You had read these stories before').waitFor();
  expect(await page.getByText(/^That is better than the time before/).count()).toBe(0);
  // What memory answers is not offered to be sent: it would tell of no lesson.
  expect(await page.getByText('Help us to see whether lessons help').count()).toBe(0);
});

test('who kept a result gets other stories at the next visit, and who knows a story can say so', async () => {
  await open(PAGE);
  await begin();
  const first = await answerAll((truth) => truth);
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await page.reload();
  await begin();
  // They know one set, so there is no other that could be taken.
  expect(await page.getByRole('button', { name: /^I have read this story before/ }).count()).toBe(0);
  expect(first).not.toContain((await storyOnPage()).text);
  expect(await answerAll((truth) => truth)).toHaveLength(STORIES);
  await page.getByText(/^The time before was much the same/).waitFor();

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await begin();
  const drawn = (await storyOnPage()).text;
  await press(page, 'I have read this story before: take others');
  await page.getByRole('heading', { name: `Story 1 of ${STORIES}` }).waitFor();
  expect(first.includes((await storyOnPage()).text)).toBe(!first.includes(drawn));
  expect(await page.getByRole('button', { name: /^I have read this story before/ }).count()).toBe(0);
  expect(await keptInStorages()).toEqual([]);
});

test('a calendar takes another try, and says nothing of this site', async () => {
  await open(PAGE);
  await begin();
  await answerAll((truth) => truth);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'In 4 weeks' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('short-stories.ics');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const calendar = Buffer.concat(chunks).toString();
  expect(calendar).toContain('SUMMARY:Read short stories\r\n');
  expect(calendar).not.toMatch(/bellbuoy|localhost|apart|practi/i);
});

test('two answers that passed a die are sent when somebody chooses it, and nothing beside them', async () => {
  await open(PAGE);
  await begin();
  await answerAll((truth) => truth);
  await page.getByText('Help us to see whether lessons help').click();
  await page.getByText('True of you: very well; to neither side.').waitFor();
  const [request] = await Promise.all([
    page.waitForRequest('**/api/v1/practice'),
    page.getByRole('button', { name: 'I have read lessons: throw and send' }).click(),
  ]);
  await page.getByText(/^The die showed [1-6] and [1-6]\. This was sent: /).waitFor();
  const sent = request.postDataJSON() as Record<string, string>;
  expect(Object.keys(sent).toSorted()).toEqual(['apart', 'exercise', 'lean', 'phase']);
  expect(sent).toMatchObject({ exercise: 'telling-apart', phase: 'after' });
  expect((await request.allHeaders())['cookie']).toBeUndefined();
  expect(
    await page
      .getByRole('button', { name: /throw and send$/ })
      .first()
      .isDisabled(),
  ).toBe(true);
  const at = { exercise: 'telling-apart', month: '2026-11', phase: 'after', count: 1 };
  expect(new Set(await counts())).toEqual(
    new Set([
      { ...at, question: 'apart', answer: sent['apart'] },
      { ...at, question: 'lean', answer: sent['lean'] },
    ]),
  );
});

test('what came of answers is shown with how far it can be off', async () => {
  const row = { exercise: 'telling-apart', month: '2026-10', phase: 'after' as const };
  await programme.database.store
    .insertInto('practice_counts')
    .values([
      { ...row, question: 'apart', answer: 'high', count: 75 },
      { ...row, question: 'apart', answer: 'low', count: 75 },
      { ...row, question: 'lean', answer: 'even', count: 150 },
    ])
    .execute();
  await open(PAGE);
  await page.getByText('Do lessons help? What others sent').click();
  await page.getByText('After lessons, October 2026: 150 answers').waitFor();
  await expectRow('Telling apart: very well', '67% ± 8%');
  await expectRow('Leaning: to neither side', '100% ± 0%');
});

describe.each([
  ['/ar', 'ابدأ'],
  ['/zh-Hans', '开始'],
  ['/fr', 'Commencer'],
  ['/es', 'Empezar'],
])('in %s/', (folder, start) => {
  test('every page of it can be read by everybody', async () => {
    await open(folder + PAGE);
    await looksWell();
    await begin(start);
    await looksWell();
    await answer('report');
    await looksWell();
    await page.locator('.practice__page .button--large').click();
    await answerAll((truth) => truth);
    await page.locator('.hills').waitFor();
    for (const details of await page.locator('.practice__result details > summary').all())
      await details.click();
    await looksWell();
  });
});

test('without a script the stories are there, with their answers folded', async () => {
  await open(PAGE, { javaScriptEnabled: false });
  const stories = page.locator('[data-story]:visible');
  expect(await stories.count()).toBe(ALL_STORIES);
  expect(await page.getByText('Worth reporting.', { exact: true }).first().isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0);
  await page.getByText('Answer', { exact: true }).first().click();
  await page.getByRole('link', { name: 'A device or object that was planted or left' }).click();
  await page.waitForURL('**/policy/#found-device');
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  await page.goto(origin.url + path);
}

async function begin(name = 'Begin'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('#verdict-report').waitFor();
}

type Verdict = 'report' | 'ordinary';

/** The story that is asked about, and what it is. */
function storyOnPage(): Promise<{ text: string; answer: Verdict }> {
  return page.evaluate(() => {
    const text = document.querySelector('.practice__story')?.textContent ?? '';
    const stories = [...document.querySelectorAll<HTMLElement>('[data-story]')];
    const found = stories.find((story) => story.querySelector('[data-story-text]')?.textContent === text);
    return { text, answer: found?.dataset['answer'] as Verdict };
  });
}

async function answer(said: Verdict): Promise<void> {
  await page.locator(`label[for=verdict-${said}]`).click();
  await page.locator('.sure__buttons button').last().click();
  await page.locator('.told').waitFor();
}

/** From the story that is asked about to the result. Returns what was told. */
async function answerAll(sayOf: (truth: Verdict) => Verdict): Promise<string[]> {
  const told: string[] = [];
  while ((await page.locator('.hills').count()) === 0) {
    const story = await storyOnPage();
    told.push(story.text);
    await answer(sayOf(story.answer));
    await page.locator('.practice__page .button--large').click();
    await page.locator('#verdict-report, .hills').waitFor();
  }
  return told;
}

async function looksWell(): Promise<void> {
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
}

async function expectRow(name: string, value: string): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await row.getByRole('cell', { name: value, exact: true }).waitFor();
}

/** What the browser keeps beside databases and caches. */
function keptInStorages(): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

function counts() {
  return programme.database.store.selectFrom('practice_counts').selectAll().execute();
}
