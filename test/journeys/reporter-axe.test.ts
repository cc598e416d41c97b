import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { accessibilityFindings, darkFindings, isWiderThanScreen } from './axe.ts';
import {
  answerQuestions,
  fileReport,
  readWords,
  reportHasArrived,
  returnWithWords,
  typeTwoWords,
  typeWords,
} from './reporter.ts';

// Every page of the public site and every state that it can be in, errors above all. The steps of a report on the
// straight way through are looked at in reporter-languages.test.ts; here are the others.

const report = {
  category: /device or object/,
  saw: 'A grey drum with two cables.',
  where: 'North beach',
  when: 'This morning',
};
/** Also what 1280 px are at 400 %. */
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

describe('before the desk is open', () => {
  test.each(['/', '/report/', '/es/'])('%s says so', async (path) => {
    const page = await open(path);
    await page.getByRole('heading', { name: /^(Not open yet|Todavía no está abierto)$/ }).waitFor();
    expect(await page.getByRole('button', { name: /^(Continue|Continuar)$/ }).count()).toBe(0);
    await isFine(page);
  });
});

describe('once it is open', () => {
  beforeAll(async () => {
    staff = await staffDesk(programme);
  });

  test.each(['/', '/safety/', '/other-ways/', '/return/', '/es/', '/es/report/', '/es/return/', '/none'])(
    '%s can be read by everybody',
    async (path) => {
      const page = await open(path);
      await page.getByText(/harbour\.example/).waitFor();
      await isFine(page);
      await page.setViewportSize(WIDE);
      expect(await isWiderThanScreen(page)).toBe(false);
      expect(await accessibilityFindings(page)).toEqual([]);
    },
  );

  test('the gate: every question, every kind answer, and every question left open', async () => {
    const page = await open('/report/');
    await leaveOpen(page, 'Choose what you came across');
    for (const [seen, heading] of [
      [/^I did not see it/, 'The person who saw it can tell us best'],
      [/^Nothing I can name/, 'A feeling about somebody is not enough'],
    ] as const) {
      await page.getByRole('radio', { name: seen }).check();
      await next(page, 'Continue', heading);
      await next(page, 'I will not report it', 'Nothing has been sent');
      await page.goBack();
      await page.goBack();
    }
    await page.getByRole('radio', { name: 'An object' }).check();
    await next(page, 'Continue', 'What comes closest?');
    await leaveOpen(page, 'Choose what comes closest');
    await page.getByRole('radio', { name: 'None of these' }).check();
    await next(page, 'Continue', 'Is it more like one of these?');
    await leaveOpen(page, 'Choose the closest, or the last one');
    for (const reason of ['How neighbours live', 'No, it is something else']) {
      await page.getByRole('radio', { name: reason }).check();
      await next(page, 'Continue', 'This is not something to report here');
      await page.goBack();
    }
    await page.goBack();
    await page.getByRole('radio', { name: /^I was approached/ }).check();
    await next(page, 'Continue', 'I was approached, recruited or pressured and want help');
    await next(page, 'I want to write now', 'Who should read what you write?');
    await leaveOpen(page, 'Choose who should read it');
    await page.getByRole('radio', { name: /^A helper/ }).check();
    await next(page, 'Continue', 'Independent helpers');
    await next(page, 'Write to the desk all the same', 'What did you see yourself?');
    for (const _ of [1, 2, 3, 4]) await page.goBack();
    for (const [category, heading, goOn] of [
      [/device or object/, 'Do not touch it. Move away.', 'I am at a safe distance'],
      [/Damage or tampering/, 'Is anybody in danger now?', 'Nobody is in danger now'],
      [/Pressure to do something/, 'You are not to blame', 'I want to go on'],
    ] as const) {
      await page.getByRole('radio', { name: category }).check();
      await next(page, 'Continue', heading);
      await next(page, goOn, 'Would you report it whoever did it?');
      await page.goBack();
      await page.goBack();
    }
    await page.goForward();
    await page.goForward();
    await leaveOpen(page, 'Choose an answer');
    await page.getByRole('radio', { name: 'I am not sure' }).check();
    await next(page, 'Continue', 'Take your time');
    await page.goBack();
    await page.getByRole('radio', { name: 'No, it is about who did it' }).check();
    await next(page, 'Continue', 'Then please do not report it');
    await next(page, 'I want to go on all the same', 'Why should we look at it all the same?');
    await leaveOpen(page, 'Say in a few words why');
  });

  test('waiting for a connection, being refused, and having arrived', async () => {
    const page = await open('/report/');
    await answerQuestions(page, report);
    await page.getByRole('button', { name: 'Continue to your twelve words' }).click();
    await isFine(page);
    const words = await readWords(page);
    await page.getByRole('button', { name: 'Show them as numbers' }).click();
    await isFine(page);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await typeTwoWords(page, words);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Seal and send' }).click();
    await page.getByText(/^Waiting for a connection/).waitFor();
    await isFine(page);
    await page.route('**/api/v1/reports', (route) =>
      route.fulfill({ status: 400, body: '{"code":"malformed"}' }),
    );
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'It has not been sent' }).waitFor();
    await isFine(page);
    await page.unroute('**/api/v1/reports');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reportHasArrived(page);
    await isFine(page);
    await answerAtDesk(staff, 'Thank you.');
  });

  test.each([
    [[], 'Enter your twelve words'],
    [['bell'], 'Enter all twelve words. There is 1 so far'],
    [Array<string>(11).fill('above').concat('bellbuoy'), /^Word 12 is in none of the ten lists/],
    [Array<string>(12).fill('above'), /^These words do not belong together/],
    [Array<string>(11).fill('abandon').concat('about'), /^No conversation opens with these words/],
  ])('the words %j, which open nothing', async (words, error) => {
    const page = await open('/return/');
    await typeWords(page, words);
    await page.getByRole('link', { name: error }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await isFine(page);
  });

  test('a conversation, and what can be done in it', async () => {
    const words = await fileReport(await open('/'), programme.publicUrl, report);
    await answerAtDesk(staff, 'Thank you. Is it still there?');
    const page = await open('/');
    await returnWithWords(page, programme.publicUrl, words);
    await page.getByText('What was checked, exactly').click();
    await page.getByRole('button', { name: 'Delete this message' }).click();
    await page.getByRole('button', { name: 'Withdraw my report' }).click();
    await isFine(page);
    await page.getByRole('button', { name: 'Seal and send' }).click();
    await page.getByRole('link', { name: 'Write your message' }).waitFor();
    await isFine(page);
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await page.getByText('Your report is withdrawn. We deleted our copy.').waitFor();
    await isFine(page);
  });
});

describe('where nothing can be sealed', () => {
  test('because the keys are out of date', async () => {
    const page = await newPage();
    await page.clock.setFixedTime(Date.now() + 40 * 86_400_000);
    await refuses(page, 'Nothing can be sent at the moment');
  });

  test('because the descriptor is not signed as it should be', async () => {
    const page = await newPage();
    await page.route('**/.well-known/bellbuoy', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/"max":\d+/, '"max":1') });
    });
    await refuses(page, 'Nothing can be sent from this site now');
  });

  test('because the browser is too old', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(String.prototype, 'isWellFormed'));
    await refuses(page, 'This browser cannot seal a report');
  });

  test('because the desk cannot be reached, until it can', async () => {
    const page = await newPage();
    await page.route('**/.well-known/bellbuoy', (route) => route.abort());
    await page.goto(`${programme.publicUrl}/report/`);
    await page.getByRole('heading', { name: 'The connection is missing' }).waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
    await isFine(page);
    await page.unroute('**/.well-known/bellbuoy');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Continue' }).isEnabled()).toBe(true);
  });

  test('because there is no JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${programme.publicUrl}/report/`);
    await page.getByRole('heading', { name: 'Nothing can be sent without JavaScript' }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'What else you can do' }).first().click();
    await page.getByRole('heading', { name: 'If you cannot send from this device' }).waitFor();
    await context.close();
  });
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: NARROW });
  return context.newPage();
}

async function open(path: string): Promise<Page> {
  const page = await newPage();
  await page.goto(programme.publicUrl + path);
  return page;
}

/** Nothing for axe in light or dark, and nothing cut off sideways. */
async function isFine(page: Page): Promise<void> {
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await darkFindings(page)).toEqual([]);
}

async function refuses(page: Page, heading: string): Promise<void> {
  await page.goto(`${programme.publicUrl}/report/`);
  await page.getByRole('heading', { name: heading }).waitFor();
  expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
  await page.getByRole('link', { name: 'What else you can do' }).first().waitFor();
  await isFine(page);
}

async function leaveOpen(page: Page, error: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('link', { name: error }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await isFine(page);
}

async function next(page: Page, button: string, heading: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
  await isFine(page);
}
