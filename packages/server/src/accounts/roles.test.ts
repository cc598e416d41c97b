import {
  type AccountList,
  conflictOf,
  encodeB64,
  hashB64,
  PROGRAMME_ROLES,
  ROLES,
  type Role,
  randomBytes,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';

describe('roles', () => {
  const conflicting = ROLES.flatMap((a, i) =>
    ROLES.slice(i + 1).flatMap((b) => (conflictOf([b, a]) ? [`${a} ${b}`] : [])),
  );

  test('conflict where one person would be both sides', () => {
    expect(conflicting).toEqual([
      'analyst guardian',
      'analyst paymaster',
      'lead guardian',
      'lead paymaster',
      'guardian administrator',
      'panel paymaster',
    ]);
  });
});

describeOnBothEngines('accounts of the programme', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let first: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    first = await desk.open();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const rolesOf = async (account: string) => {
    const accounts = await first.browser.expect<AccountList>(200, 'GET /accounts');
    return accounts.find((each) => each.account === account)?.roles;
  };
  const setRoles = { route: 'POST /accounts/roles' };

  test('begin with whoever set the first desk up, who is lead and administrator', async () => {
    expect(await rolesOf('lead')).toEqual(['lead', 'administrator']);
    const second = new TestDesk(programme, 'airfield');
    await programme.database.store
      .insertInto('desks')
      .values({ id: 'airfield', kind: 'intake', title: '{"en":"Airfield"}', root: null })
      .execute();
    await second.setUp('pilot');
    expect(await rolesOf('pilot')).toEqual(['lead']);
  });

  test('are invited by link, and reach what their role does, at once', async () => {
    const guardian = await desk.addStaff(first, 'gia', ['guardian', 'panel']);
    expect(await guardian.browser.expect(200, 'GET /session')).toMatchObject({
      account: 'gia',
      role: null,
      roles: ['guardian', 'panel'],
      desk: null,
    });
    await guardian.browser.expect(200, 'GET /access-log');
    expect(await rolesOf('gia')).toEqual(['guardian', 'panel']);
    expect(await first.browser.expect(200, 'GET /accounts/invitations')).toEqual([]);
    const roster = await desk.roster(first);
    expect([...roster.members.keys()]).toEqual(['lead']);
  });

  test('come only by the link, once, and within a week', async () => {
    const token = randomBytes(32);
    const invite = { account: 'gia', name: 'Gia', roles: ['guardian'], tokenHash: hashB64(token) };
    const { id } = await first.browser.expect<{ id: string }>(201, 'POST /accounts/invitations', invite);
    const newcomer = await desk.newMember('gia');
    const credentials = await desk.credentialsOf(newcomer);
    const url = `POST /accounts/invitations/${id}/accept`;
    await newcomer.browser.refused('bad-token', url, { ...credentials, token: encodeB64(randomBytes(32)) });
    await first.browser.refused('account-taken', 'POST /accounts/invitations', invite);
    programme.setDay('2026-11-29');
    await newcomer.browser.refused('bad-token', url, { ...credentials, token: encodeB64(token) });
    programme.setDay('2026-11-28');
    await newcomer.browser.expect(201, url, { ...credentials, token: encodeB64(token) });
    await desk.newBrowser().refused('bad-token', url, { ...credentials, token: encodeB64(token) });
  });

  test('are not made by an invitation that was withdrawn', async () => {
    const token = randomBytes(32);
    const invite = { account: 'gia', name: 'Gia', roles: ['guardian'], tokenHash: hashB64(token) };
    const { id } = await first.browser.expect<{ id: string }>(201, 'POST /accounts/invitations', invite);
    await first.browser.expect(204, `DELETE /accounts/invitations/${id}`);
    await first.browser.refused('moved-on', `DELETE /accounts/invitations/${id}`);
    const newcomer = await desk.newMember('gia');
    const accept = { ...(await desk.credentialsOf(newcomer)), token: encodeB64(token) };
    await newcomer.browser.refused('bad-token', `POST /accounts/invitations/${id}/accept`, accept);
    expect(await newcomer.browser.expect(200, `GET /accounts/invitations/${id}`)).toMatchObject({
      state: 'withdrawn',
    });
  });

  // Every way in which a role is given, with every pair that conflicts.
  const pairs = PROGRAMME_ROLES.flatMap((a) =>
    PROGRAMME_ROLES.flatMap((b) => (a < b && conflictOf([a, b]) ? [[a, b] as [Role, Role]] : [])),
  );

  test.each(pairs)('are never both %s and %s', async (a, b) => {
    const tokenHash = hashB64(randomBytes(32));
    const both = { account: 'both', name: 'Both', roles: [a, b], tokenHash };
    await first.browser.refused('roles-conflict', 'POST /accounts/invitations', both);
    await desk.addStaff(first, 'one', [a as (typeof PROGRAMME_ROLES)[number]]);
    await first.browser.refused('roles-conflict', setRoles.route, { account: 'one', roles: [a, b] });
    expect(await rolesOf('one')).toEqual([a]);
  });

  test.each(['guardian', 'paymaster'])('at a desk are never also %s', async (role) => {
    await desk.addMember(first, 'ana');
    await desk.invite(first, 'newcomer');
    for (const account of ['ana', 'newcomer'])
      await first.browser.refused('roles-conflict', setRoles.route, { account, roles: [role] });
    const own = { account: 'lead', roles: ['administrator', role] };
    await first.browser.refused('roles-conflict', setRoles.route, own);
    const columns = { [role]: true };
    const written = programme.database.store.updateTable('account_roles').set(columns);
    await expect(written.where('account', '=', 'ana').execute()).rejects.toThrow(/constraint/i);
  });

  test('lose their sessions with a role, and all that they sign in by with the last', async () => {
    const editor = await desk.addStaff(first, 'ed', ['editor', 'panel']);
    await first.browser.expect(204, setRoles.route, { account: 'ed', roles: ['editor'] });
    await editor.browser.refused('no-session', 'GET /session');
    await desk.signIn(editor);
    await first.browser.expect(204, setRoles.route, { account: 'ed', roles: [] });
    await editor.browser.refused('no-session', 'GET /session');
    const { account, signIn } = editor;
    await editor.browser.refused('no-session', 'POST /session', { account, signIn });
    const row = await programme.database.store
      .selectFrom('accounts')
      .select(['keyring'])
      .where('account', '=', 'ed')
      .executeTakeFirstOrThrow();
    expect(row.keyring).toHaveLength(0);
    // The name is not given again: the access log would confuse the two.
    const again = { account: 'ed', name: 'Ed', roles: ['editor'], tokenHash: hashB64(randomBytes(32)) };
    await first.browser.refused('account-taken', 'POST /accounts/invitations', again);
    await first.browser.refused('not-found', setRoles.route, { account: 'ed', roles: ['editor'] });
  });

  test('always have an administrator among them', async () => {
    const own = { account: 'lead', roles: [] };
    await first.browser.refused('last-one', setRoles.route, own);
    const second = await desk.addStaff(first, 'adi', ['administrator']);
    await first.browser.expect(204, setRoles.route, own);
    await desk.signIn(first);
    await first.browser.refused('forbidden', 'GET /accounts');
    expect(await first.browser.expect(200, 'GET /session')).toMatchObject({ roles: ['lead'] });
    await second.browser.refused('last-one', setRoles.route, { account: 'adi', roles: ['editor'] });
    await second.browser.expect(200, 'GET /accounts');
  });

  test('are not a lead’s to take away by withdrawing an invitation', async () => {
    const { id, member } = await desk.invite(first, 'bo');
    await first.browser.expect(204, setRoles.route, { account: 'bo', roles: ['administrator'] });
    await first.browser.expect(204, setRoles.route, { account: 'lead', roles: [] });
    await desk.signIn(first);
    await first.browser.expect(204, `DELETE /invitations/${id}`);
    expect(await member.browser.expect(200, 'GET /session')).toMatchObject({
      ...{ desk: null, roles: ['administrator'] },
    });
    expect(await member.browser.expect<AccountList>(200, 'GET /accounts')).toContainEqual(
      expect.objectContaining({ account: 'bo', roles: ['administrator'] }),
    );
  });

  test('give no power to a call that was begun before they were taken away', async () => {
    const second = await desk.addStaff(first, 'adi', ['administrator']);
    const taken = Promise.withResolvers<void>();
    const invitation = { account: 'mate', name: 'Mate', tokenHash: hashB64(randomBytes(32)) };
    const calls = [
      second.browser.callSlowly('POST /accounts/roles', taken.promise, {
        ...{ account: 'adi', roles: ['administrator'] },
      }),
      second.browser.callSlowly('POST /accounts/invitations', taken.promise, {
        ...{ ...invitation, roles: ['administrator'] },
      }),
    ];
    // They have been let in, and their bodies are still on the way.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await first.browser.expect(204, setRoles.route, { account: 'adi', roles: ['editor'] });
    taken.resolve();
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([401, 401]);
    expect(await rolesOf('adi')).toEqual(['editor']);
  });

  test('of a desk are not an administrator’s to give', async () => {
    const editor = { account: 'ed', name: 'Ed', tokenHash: hashB64(randomBytes(32)) };
    for (const role of ['analyst', 'lead'])
      await first.browser.refused('malformed', 'POST /accounts/invitations', { ...editor, roles: [role] });
    await first.browser.refused('malformed', 'POST /accounts/invitations', { ...editor, roles: [] });
    await first.browser.refused('malformed', setRoles.route, { account: 'lead', roles: ['lead'] });
  });
});
