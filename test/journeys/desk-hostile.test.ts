import { encodeB64, makeKeyring, randomBytes } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile } from './desk-profile.ts';
import { sendFollowUp, sendReport } from './hostile-reporter.ts';

// What the public may send that the server cannot see through, and what the desk makes of it.

const MARKUP = [
  '<img src=x onerror="globalThis.pwned=1">',
  '<script>globalThis.pwned=1</script>',
  '<a href="javascript:globalThis.pwned=1">here</a>',
  '</p><style>*{display:none}</style>',
  '{{constructor.constructor("pwned=1")()}}',
  '\u202Eevil\u202C \u2066 https://elsewhere.example/track.gif',
].join('\n');

let programme: RunningProgramme;
let browser: Browser;
let profile: Profile;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  profile = await newProfile(browser);
  page = profile.page;
  await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('markup in every free text is text', async () => {
  const answers = { saw: MARKUP, where: MARKUP, when: MARKUP, 'a-question-of-theirs': MARKUP };
  const report = await sendReport(programme, { change: { answers, remark: MARKUP, locale: 'en-x-evil' } });
  await sendFollowUp(programme, report, { change: { text: MARKUP } });
  await desk.waitForNews(page);
  await desk.claimNext(page);
  await desk.giveTitle(page, MARKUP.slice(0, 60));
  await desk.writeNote(page, MARKUP);
  await desk.reply(page, MARKUP);
  expect(await desk.letter(page).locator('img, script, style, a[href^="javascript"], iframe').count()).toBe(
    0,
  );
  expect(
    await desk.letter(page).getByText('<img src=x onerror="globalThis.pwned=1">').count(),
  ).toBeGreaterThan(5);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('img');
  await page.getByRole('option', { name: /<img/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(profile.elsewhere).toEqual([]);
  expect(profile.faults).toEqual([]);
});

test.each([
  [
    'signed by somebody else',
    async () => ({ signer: await makeKeyring(randomBytes(32), 'harbour.example') }),
  ],
  ['taken from another conversation', async () => ({ change: { mailbox: encodeB64(randomBytes(32)) } })],
  ['meant for another desk', async () => ({ change: { desk: 'elsewhere' } })],
  [
    'that is not the first of its conversation',
    async () => ({ change: { n: 1, prev: encodeB64(randomBytes(32)) } }),
  ],
])('a report %s is recorded as not openable, and nothing of it is shown', async (_, forge) => {
  await sendReport(programme, { ...(await forge()) });
  await desk.waitForNews(page);
  await page.getByRole('button', { name: 'Claim the next one' }).click();
  await page.getByRole('heading', { name: 'This report cannot be opened' }).waitFor();
  expect(await page.getByText('A message.').count()).toBe(0);
  await page.getByRole('button', { name: 'Record as not openable' }).click();
  await desk.says(page, 'Recorded as not openable.');
  await page.getByRole('heading', { name: 'Nothing is waiting', exact: true }).waitFor();
});

test('a gap, a copy and a forged message in a conversation are shown as what they are', async () => {
  const report = await sendReport(programme, { change: { answers: { saw: 'Gaps', where: '', when: '' } } });
  await sendFollowUp(programme, report, { change: { n: 3, text: 'I skipped two.' } });
  const forger = await makeKeyring(randomBytes(32), 'harbour.example');
  await sendFollowUp(programme, report, { change: { n: 4, text: 'Send the money here.' }, signer: forger });
  await sendFollowUp(programme, report, { change: { n: 3, text: 'Again the third.' } });
  await desk.waitForNews(page);
  await desk.claimNext(page);
  const letter = desk.letter(page);
  await letter.getByText('At least one message of the reporter is missing here.').waitFor();
  await letter.getByText('I skipped two.').waitFor();
  await letter.getByText('nothing shows that the reporter wrote it').waitFor();
  await letter.getByText('has a number that was used before').waitFor();
  expect(await letter.getByText('Send the money here.').count()).toBe(0);
  await page.getByText('Something does not fit: see the letter').waitFor();
});
