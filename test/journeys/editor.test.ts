import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings, isWiderThanScreen } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile } from './desk-profile.ts';

// Two editors: one writes a lesson anew and proposes it, the other sends it back once and then publishes it. Told in order.

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const LESSON = 'False messages, and how to take your time';
const SENTENCE = 'A real message can wait until tomorrow.';

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let eda: Page;
let finn: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function looksAt(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await isWiderThanScreen(page)).toBe(false);
}

async function joined(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Accept' }).click();
  await desk.keepPassphrase(page);
  await page.getByRole('link', { name: 'Open the publications' }).click();
  await page.getByRole('heading', { name: 'Publications', level: 1 }).waitFor();
  return page;
}

const text = (page: Page, name = 'English') => page.getByRole('textbox', { name: `Text: ${name}` });
const preview = (page: Page) => page.frameLocator('iframe[title="Preview"]');
const open = (page: Page, name: string) =>
  page
    .getByRole('button', { name: `Open ${name}` })
    .first()
    .click();

/** Puts a text in the place of another, as somebody does who types it there. */
async function replace(page: Page, before: string, after: string): Promise<void> {
  const written = await text(page).inputValue();
  expect(written).toContain(before);
  await text(page).fill(written.replace(before, () => after));
}

test('an administrator invites two editors, who find publications and no report', async () => {
  const { page: lead } = await newProfile(browser);
  await desk.signIn(lead, programme.deskUrl, { account: 'miriam', passphrase: staff.passphrases.lead });
  const links: string[] = [];
  for (const name of ['Eda Lund', 'Finn Oyelaran']) {
    await lead.getByRole('link', { name: 'Staff', exact: true }).click();
    await lead.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await lead.getByRole('checkbox', { name: /^Editor/ }).check();
    await lead.getByRole('button', { name: 'Make the link' }).click();
    links.push(await lead.getByLabel(`Link for ${name}`).inputValue());
    await lead.getByRole('link', { name: 'Account', exact: true }).click();
  }
  await lead.context().close();
  eda = await joined(links[0] ?? '');
  finn = await joined(links[1] ?? '');
  const refused = await eda.evaluate(async () =>
    Promise.all(
      ['cases', 'queue', 'summaries', 'awards', 'accounts', 'access-log', 'oversight'].map(
        async (of) => (await fetch(`/desk/api/v1/${of}`)).status,
      ),
    ),
  );
  expect(new Set(refused)).toEqual(new Set([403]));
  await looksAt(eda);
});

test('a lesson is written anew, with what is wrong beside its line and the article beside it all', async () => {
  await open(eda, LESSON);
  await eda.getByRole('button', { name: 'Write a new version' }).click();
  await preview(eda).getByRole('heading', { level: 1 }).waitFor();
  await replace(eda, '{#do}', '');
  const faults = eda.getByRole('list', { name: 'To mend' });
  await faults.waitFor();
  await looksAt(eda);
  await faults.getByRole('button').first().press('Enter');
  expect(await text(eda).evaluate((field) => field === document.activeElement)).toBe(true);
  await eda.keyboard.press('Control+z');
  await expect.poll(() => faults.count()).toBe(0);
  const [, body = ''] = (await text(eda).inputValue()).split('\n---\n');
  await replace(eda, body, `\n${SENTENCE}\n${body}`);
  await preview(eda).getByText(SENTENCE).waitFor();
});

test('what is pasted from elsewhere is shown as text, and nothing of it runs', async () => {
  const hostile =
    '<script>parent.document.title = "ran"</script> <img src=x onerror="parent.document.title=1"> [press](javascript:parent.alert(1))';
  await replace(eda, SENTENCE, `${SENTENCE}\n\n${hostile}`);
  await preview(eda).getByText('parent.document.title = "ran"').waitFor();
  expect(await preview(eda).locator('script, img[src="x"], a[href^="javascript"]').count()).toBe(0);
  expect(await eda.title()).toContain('Publications');
  await eda.getByRole('list', { name: 'To mend' }).waitFor();
  // Pressed in another text, it leads to what is wrong, wherever that is.
  await eda.getByRole('button', { name: 'Facts' }).click();
  await eda.getByRole('button', { name: 'Propose it' }).press('Enter');
  const first = eda.getByRole('list', { name: 'To mend' }).getByRole('button').first();
  await expect.poll(() => first.evaluate((button) => button === document.activeElement)).toBe(true);
  await looksAt(eda);
  await replace(eda, `\n\n${hostile}`, '');
  await expect.poll(() => eda.getByRole('list', { name: 'To mend' }).count()).toBe(0);
});

test('another language stands beside the text that it is translated from', async () => {
  await eda.getByRole('button', { name: 'العربية' }).click();
  await eda.getByLabel('Beside it').selectOption({ label: 'English' });
  expect(await text(eda).inputValue()).toContain(SENTENCE);
  await looksAt(eda);
  await eda.getByRole('button', { name: 'English' }).click();
  await eda.getByLabel('Beside it').selectOption({ label: 'Preview' });
});

test('whoever proposes a version cannot publish it', async () => {
  await eda.getByText('Saved. Only editors see it.').waitFor();
  await eda.getByRole('button', { name: 'Propose it' }).click();
  await eda.getByText('You proposed this version.').waitFor();
  expect(await eda.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  await looksAt(eda);
});

test('another editor sees what would change, and sends it back with a reason', async () => {
  await again(finn);
  await finn.getByText('proposed by eda').first().waitFor();
  await open(finn, LESSON);
  await finn.getByText('Eda Lund proposes this version.').waitFor();
  const change = finn.getByRole('region', { name: 'English' });
  await expect.poll(() => change.first().locator('ins').allTextContents()).toContain(`new: ${SENTENCE}`);
  await looksAt(finn);
  await finn.getByRole('button', { name: 'Send back' }).click();
  await finn.getByText('Say why in a few words.').waitFor();
  await finn.getByLabel('Your reason').fill('Say what somebody can do until then.');
  await finn.getByRole('button', { name: 'Send back' }).press('Enter');
  await desk.says(finn, 'Sent back.');
});

test('the writer reads why, and proposes it once more; then it is published', async () => {
  await again(eda);
  await open(eda, LESSON);
  await eda.getByText('Say what somebody can do until then.').first().waitFor();
  await replace(eda, SENTENCE, `${SENTENCE} Ask somebody whom you know.`);
  await eda.getByText('Saved. Only editors see it.').waitFor();
  await eda.getByRole('button', { name: 'Propose it' }).click();
  await eda.getByText('You proposed this version.').waitFor();
  await again(finn);
  await open(finn, LESSON);
  await finn.getByLabel('Your reason').fill('Clear now, and read in both languages.');
  await finn.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
  await desk.says(finn, 'Published.');
  await finn.getByText('Version 1 is on the site since').waitFor();
  await looksAt(finn);
});

test('the public reads it within seconds, in its language, and others as before', async () => {
  await expect
    .poll(() => readLesson(''), { timeout: 20_000 })
    .toContain(`${SENTENCE} Ask somebody whom you know.`);
  expect(await readLesson('/es')).not.toContain(SENTENCE);
});

test('one editor takes it off again, and the words that came with the release are back', async () => {
  await again(eda);
  await open(eda, LESSON);
  await eda.getByRole('button', { name: 'Take it off the site' }).click();
  await eda.getByLabel('Your reason').fill('A number in it is wrong.');
  await eda.getByRole('button', { name: 'Take it off now' }).press('Enter');
  await eda.getByText('The text that came with Bellbuoy').last().waitFor();
  await expect.poll(() => readLesson(''), { timeout: 20_000 }).not.toContain(SENTENCE);
  await eda.getByText('What it changed').first().click();
  await looksAt(eda);
});

test('all of it can be used on a telephone', async () => {
  await eda.setViewportSize(PHONE);
  await again(eda);
  await looksAt(eda);
  await open(eda, LESSON);
  await eda.getByRole('heading', { name: 'History' }).waitFor();
  await looksAt(eda);
  await eda.getByRole('button', { name: 'Write a new version' }).click();
  await preview(eda).getByRole('heading', { level: 1 }).waitFor();
  await looksAt(eda);
});

/** Leaves the page and comes back: what is listed is fetched anew. */
async function again(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Account', exact: true }).click();
  await page.getByRole('link', { name: 'Publications', exact: true }).click();
  await page.getByRole('heading', { name: 'Publications', level: 1 }).waitFor();
}

async function readLesson(language: string): Promise<string> {
  return (await fetch(`${programme.publicUrl}${language}/learn/phishing/`)).text();
}
