import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium, launchFirefox } from '../support/browsers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { pick, press, shows, textsInView, typeInto } from './firefox.ts';
import { fileReport, readTimeline, returnWithWords, withdrawReport, writeToDesk } from './reporter.ts';

// The reporter's journey in the browsers that careful people use: Firefox ESR, which Tor Browser is made of, and
// an engine that may not compile, which is what its safer levels and hardened phones leave.

const answer = 'Thank you. Which gate was it?';

let programme: RunningProgramme;
let staff: Staff;

beforeAll(async () => {
  programme = await startProgramme();
  staff = await staffDesk(programme);
});
afterAll(() => programme.remove());

describe('a stranger reports, returns, writes again and withdraws', () => {
  test('in Chromium without a compiler', async () => {
    const browser = await launchChromium(['--js-flags=--jitless']);
    try {
      const page = await browser.newPage();
      const words = await fileReport(page, programme.publicUrl, {
        category: /false message/i,
        saw: 'A message that asked for the gate code.',
        where: 'In the mail of the harbour office',
        when: 'Yesterday at noon',
      });
      await answerAtDesk(staff, answer);
      await returnWithWords(page, programme.publicUrl, words);
      expect((await readTimeline(page)).join()).toContain(answer);
      await writeToDesk(page, 'The north gate.');
      await withdrawReport(page);
    } finally {
      await browser.close();
    }
  });

  test('in Firefox ESR', async () => {
    const browser = await launchFirefox();
    try {
      await journeyInFirefox(browser);
    } finally {
      await browser.close();
    }
  });
});

async function journeyInFirefox(browser: Firefox): Promise<void> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(programme.publicUrl);
  await press(page, 'Report what you saw');
  for (const answer of ['A message, a call', 'A false message', 'Yes, whoever did it']) {
    await pick(page, answer);
    await press(page, 'Continue');
  }
  await typeInto(page, 'What did you see yourself?', 'A message that asked for the gate code.');
  await press(page, 'Continue');
  for (const question of [
    'What came',
    'Who did it claim',
    'What did it want',
    'Did anybody click',
    'Do you still have',
  ]) {
    await shows(page, question);
    await press(page, 'Skip this question');
  }
  for (const [question, text] of [
    ['Where was it?', 'In the mail of the harbour office'],
    ['When was it?', 'Yesterday at noon'],
  ] as const) {
    await typeInto(page, question, text);
    await press(page, 'Continue');
  }
  await shows(page, 'What innocent explanation could there be?');
  await press(page, 'Skip this question');
  await shows(page, 'Do you know the name');
  await press(page, 'Continue');
  await shows(page, 'Do you have a photograph');
  await press(page, 'Continue');
  await pick(page, 'No, it can wait');
  await press(page, 'Continue');
  await press(page, 'Continue to your twelve words');
  await shows(page, 'Keep these twelve words');
  const words = await textsInView(page, 'ol[aria-label] li');
  expect(words).toHaveLength(12);
  await press(page, 'I have kept them');
  await shows(page, 'Type two of your words');
  for (const label of (await textsInView(page, 'label')).filter((text) => /^Word \d+$/.test(text))) {
    await typeInto(page, label, words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await press(page, 'Seal and send');
  await shows(page, 'Your report has arrived');
  await answerAtDesk(staff, answer);

  await page.goto(new URL('/return/', programme.publicUrl).href);
  await typeInto(page, 'Your twelve words, or the twelve numbers', words.join(' '));
  await press(page, 'Open my conversation');
  await shows(page, answer);
  await typeInto(page, 'Your message', 'The north gate.');
  await press(page, 'Seal and send');
  await shows(page, 'Your message has arrived.');
  await press(page, 'Withdraw my report');
  await press(page, 'Yes, withdraw it');
  await shows(page, 'Your report is withdrawn. We deleted our copy.');
}
