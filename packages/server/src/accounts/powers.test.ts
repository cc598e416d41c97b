import { encodeB64, PROGRAMME_ROLES, ROLES, type Role, randomBytes } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { appointTestGuardians } from '../desk/test-guardians.ts';
import { openRedressDesk } from '../desk/test-redress.ts';
import { type Access, POWERS, type StaffRoute } from './powers.ts';

type Caller =
  | 'nobody'
  | 'somebody not admitted'
  | 'somebody who has ended'
  | 'guardian at their own desk'
  | Role;

const ROUTES = Object.entries(POWERS) as [StaffRoute, Access][];
const CALLERS: readonly Caller[] = [
  ...(['nobody', 'somebody not admitted', 'somebody who has ended', 'guardian at their own desk'] as const),
  ...ROLES,
];
const CHANGING = ROUTES.map(([route]) => route).filter((route) => !route.startsWith('GET '));

let programme: TestProgramme;
let desk: TestDesk;
let callers: Record<Caller, TestMember>;

beforeAll(async () => {
  programme = await newProgramme('sqlite');
  desk = new TestDesk(programme);
  // The first lead is the administrator too, so each role is tried by an account that has no other.
  const first = await desk.open();
  const ofProgramme: [Role, TestMember][] = [];
  for (const role of PROGRAMME_ROLES) ofProgramme.push([role, await desk.addStaff(first, role, [role])]);
  const ended = await desk.addStaff(first, 'ended', ['editor']);
  await first.browser.expect(204, 'POST /accounts/roles', { account: 'ended', roles: [] });
  callers = {
    nobody: await desk.newMember('nobody'),
    'somebody not admitted': (await desk.invite(first, 'newcomer')).member,
    'somebody who has ended': ended,
    'guardian at their own desk': await openRedressFor(desk, first),
    analyst: await desk.addMember(first, 'ana'),
    lead: await desk.addMember(first, 'second', 'lead'),
    ...(Object.fromEntries(ofProgramme) as Record<(typeof PROGRAMME_ROLES)[number], TestMember>),
  };
});

afterAll(async () => {
  expect(programme.failures).toEqual([]);
  await programme.end();
});

/** What each caller must be told: a refusal, or anything that comes after the guard. */
function expected(access: Access, caller: Caller): 'no-session' | 'forbidden' | 'allowed' {
  if (access === 'anyone') return 'allowed';
  if (caller === 'nobody' || caller === 'somebody who has ended') return 'no-session';
  if (access === 'signed-in') return 'allowed';
  if (caller === 'guardian at their own desk') return mayCall(access, ['guardian', 'redress']);
  return mayCall(access, [caller]);
}

function mayCall(access: Exclude<Access, string>, powers: readonly string[]): 'allowed' | 'forbidden' {
  return access.some((power) => powers.includes(power)) ? 'allowed' : 'forbidden';
}

/** The first guardian, who has opened the guardians' desk. */
async function openRedressFor(desk: TestDesk, administrator: TestMember): Promise<TestMember> {
  const { guardians } = await appointTestGuardians(desk, administrator);
  await openRedressDesk(desk, guardians[0]);
  return guardians[0];
}

function addressOf(route: StaffRoute): string {
  return route.replace(/:\w+/g, () => encodeB64(randomBytes(16)));
}

async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  const { code = '' } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return code;
}

describe.each(CALLERS)('%s', (caller) => {
  test.each(ROUTES)('calls %s', async (route, access) => {
    const { account, signIn, browser } = callers[caller];
    if (caller === 'somebody who has ended')
      await browser.refused('no-session', 'POST /session', { account, signIn });
    else if (caller !== 'nobody') await browser.expect(200, 'POST /session', { account, signIn });
    // A member that no call takes: whoever may call is told that it is malformed, or that there is no such id.
    const code = await codeOf(await browser.call(addressOf(route), { unexpected: true }));
    const refusal = expected(access, caller);
    if (refusal === 'allowed')
      expect(['no-session', 'forbidden', 'cross-origin', 'internal']).not.toContain(code);
    else expect(code).toBe(refusal);
  });
});

describe('a page of another site', () => {
  const forged: [string, Record<string, string | null>, string][] = [
    ['without an origin', { origin: null }, 'cross-origin'],
    ['of another origin', { origin: 'http://localhost:8080' }, 'cross-origin'],
    ['of no origin', { origin: 'null' }, 'cross-origin'],
    ['without the header', { 'bellbuoy-desk': null }, 'cross-origin'],
    ['with another header', { 'bellbuoy-desk': 'true' }, 'cross-origin'],
  ];
  const withoutJson: [string, Record<string, string | null>, string][] = [
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'malformed'],
    ['as text', { 'content-type': 'text/plain' }, 'malformed'],
    ['as nothing', { 'content-type': null }, 'malformed'],
  ];

  test.each(forged)('changes nothing %s', async (_, headers, code) => {
    for (const route of CHANGING) {
      const response = await callers.lead.browser.call(addressOf(route), {}, headers);
      expect(`${route} ${await codeOf(response)}`).toBe(`${route} ${code}`);
    }
  });

  test.each(withoutJson)('changes nothing %s', async (_, headers, code) => {
    for (const route of CHANGING.filter((each) => !each.startsWith('DELETE'))) {
      const response = await callers.lead.browser.call(addressOf(route), {}, headers);
      expect(`${route} ${await codeOf(response)}`).toBe(`${route} ${code}`);
    }
  });
});

test('there is no route beside the table', async () => {
  const { browser } = callers.lead;
  await desk.signIn(callers.lead);
  for (const route of [
    'GET /',
    'GET /accounts/guardian',
    'PUT /session',
    'PATCH /cases/x',
    'GET /persons',
    'GET /search',
  ]) {
    expect((await browser.call(route)).status).toBe(404);
  }
});
