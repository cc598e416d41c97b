import { encodeB64, randomBytes } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { type Access, POWERS, type StaffRoute } from './powers.ts';

type Caller = 'nobody' | 'somebody not admitted' | 'an analyst' | 'a lead';

const ROUTES = Object.entries(POWERS) as [StaffRoute, Access][];
const CHANGING = ROUTES.map(([route]) => route).filter((route) => !route.startsWith('GET '));

let programme: TestProgramme;
let desk: TestDesk;
let callers: Record<Caller, TestMember>;

beforeAll(async () => {
  programme = await newProgramme('sqlite');
  desk = new TestDesk(programme);
  const lead = await desk.open();
  callers = {
    nobody: await desk.newMember('nobody'),
    'somebody not admitted': (await desk.invite(lead, 'newcomer')).member,
    'an analyst': await desk.addMember(lead, 'ana'),
    'a lead': lead,
  };
});

afterAll(async () => {
  expect(programme.failures).toEqual([]);
  await programme.end();
});

/** What each caller must be told: a refusal, or anything that comes after the guard. */
function expected(access: Access, caller: Caller): 'no-session' | 'forbidden' | 'allowed' {
  if (access === 'anyone') return 'allowed';
  if (caller === 'nobody') return 'no-session';
  if (access === 'signed-in') return 'allowed';
  if (caller === 'somebody not admitted') return 'forbidden';
  return access.includes(caller === 'a lead' ? 'lead' : 'analyst') ? 'allowed' : 'forbidden';
}

function addressOf(route: StaffRoute): string {
  return route.replace(/:\w+/g, () => encodeB64(randomBytes(16)));
}

async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  const { code = '' } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return code;
}

describe.each<Caller>(['nobody', 'somebody not admitted', 'an analyst', 'a lead'])('%s', (caller) => {
  test.each(ROUTES)('calls %s', async (route, access) => {
    const { account, signIn, browser } = callers[caller];
    if (caller !== 'nobody') await browser.expect(200, 'POST /session', { account, signIn });
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
      const response = await callers['a lead'].browser.call(addressOf(route), {}, headers);
      expect(`${route} ${await codeOf(response)}`).toBe(`${route} ${code}`);
    }
  });

  test.each(withoutJson)('changes nothing %s', async (_, headers, code) => {
    for (const route of CHANGING.filter((each) => !each.startsWith('DELETE'))) {
      const response = await callers['a lead'].browser.call(addressOf(route), {}, headers);
      expect(`${route} ${await codeOf(response)}`).toBe(`${route} ${code}`);
    }
  });
});

test('there is no route beside the table', async () => {
  const { browser } = callers['a lead'];
  await desk.signIn(callers['a lead']);
  for (const route of [
    'GET /',
    'GET /accounts',
    'PUT /session',
    'PATCH /cases/x',
    'GET /persons',
    'GET /search',
  ]) {
    expect((await browser.call(route)).status).toBe(404);
  }
});
