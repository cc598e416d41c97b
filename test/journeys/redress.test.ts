import { rm } from 'node:fs/promises';
import { checkAnswerDay, dayOf } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  appointRunningGuardians,
  type RunningGuardian,
} from '../../packages/cli/src/testing/running-guardians.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import * as keyboard from './keyboard.ts';
import { readWords, returnWithWords, typeTwoWords } from './reporter.ts';

// Somebody asks in Arabic on a telephone whether a name is theirs, somebody objects and complains by keyboard in English; guardians
// read it at a desk of their own, and nobody else does. In order.

const PHONE = { width: 390, height: 844 };

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let guardians: readonly RunningGuardian[];
let first: Profile;
let second: Profile;
let slots: string;
let words: string[];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  slots = `${programme.dataDir}-slots`;
  staff = await staffDesk(programme);
  guardians = await appointRunningGuardians(programme, staff.lead, slots);
  [first, second] = await Promise.all([newProfile(browser), newProfile(browser)]);
});
afterAll(async () => {
  for (const { faults, elsewhere } of [first, second]) expect([...faults, ...elsewhere]).toEqual([]);
  await browser.close();
  await programme.remove();
  await rm(slots, { recursive: true, force: true });
});

function guardian(at: number): RunningGuardian {
  const found = guardians[at];
  if (found === undefined) throw new Error('no such guardian');
  return found;
}

async function isFine(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
}

test('before the guardians have a desk, nothing can be sent to it', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(programme.publicUrl);
  await page.getByRole('main').getByRole('link', { name: 'Ask the guardians' }).click();
  await page.getByRole('heading', { name: 'The guardians’ desk is not open yet' }).waitFor();
  expect(await page.getByRole('radio').first().isVisible()).toBe(false);
  await isFine(page);
  await context.close();
});

test('a guardian opens their desk, and a second one is let in', async () => {
  const { page } = first;
  await desk.signIn(page, programme.deskUrl, guardian(0));
  await page.getByRole('button', { name: 'Open the guardians’ desk' }).click();
  await page.getByRole('link', { name: 'Cases', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Nothing is waiting' }).waitFor();
  await isFine(page);
  await desk.signIn(second.page, programme.deskUrl, guardian(1));
  await second.page.getByRole('link', { name: 'Cases', exact: true }).waitFor();
});

test('somebody asks on a telephone, in Arabic, whether a sealed name is theirs', async () => {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${programme.publicUrl}/ar/redress/`);
  await page.getByRole('radio', { name: 'أسأل هل الاسم المختوم اسمي' }).check();
  await isFine(page);
  const next = () => page.getByRole('button', { name: 'متابعة', exact: true }).click();
  await next();
  await next();
  await page.getByRole('alert').getByText('اكتب الاسم الذي نبحث عنه').waitFor();
  await page.getByRole('textbox').fill('ليلى حداد');
  await isFine(page);
  await next();
  await page.getByRole('heading', { name: 'هل يُكتب بطرق أخرى أيضًا؟' }).waitFor();
  await page.getByRole('textbox').fill('Layla Haddad');
  await next();
  await page.getByRole('heading', { name: 'أي أشهر ننظر فيها؟' }).waitFor();
  await page.getByText('الجميع يتلقون هذا الجواب').first().waitFor();
  await page.getByRole('checkbox').first().check();
  await isFine(page);
  await next();
  await page.getByRole('heading', { name: 'راجع ما كتبته' }).waitFor();
  await page.getByText('ليلى حداد').waitFor();
  await isFine(page);
  await context.close();
});

test('somebody objects by keyboard, and returns with their words', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${programme.publicUrl}/redress/`);
  await page.getByText('A. Lind, Bar Association').waitFor({ state: 'attached' });
  await keyboard.choose(page, /^Object to a report about me/);
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: 'What do you know of the report?' }).waitFor();
  await keyboard.type(page, 'What do you know of the report?', 'A neighbour told me.');
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: 'What is not right?' }).waitFor();
  await keyboard.type(page, 'What is not right?', 'I was paid to mend that fence.');
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: 'What should happen now?' }).waitFor();
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: 'Check what you wrote' }).waitFor();
  await isFine(page);
  await keyboard.press(page, 'Continue to your twelve words');
  words = await readWords(page);
  await keyboard.press(page, 'I have kept them');
  await typeTwoWords(page, words);
  await keyboard.press(page, 'Seal and send');
  await page.getByRole('heading', { name: 'Your letter has arrived' }).waitFor();
  await isFine(page);
  await returnWithWords(page, programme.publicUrl, words);
  await page.getByText('A neighbour told me.').waitFor();
  await context.close();
});

async function askByName(name: string): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${programme.publicUrl}/redress/`);
  const next = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('radio', { name: /^Ask whether/ }).check();
  await next();
  await page.getByRole('textbox', { name: 'Which name shall we look for?' }).fill(name);
  await next();
  await page.getByRole('heading', { name: 'Is it also written in other ways?' }).waitFor();
  await next();
  await page.getByRole('checkbox', { name: 'All of these months' }).check();
  await next();
  await page.getByRole('button', { name: 'Continue to your twelve words' }).click();
  const drawn = await readWords(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await typeTwoWords(page, drawn);
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByRole('heading', { name: 'Your letter has arrived' }).waitFor();
  await context.close();
  return drawn;
}

test('a guardian reads it, answers and finishes; a second one reads it too', async () => {
  const { page } = first;
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await page.getByText('I was paid to mend that fence.').waitFor();
  await page.getByRole('heading', { name: 'What is not right?' }).waitFor();
  expect(await page.getByText('Scope', { exact: true }).count()).toBe(0);
  await isFine(page);
  await desk.reply(page, 'You are right: the report is corrected.');
  await page.getByRole('radio', { name: 'Upheld', exact: true }).check();
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await page.getByText('Write the reason.').waitFor();
  await page.getByLabel('Your reason, for the other guardians').fill('The bill shows it.');
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await page.getByText('Finished: Upheld').waitFor();
  await isFine(page);
});

test('the answer to a name check is the same words for everybody, on a day that is told beforehand', async () => {
  const asked = await askByName('Ana Luz');
  const { page } = first;
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await page.getByText('Ana Luz').waitFor();
  await page.getByText('We finished checking. If we held your name').waitFor();
  await page.getByText('Never write whether a name was found.').waitFor();
  await isFine(page);
  await page.getByLabel('Your reason, for the other guardians').fill('Compared in November.');
  await page.getByRole('button', { name: 'We have checked: send the answer' }).click();
  await page.getByText('Finished: Checked').waitFor();
  const context = await browser.newContext();
  const reader = await context.newPage();
  await returnWithWords(reader, programme.publicUrl, asked);
  await reader.getByText('Ana Luz').waitFor();
  const day = dayOf(Date.now());
  if (checkAnswerDay(day, day) > day) expect(await reader.getByText('We finished checking').count()).toBe(0);
  await context.close();
});

test('whoever objected reads the answer', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await returnWithWords(page, programme.publicUrl, words);
  await page.getByText('You are right: the report is corrected.').waitFor();
  await page.getByText('Outcome: you were right.').waitFor();
  await isFine(page);
  await context.close();
});
