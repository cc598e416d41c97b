import { createHash } from 'node:crypto';
import { encodeB64, hashB64, randomBytes, type Session } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Browser, TestDesk, type TestMember } from '../desk/test-desk.ts';
import { forgetEnded } from './index.ts';

interface ListedSession {
  readonly id: string;
  readonly startedOn: string;
  readonly current: boolean;
}

describeOnBothEngines('signing in', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let now: number;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    now = programme.now();
    desk = new TestDesk({ ...programme, now: () => now });
    lead = await desk.setUp();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const right = () => ({ account: 'lead', signIn: lead.signIn });
  const wrong = (account = 'lead') => ({ account, signIn: encodeB64(randomBytes(32)) });
  const hours = (count: number) => count * 3_600_000;
  const list = (browser: Browser) => browser.expect<ListedSession[]>(200, 'GET /sessions');

  test('tells who is in, with the keyring to unwrap', async () => {
    const browser = desk.newBrowser();
    const session = await browser.expect<Session>(200, 'POST /session', right());
    expect(session).toMatchObject({
      account: 'lead',
      name: 'LEAD',
      role: 'lead',
      roles: ['lead', 'administrator'],
      desk: 'harbour',
      origin: 'harbour.example',
    });
    expect(await browser.expect(200, 'GET /session')).toEqual(session);
  });

  test('fails alike for a wrong value and for an account that does not exist', async () => {
    const browser = desk.newBrowser();
    const answers = await Promise.all(
      [wrong(), wrong('nobody')].map((attempt) => browser.call('POST /session', attempt)),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(texts[0]).toBe(texts[1]);
    expect(browser.cookie).toBe('');
  });

  test('gives an unknown account a salt that is always the same and nobody else’s', async () => {
    const saltOf = async (account: string) =>
      (await desk.newBrowser().expect<{ salt: string }>(200, 'POST /session/salt', { account })).salt;
    const salts = [await saltOf('nobody'), await saltOf('somebody'), await saltOf('lead')];
    expect(new Set(salts).size).toBe(3);
    expect(await saltOf('nobody')).toBe(salts[0]);
    for (const salt of salts) expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
  });

  test('slows guessing down, of accounts that do not exist also, and forgets after a while', async () => {
    for (const account of ['lead', 'nobody']) {
      desk.pauses.length = 0;
      for (let i = 0; i < 10; i++)
        await desk.newBrowser().refused('no-session', 'POST /session', wrong(account));
      expect(desk.pauses).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    }
    now += hours(0.5);
    desk.pauses.length = 0;
    await desk.newBrowser().refused('no-session', 'POST /session', wrong());
    expect(desk.pauses).toEqual([]);
  });

  test('delays the owner by seconds while strangers guess, and not at all where they were before', async () => {
    for (let i = 0; i < 100; i++) await desk.newBrowser().refused('no-session', 'POST /session', wrong());
    desk.pauses.length = 0;
    await lead.browser.expect(200, 'POST /session', right());
    expect(desk.pauses).toEqual([]);
    await desk.newBrowser().expect(200, 'POST /session', right());
    expect(desk.pauses).toEqual([8000]);
  });

  test('keeps a known browser out of every lane that strangers can reach', async () => {
    const laneOf = (name: string) => createHash('sha256').update(name).digest().readUInt16BE() % 4096;
    const [browserId = ''] = lead.browser.cookies.get('bellbuoy-desk-known')?.split('.') ?? [];
    const lane = laneOf(`browser ${browserId}`);
    const made = Array.from({ length: 65_536 }, (_, i) => `made-up-${i}`);
    const account = made.find((name) => laneOf(`account ${name}`) === lane);
    for (let i = 0; i < 10; i++) {
      await desk.newBrowser().refused('no-session', 'POST /session', wrong(account));
    }
    desk.pauses.length = 0;
    await lead.browser.expect(200, 'POST /session', right());
    expect(desk.pauses).toEqual([]);
  });

  test('does not take another account’s word that a browser is known', async () => {
    const stranger = desk.newBrowser();
    stranger.cookies.set('bellbuoy-desk-known', lead.browser.cookies.get('bellbuoy-desk-known') ?? '');
    for (let i = 0; i < 5; i++) await stranger.refused('no-session', 'POST /session', wrong('other'));
    expect(desk.pauses).toEqual([500]);
  });

  test('sets a cookie that only the desk sends and no script reads', async () => {
    const answer = await desk.newBrowser().call('POST /session', right());
    for (const cookie of answer.headers.getSetCookie()) {
      expect(cookie).toMatch(/; Path=\/desk; HttpOnly; SameSite=Strict/);
      expect(cookie).not.toMatch(/Domain/i);
    }
    expect(answer.headers.getSetCookie()).toHaveLength(2);
  });

  test('demands an encrypted connection everywhere but on loopback', async () => {
    const urls = { public: 'https://tips.example', desk: 'https://desk.example' };
    const config = { ...programme.config, urls };
    const remote = new TestDesk({ ...programme, config });
    const answer = await remote.newBrowser().call('POST /session', right());
    expect(answer.status).toBe(200);
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Secure(;|$)/);
  });

  test('never adopts a session that the browser brings along', async () => {
    const planted = lead.browser.cookies.get('bellbuoy-desk') ?? '';
    const analyst = await desk.addMember(lead, 'ana').catch(() => null);
    expect(analyst).not.toBeNull();
    const victim = desk.newBrowser();
    victim.cookies.set('bellbuoy-desk', planted);
    await victim.expect(200, 'POST /session', { account: 'ana', signIn: analyst?.signIn });
    expect(victim.cookies.get('bellbuoy-desk')?.split('.')[0]).not.toBe(planted.split('.')[0]);
    // Signing in has ended the one that was there.
    await lead.browser.refused('no-session', 'GET /session');
    expect(await victim.expect(200, 'GET /session')).toMatchObject({ account: 'ana' });
  });

  test('gives a new token each time', async () => {
    const before = lead.browser.cookies.get('bellbuoy-desk') ?? '';
    await lead.browser.expect(200, 'POST /session', right());
    const stale = desk.newBrowser();
    stale.cookies.set('bellbuoy-desk', before);
    await stale.refused('no-session', 'GET /session');
    expect(await list(lead.browser)).toHaveLength(1);
  });

  test('keeps of a token its hash alone, and no time finer than a day', async () => {
    const token = lead.browser.cookies.get('bellbuoy-desk')?.split('.')[0] ?? '';
    const [row] = await programme.database.store.selectFrom('sessions').selectAll().execute();
    expect(row).toMatchObject({ token_hash: hashB64(Buffer.from(token, 'base64url')), account: 'lead' });
    expect(JSON.stringify(row)).not.toContain(token);
    expect([row?.started_on, row?.ends_on]).toEqual(['2026-11-21', '2026-11-22']);
    const account = await programme.database.store.selectFrom('accounts').selectAll().executeTakeFirst();
    expect(Buffer.from(account?.sign_in_hash ?? []).toString('base64url')).not.toBe(lead.signIn);
  });

  test('ends what was left idle for an hour, and what began the day before yesterday', async () => {
    const idle = lead.browser.cookies.get('bellbuoy-desk') ?? '';
    now += hours(0.9);
    await lead.browser.expect(200, 'GET /session');
    now += hours(0.2);
    // Used meanwhile, so the browser has a later cookie; the earlier one has run out.
    await lead.browser.expect(200, 'GET /session');
    const left = desk.newBrowser();
    left.cookies.set('bellbuoy-desk', idle);
    await left.refused('no-session', 'GET /session');
    for (let i = 0; i < 60; i++) {
      now += hours(0.5);
      const status = (await lead.browser.call('GET /session')).status;
      expect(status).toBe(new Date(now).toISOString() < '2026-11-23' ? 200 : 401);
    }
  });

  test('refuses a cookie that anybody has changed', async () => {
    const [token = '', idleEnd = '', mac = ''] = lead.browser.cookies.get('bellbuoy-desk')?.split('.') ?? [];
    const forged = [
      `${token}.${Number(idleEnd) + 1}.${mac}`,
      `${encodeB64(randomBytes(32))}.${idleEnd}.${mac}`,
      `${token}.${idleEnd}.${encodeB64(randomBytes(32))}`,
      `${token}.${idleEnd}`,
      `${token}.${idleEnd}.${mac}.`,
      token,
      '',
    ];
    for (const cookie of forged) {
      const browser = desk.newBrowser();
      browser.cookies.set('bellbuoy-desk', cookie);
      await browser.refused('no-session', 'GET /session');
    }
  });

  test('takes neither of two cookies of its name', async () => {
    const [mine = '', other = ''] = [lead.browser, desk.newBrowser()].map(
      ({ cookies }) => cookies.get('bellbuoy-desk') ?? '',
    );
    const cookie = `bellbuoy-desk=${mine}; bellbuoy-desk=${other}`;
    expect((await desk.newBrowser().call('GET /session', {}, { cookie })).status).toBe(401);
  });

  test('can be undone, here and elsewhere, by its owner only', async () => {
    const other = desk.newBrowser();
    await other.expect(200, 'POST /session', right());
    const analyst = await desk.addMember(lead, 'ana').catch(() => null);
    const sessions = await list(lead.browser);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const elsewhere = sessions.find(({ current }) => !current)?.id ?? '';
    await analyst?.browser.refused('not-found', `DELETE /sessions/${elsewhere}`);
    await lead.browser.expect(204, `DELETE /sessions/${elsewhere}`);
    await other.refused('no-session', 'GET /session');
    const cookie = lead.browser.cookies.get('bellbuoy-desk') ?? '';
    await lead.browser.expect(204, 'DELETE /session');
    expect(lead.browser.cookies.has('bellbuoy-desk')).toBe(false);
    lead.browser.cookies.set('bellbuoy-desk', cookie);
    await lead.browser.refused('no-session', 'GET /session');
  });

  test('goes on with a new passphrase, given only by somebody who knows the old one', async () => {
    const browser = desk.newBrowser();
    const elsewhere = desk.newBrowser();
    for (const each of [browser, elsewhere]) await each.expect(200, 'POST /session', right());
    const next = await desk.newMember('lead');
    const {
      recipient: _recipient,
      verify: _verify,
      ...credentials
    } = await desk.credentialsOf({ ...lead, signIn: next.signIn });
    const change = { ...credentials, current: lead.signIn };
    await browser.refused('unverified', 'PUT /passphrase', { ...change, current: null });
    await browser.refused('unverified', 'PUT /passphrase', { ...change, current: next.signIn });
    expect(await browser.expect(200, 'GET /session')).toMatchObject({ way: 'passphrase' });
    await browser.expect(204, 'PUT /passphrase', change);

    // Whoever had got in with the old one is out.
    await elsewhere.refused('no-session', 'GET /session');
    expect(await browser.expect<Session>(200, 'GET /session')).toMatchObject({
      keyring: credentials.keyring,
    });
    await elsewhere.refused('no-session', 'POST /session', right());
    await elsewhere.expect(200, 'POST /session', { account: 'lead', signIn: next.signIn });
    expect(await elsewhere.expect(200, 'POST /session/salt', { account: 'lead' })).toEqual({
      salt: credentials.salt,
    });
  });

  test('slows down guesses at the passphrase from a desk that somebody walked away from', async () => {
    const browser = desk.newBrowser();
    await browser.expect(200, 'POST /session', right());
    const { recipient: _recipient, verify: _verify, ...credentials } = await desk.credentialsOf(lead);
    desk.pauses.length = 0;
    for (let i = 0; i < 12; i++) {
      const guess = { ...credentials, current: encodeB64(randomBytes(32)) };
      await browser.refused('unverified', 'PUT /passphrase', guess);
    }
    expect(desk.pauses.length).toBeGreaterThan(0);
  });

  test('leaves nothing behind once it has ended', async () => {
    await forgetEnded({ ...programme, now: () => now });
    expect(await list(lead.browser)).toHaveLength(1);
    programme.setDay('2026-11-23');
    await forgetEnded(programme);
    expect(await programme.database.store.selectFrom('sessions').selectAll().execute()).toEqual([]);
  });
});
