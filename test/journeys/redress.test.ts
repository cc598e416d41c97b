import { rm } from 'node:fs/promises';
import { checkAnswerDay, dayOf } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KnownProgramme } from '../../packages/cli/src/client/programme-client.ts';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
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

// Somebody asks in Arabic on a telephone whether a name is theirs, others object, complain and tell by keyboard in English;
// guardians read it at a desk of their own, and nobody else does. In order.

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
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('تابع إلى كلماتك الاثنتي عشرة');
  const kept = page.getByRole('list', { name: 'اثنتا عشرة كلمة، بهذا الترتيب' }).getByRole('listitem');
  await kept.nth(11).waitFor();
  const drawn = await kept.allInnerTexts();
  await press('احتفظت بها');
  await page.getByRole('heading', { name: 'اكتب اثنتين من كلماتك' }).waitFor();
  for (const field of await page.getByLabel(/^الكلمة \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(drawn[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await press('اختم وأرسل');
  await page.getByRole('heading', { name: 'وصلت رسالتك' }).waitFor();
  await page.getByText('الجميع يتلقون هذا الجواب').last().waitFor();
  await isFine(page);
  await page.goto(`${programme.publicUrl}/ar/return/`);
  await page.getByLabel('كلماتك الاثنتا عشرة، أو الأرقام الاثنا عشر').fill(drawn.join(' '));
  await press('افتح محادثتي');
  await page.getByText('وصلت رسالتك. لم يفتحها أحد من الأوصياء بعد.').waitFor();
  await page.getByRole('heading', { name: 'اكتب إلى الأوصياء' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/بلاغك/);
  await isFine(page);
  await context.close();
});

test('somebody objects by keyboard, and returns with their words', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${programme.publicUrl}/redress/`);
  await page.getByText('A. Lind, Bar Association').waitFor();
  await isFine(page);
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
  await page.getByRole('heading', { name: 'Write to the guardians' }).waitFor();
  await page
    .getByText('Your letter is in the log.')
    .or(page.getByText('Your letter is not in the log yet.'))
    .waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/your report|reported|the desk/i);
  await isFine(page);
  await context.close();
});

/** Writes to the guardians by keyboard: what is said, by the question that it answers. The last question is passed. */
async function writeByKeyboard(matter: RegExp, question: string, text: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${programme.publicUrl}/redress/`);
  await keyboard.choose(page, matter);
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: question }).waitFor();
  await keyboard.type(page, question, text);
  await keyboard.press(page, 'Continue');
  await page.getByRole('heading', { name: 'What should happen now?' }).waitFor();
  await keyboard.press(page, 'Continue');
  await keyboard.press(page, 'Continue to your twelve words');
  const drawn = await readWords(page);
  await keyboard.press(page, 'I have kept them');
  await typeTwoWords(page, drawn);
  await keyboard.press(page, 'Seal and send');
  await page.getByRole('heading', { name: 'Your letter has arrived' }).waitFor();
  await context.close();
}

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

test('a guardian reads it and answers, a second one reads it too, and the first finishes', async () => {
  const { page } = first;
  await desk.waitForNews(page);
  // Two letters of one day wait in no order that anybody could know.
  await desk.claimNext(page);
  await desk.claimNext(page);
  // What was asked in Arabic has its months in the guardian's own language.
  await desk.openCase(page, 'Name check');
  await page.getByText('Layla Haddad').waitFor();
  await page.getByRole('heading', { name: 'Which months?' }).waitFor();
  await page.getByText(monthOf(dayOf(Date.now())), { exact: true }).waitFor();
  await page.getByText('الجميع يتلقون هذا الجواب').waitFor();
  await speaksOfNoReporter(page);
  await isFine(page);
  await desk.openCase(page, 'Contests a report');
  await page.getByText('I was paid to mend that fence.').waitFor();
  await page.getByRole('heading', { name: 'What is not right?' }).waitFor();
  await speaksOfNoReporter(page);
  expect(await page.getByText('Scope', { exact: true }).count()).toBe(0);
  await isFine(page);
  await desk.reply(page, 'You are right: the report is corrected.');
  const colleague = second.page;
  await desk.waitForNews(colleague);
  await desk.openCase(colleague, 'Contests a report');
  await colleague.getByText('I was paid to mend that fence.').waitFor();
  await colleague.getByText('You are right: the report is corrected.').waitFor();
  expect(await colleague.getByRole('button', { name: 'Finish the case' }).count()).toBe(0);
  await isFine(colleague);
  await page.getByRole('radio', { name: 'Upheld', exact: true }).check();
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await page.getByText('Write the reason.').waitFor();
  await page.getByLabel('Your reason, for the other guardians').fill('The bill shows it.');
  await page.getByRole('button', { name: 'Finish the case' }).click();
  await page.getByText('Finished: Upheld').waitFor();
  await isFine(page);
});

test.each([
  [/^Tell that somebody contacted me/, 'Who contacted you, and how?', 'A man with my report in his hand.'],
  [/^Complain about the desk/, 'What did the desk do, or not do?', 'Nobody answered for a month.'],
])('somebody writes by keyboard: %s', async (matter, question, text) => {
  await writeByKeyboard(matter, question, text);
  const { page } = second;
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await page.getByText(text).waitFor();
  expect(await page.getByRole('radio', { name: 'Checked' }).count()).toBe(0);
  await isFine(page);
});

test('a report opens for no guardian, and a letter to guardians for no desk that reads reports', async () => {
  const known = await programme.know();
  const answers = { saw: 'A lock that was cut.', where: 'Shed 4', when: 'Last night' };
  await fileReport(toGuardians(known), { locale: 'en', category: 'tampering', answers });
  const { page } = second;
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await desk.waitForNews(page);
  await page.getByRole('button', { name: 'Claim the next one' }).click();
  await page.getByRole('heading', { name: 'This letter cannot be opened' }).waitFor();
  await isFine(page);

  await fileReport(known, { locale: 'en', category: 'contest', answers: { account: 'Not me.' } });
  const { page: lead, faults } = await newProfile(browser);
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  await lead.getByRole('button', { name: 'Claim the next one' }).click();
  await lead.getByRole('heading', { name: 'This report cannot be opened' }).waitFor();
  expect(await lead.getByText('Not me.').count()).toBe(0);
  expect(faults).toEqual([]);
});

/** A programme as a client would see it that takes the guardians' desk for one that hears reports. */
function toGuardians(known: KnownProgramme): KnownProgramme {
  const desks = known.descriptor.desks.filter(({ kind }) => kind === 'redress');
  const descriptor = {
    ...known.descriptor,
    desks: desks.map((each) => ({ ...each, kind: 'intake' as const })),
  };
  return { ...known, descriptor };
}

function monthOf(day: string): string {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${day}T00:00:00Z`));
}

/** The frame of the case and what is to be done with it, and not what somebody wrote or the names of matters. */
async function speaksOfNoReporter(page: Page): Promise<void> {
  expect(await page.getByRole('article').innerText()).not.toMatch(/reporter|name box/i);
}

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
  await page.getByRole('button', { name: 'Propose a check' }).press('Enter');
  await page.getByText(/^For the months that were asked for: /).waitFor();
  expect(await page.getByLabel('Why').last().inputValue()).toBe('For a conversation at the guardians’ desk');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  await isFine(page);
  await page.getByRole('link', { name: 'The conversation it is for' }).press('Enter');
  await page.getByText('Ana Luz').waitFor();
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
