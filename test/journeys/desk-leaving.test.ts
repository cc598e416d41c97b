import {
  encodeB64,
  makeKeyring,
  type RosterAnswer,
  randomBytes,
  signMember,
  verifyRoster,
} from '@bellbuoy/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileReport } from '../../packages/cli/src/client/reporter-client.ts';
import { type RunningProgramme, startProgramme } from '../../packages/cli/src/testing/running-programme.ts';
import { launchChromium } from '../support/browsers.ts';
import { accessibilityFindings } from './axe.ts';
import * as desk from './desk.ts';
import { newProfile } from './desk-profile.ts';

// Somebody becomes a lead, somebody leaves, and what they had goes on without them. Told in order.

let programme: RunningProgramme;
let browser: Browser;
let mira: Page;
let jon: Page;
let jonsAccount: desk.Member;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), launchChromium()]);
  mira = (await newProfile(browser)).page;
  await desk.setUpFirstLead(mira, programme.setupLink ?? '', 'Mira Sand');
  jon = (await newProfile(browser)).page;
  jonsAccount = await desk.accept(jon, await desk.invite(mira, 'Jon Berg'));
  await desk.admit(mira, 'Jon Berg');
  await desk.deskIsOpen(jon);
});
afterAll(async () => {
  await browser.close();
  await programme.remove();
});

async function report(saw: string): Promise<void> {
  const answers = { saw, where: 'Tank 7', when: 'Last night' };
  await fileReport(await programme.know(), { locale: 'en', category: 'tampering', answers });
}

test('the only lead is told why they cannot go', async () => {
  await mira.getByRole('link', { name: 'Members' }).click();
  await mira.getByRole('button', { name: 'Change Mira Sand' }).click();
  await mira.getByText('Mira Sand is the only lead.').waitFor();
  expect(await accessibilityFindings(mira)).toEqual([]);
  await mira.getByRole('button', { name: 'Close' }).click();
});

test('an analyst becomes a lead, and an analyst again', async () => {
  for (const role of ['Lead', 'Analyst']) {
    await mira.getByRole('button', { name: 'Change Jon Berg' }).click();
    expect(await accessibilityFindings(mira)).toEqual([]);
    await mira
      .getByRole('group', { name: 'Role' })
      .first()
      .getByRole('radio', { name: new RegExp(`^${role}`) })
      .check();
    await mira.getByRole('button', { name: 'Save the role' }).click();
    await desk.says(mira, 'Role saved.');
    await mira
      .getByRole('row', { name: /^Jon Berg/ })
      .getByRole('cell', { name: role, exact: true })
      .waitFor();
    await jon.getByRole('link', { name: 'Members' }).click();
    await jon.getByText('The server ended your session.').waitFor();
    await desk.signIn(jon, programme.deskUrl, jonsAccount);
  }
});

test('who leaves is out at once, and what they had is there for the others', async () => {
  await report('A valve that somebody turned.');
  await desk.waitForNews(jon);
  await desk.claimNext(jon);
  await desk.giveTitle(jon, 'Valve at tank 7');
  await mira.getByRole('button', { name: 'Change Jon Berg' }).click();
  await mira.getByRole('button', { name: 'End the membership', exact: true }).click();
  await mira.getByText('What Jon Berg has read or copied cannot be taken back.').waitFor();
  expect(await accessibilityFindings(mira)).toEqual([]);
  await mira.getByRole('button', { name: 'End the membership of Jon Berg' }).click();
  await desk.says(mira, 'The membership has ended. The desk has new keys.');
  expect(await mira.getByRole('row', { name: /^Jon Berg/ }).count()).toBe(0);
  await jon.getByRole('link', { name: 'Members' }).click();
  await jon.getByText('The server ended your session.').waitFor();
  await desk.typePassphrase(jon, jonsAccount);
  await jon.getByRole('alert').getByText('do not belong together').waitFor();

  await desk.waitForNews(mira);
  await mira.getByRole('link', { name: /^Valve at tank 7/ }).click();
  await mira.getByRole('button', { name: 'Take this case' }).click();
  await desk.caseIsOpen(mira);
  await desk.letter(mira).getByText('A valve that somebody turned.').first().waitFor();
});

test('reports come under the new keys, and the desk opens them', async () => {
  await report('A second valve.');
  await desk.waitForNews(mira);
  await desk.claimNext(mira);
  await desk.letter(mira).getByText('A second valve.').first().waitFor();
});

test('a server that brings somebody back, or puts somebody of its own there, is refused', async () => {
  const forger = await makeKeyring(randomBytes(32), 'harbour.example');
  const keys = { recipient: forger.recipient, verify: encodeB64(forger.verify) };
  const lies: [string, (roster: RosterAnswer) => string[]][] = [
    ['as it was before this browser last saw it', ({ frames }) => frames.slice(0, -1)],
    ['does not lead back to the first lead', ({ frames }) => [...frames, frames[1] ?? '']],
    [
      'does not lead back to the first lead',
      ({ frames, root }) => {
        const roster = verifyRoster(frames, { origin: 'harbour.example', desk: 'desk', root });
        const change = { account: 'mallory', ...keys, role: 'analyst', day: '2026-11-21' } as const;
        return [...frames, signMember(change, forger, roster)];
      },
    ],
  ];
  for (const [words, lie] of lies) {
    await mira.route('**/desk/api/v1/roster', async (route) => {
      const roster = (await (await route.fetch()).json()) as RosterAnswer;
      await route.fulfill({ json: { ...roster, frames: lie(roster) } });
    });
    await mira.getByRole('link', { name: 'Cases', exact: true }).click();
    await mira.getByRole('link', { name: 'Members' }).click();
    await mira.getByRole('alert').getByText(words).waitFor();
    await mira.unroute('**/desk/api/v1/roster');
  }
});
