import { verifyRoster } from '@bellbuoy/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn as signInByCli } from '../../packages/cli/src/client/desk-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile, type Profile, storedByPage } from './desk-profile.ts';

// The first lead's first day. Told in order: each part stands on what happened before it.

let programme: RunningProgramme;
let browser: Browser;
let mira: Profile;
let lead: desk.Member;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  mira = await newProfile(browser);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

test('the first lead keeps a passphrase, proves it, and has a desk with keys for three months', async () => {
  const { page } = mira;
  lead = await desk.setUpFirstLead(page, programme.setupLink ?? '', 'Mira Sand');
  expect(lead.account).toBe('mira');
  expect(lead.passphrase.split('-')).toHaveLength(6);
  const { descriptor } = await programme.know();
  expect(descriptor.desks[0]?.next).toHaveLength(2);
  await page.getByRole('heading', { name: 'Nothing is waiting', exact: true }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/');
});

test('what the browser made is what any other client can use', async () => {
  const session = await signInByCli(await programme.address(), lead);
  const { frames } = (await session.http.get('/roster')) as { frames: string[] };
  const roster = verifyRoster(frames, session);
  expect([...roster.members.keys()]).toEqual(['mira']);
});

test('the passphrase was never sent, and nothing is stored in the browser', async () => {
  const words = lead.passphrase.split('-');
  expect(mira.sent.filter((body) => body.includes(lead.passphrase))).toEqual([]);
  expect(mira.sent.filter((body) => words.every((word) => body.includes(word)))).toEqual([]);
  expect(await storedByPage(mira.page)).toEqual([]);
  expect(mira.elsewhere).toEqual([]);
  expect(mira.faults).toEqual([]);
});

test('the link serves once', async () => {
  const { page } = await newProfile(browser);
  await page.goto(programme.setupLink ?? '');
  await page.getByRole('alert').getByText('This link is not valid, or it has been used.').waitFor();
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
});

test('loading the page again locks it, and the right words open it', async () => {
  const { page } = mira;
  await page.reload();
  await desk.typePassphrase(page, { ...lead, passphrase: lead.passphrase.replace(/^\w+/, 'abandon') });
  await page.getByRole('alert').getByText('do not belong together').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await desk.typePassphrase(page, {
    ...lead,
    passphrase: lead.passphrase.toUpperCase().replaceAll('-', ' '),
  });
  await desk.deskIsOpen(page);
});

test('the page stays alive while the passphrase is stretched, and says what it is doing', async () => {
  const { page } = mira;
  await desk.signOut(page);
  await page.evaluate(() => {
    const counter = { ticks: 0 };
    setInterval(() => {
      if (document.querySelector('[aria-current=step]')?.textContent?.startsWith('Working out'))
        counter.ticks += 1;
    }, 10);
    Object.assign(globalThis, { counter });
  });
  await desk.typePassphrase(page, lead);
  await page.getByText('Working out your key: slow on purpose, against guessing').last().waitFor();
  await desk.deskIsOpen(page);
  const ticks = await page.evaluate(
    () => (globalThis as unknown as { counter: { ticks: number } }).counter.ticks,
  );
  expect(ticks).toBeGreaterThan(10);
});

test('signing out forgets the desk, and *back* does not bring it again', async () => {
  const { page } = mira;
  await desk.signOut(page);
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Pages' }).count()).toBe(0);
});

test('after fifteen minutes without use it locks by itself', async () => {
  const { page } = await newProfile(browser);
  await page.clock.install();
  await desk.signIn(page, programme.deskUrl, lead);
  await page.clock.runFor(14 * 60_000);
  await page.mouse.move(10, 10);
  await page.clock.runFor(14 * 60_000);
  await desk.deskIsOpen(page);
  await page.clock.runFor(2 * 60_000);
  await page.getByText('The desk locked itself after 15 minutes without use.').waitFor();
});
