import { loadPolicy, type Policy, policyHash } from '@bellbuoy/content';
import { CATEGORIES, EXCLUSIONS } from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { openAsDesk } from './answer-at-desk.ts';
import {
  answerQuestions,
  answerTheRest,
  choose,
  goOn,
  headingOf,
  passGate,
  press,
  sendReport,
} from './reporter.ts';

// What this line is for and what it is not, through the page, in the words of the policy that ships.

const TOLD = { saw: 'What I saw.', where: 'North beach', when: 'This morning' };

const policy = await loadPolicy();
const words = policy.words.en;

let programme: RunningProgramme;
let staff: Staff;
let browser: Browser;
let page: Page;
const posted: string[] = [];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  staff = await staffDesk(programme);
  page = await browser.newPage({ reducedMotion: 'reduce' });
  // The page asks before answers are lost; a test that failed half-way must not stop the next one.
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('request', (request) => {
    if (request.method() !== 'GET') posted.push(new URL(request.url()).pathname);
  });
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

describe('each of the twelve categories', () => {
  test.each(CATEGORIES)(
    '%s is asked about in its own words, sent, and read as it was answered',
    async (id) => {
      const { title, questions } = words.categories[id];
      const own = Object.fromEntries(
        rule(policy, id).questions.map((asked) => [asked, `To ${id} ${asked}.`]),
      );
      const others = Object.fromEntries(
        Object.entries(own).map(([asked, text]) => [questions[asked]?.label ?? '', text]),
      );
      others[words.common.innocent.label] = 'It may be an ordinary fault.';
      await open();
      await answerQuestions(page, { category: new RegExp(`^${title}`), ...TOLD, others });
      await sendReport(page);
      const { report } = await openAsDesk(staff);
      expect(report).toMatchObject({ category: id, policy: policyHash(policy) });
      expect(report.remark).toBeUndefined();
      expect(report.answers).toEqual({ ...TOLD, ...own, innocent: 'It may be an ordinary fault.' });
    },
  );
});

test('a device that was found: what to do comes before any form, with a number to call', async () => {
  await open();
  await choose(page, words.gate.seen.label, words.gate.seen.options.object.label);
  await choose(page, words.gate.closest.label, /^A device or object/);
  await page.getByRole('heading', { level: 1, name: 'Do not touch it. Move away.' }).waitFor();
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
  const steps = page.getByRole('main').getByRole('listitem');
  expect(await steps.allInnerTexts()).toEqual(
    words.categories['found-device'].safety?.steps.map((text) => text.replace('{number}', policy.emergency)),
  );
  const call = steps.getByRole('link', { name: policy.emergency, exact: true });
  expect(await call.getAttribute('href')).toBe(`tel:${policy.emergency}`);
});

describe('each exclusion', () => {
  test.each(EXCLUSIONS)('%s is not something to report: why, and who handles it', async (id) => {
    const { title, why, instead } = words.exclusions[id];
    if ((await headingOf(page)) !== words.gate.reason.label) await openReasons();
    await choose(page, words.gate.reason.label, title);
    expect(await headingOf(page)).toBe('This is not something to report here');
    const said = await page.getByRole('main').innerText();
    const contacts = policy.exclusions.find((exclusion) => exclusion.id === id)?.contacts ?? [];
    for (const text of [title, why, instead]) expect(said).toContain(withNumber(text));
    for (const contact of contacts) expect(said).toContain(words.contacts[contact]?.name);
    expect(contacts.length).toBeGreaterThan(0);
    posted.length = 0;
    await goOn(page, () => press(page, words.gate.outside.stop));
    expect(await headingOf(page)).toBe('Nothing has been sent');
    expect(posted).toEqual([]);
    await goOn(page, () => page.goBack().then(() => undefined));
    await goOn(page, () => page.goBack().then(() => undefined));
  });

  test('stops nobody: who goes on says why, and the desk sees that', async () => {
    const why = 'It was a student, and she cut the fence.';
    await openReasons();
    await choose(page, words.gate.reason.label, words.exclusions['public-interest-work'].title);
    await goOn(page, () => press(page, words.gate.outside.goOn.label));
    await choose(page, words.gate.closest.label, /^Damage or tampering/);
    await goOn(page, () => press(page, words.categories.tampering.safety?.goOn ?? ''));
    await choose(page, words.gate.whoever.label, words.gate.whoever.options.yes.label);
    await page.getByLabel(words.gate.outside.remark.label).fill(why);
    await goOn(page, () => press(page, 'Continue'));
    await answerTheRest(page, { category: '', ...TOLD });
    expect(await page.getByRole('main').innerText()).toContain(why);
    await sendReport(page);
    const { report } = await openAsDesk(staff);
    expect(report).toMatchObject({ category: 'tampering', remark: why, answers: TOLD });
  });
});

test.each([
  [words.gate.seen.options.told.label, words.gate.answers.told],
  [words.gate.seen.options.feeling.label, words.gate.answers.feeling],
])('“%s” is answered kindly, and leads out first', async (answer, { title, text }) => {
  await open();
  await choose(page, words.gate.seen.label, answer);
  expect(await headingOf(page)).toBe(title);
  expect(await page.getByRole('main').innerText()).toContain(withNumber(text));
  const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
  expect(buttons.slice(-2)).toEqual([words.gate.outside.stop, words.gate.outside.goOn.label]);
});

test('who would not report somebody else for it is asked not to, and may still change the answer', async () => {
  await open();
  await passGate(page, { category: /^Questions about/, whoever: words.gate.whoever.options.no.label });
  expect(await headingOf(page)).toBe(words.gate.answers.no.title);
  await page.goBack();
  await choose(page, words.gate.whoever.label, words.gate.whoever.options.unsure.label);
  expect(await headingOf(page)).toBe(words.gate.answers.unsure.title);
  await goOn(page, () => press(page, 'Continue'));
  expect(await headingOf(page)).toBe(words.common.saw.label);
});

test('who was approached is not blamed, hears of legal aid first, chooses the reader, and is asked no doubts', async () => {
  const { help } = words;
  await open();
  await press(page, help.title);
  await page.getByRole('heading', { level: 1, name: help.title }).waitFor();
  const said = await page.getByRole('main').innerText();
  const order = [
    help.hint,
    ...help.blameless,
    help.legal.title,
    words.contacts['legal-aid']?.name ?? '',
    help.goOn,
  ];
  const places = order.map((text) => said.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await goOn(page, () => press(page, help.goOn));
  // This programme has one desk, and does not pretend that somebody else reads it.
  await choose(page, help.reader.label, help.reader.options.helper.label);
  expect(await headingOf(page)).toBe(help.outsideHelper.title);
  await goOn(page, () => press(page, 'Write to the desk all the same'));
  await answerTheRest(page, { category: '', ...TOLD });
  const checked = await page.getByRole('main').innerText();
  expect(checked).toContain(help.reader.options.desk.label);
  expect(checked).not.toContain(words.common.innocent.label);
  expect(checked).not.toContain(words.gate.whoever.label);
  await sendReport(page);
  const { report } = await openAsDesk(staff);
  expect(report).toMatchObject({ category: 'coercion', answers: TOLD });
});

async function open(): Promise<void> {
  await page.goto(`${programme.publicUrl}/report/`);
}

/** Comes to the list of what is no reason to report. */
async function openReasons(): Promise<void> {
  await open();
  await choose(page, words.gate.seen.label, words.gate.seen.options.act.label);
  await choose(page, words.gate.closest.label, words.gate.closest.none.label);
}

function withNumber(text: string): string {
  return text.replaceAll('{number}', policy.emergency);
}

function rule({ categories }: Policy, id: string): Policy['categories'][number] {
  const found = categories.find((category) => category.id === id);
  if (found === undefined) throw new Error(`no rule for ${id}`);
  return found;
}
