import {
  decodeB64,
  encodeB64,
  type InvitationList,
  newInvitationSecret,
  type RosterAnswer,
  randomBytes,
  sealBytes,
  signMember,
  verifyInvitation,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { issueSetupToken } from './index.ts';

describeOnBothEngines('a desk’s members', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  async function setupBody(member: TestMember, token: string | null) {
    const { account } = member;
    return {
      ...(await desk.credentialsOf(member)),
      ...{ token, account, name: account, member: desk.founding(member) },
    };
  }

  test('begin with whoever has the link, once', async () => {
    const replaced = await issueSetupToken(programme, 'harbour');
    const token = await issueSetupToken(programme, 'harbour');
    const [first, second] = [await desk.newMember('first'), await desk.newMember('second')];
    await first.browser.refused('bad-token', 'POST /setup', await setupBody(first, replaced));
    const race = await Promise.all([
      first.browser.call('POST /setup', await setupBody(first, token)),
      second.browser.call('POST /setup', await setupBody(second, token)),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(await issueSetupToken(programme, 'harbour')).toBeNull();
    expect(await issueSetupToken(programme, 'nowhere')).toBeNull();
    expect(await programme.database.store.selectFrom('accounts').selectAll().execute()).toHaveLength(1);
  });

  test('begin with a frame that founds the roster, or not at all', async () => {
    const token = await issueSetupToken(programme, 'harbour');
    const [member, other] = [await desk.newMember('lead'), await desk.newMember('other')];
    const body = await setupBody(member, token);
    const empty = {
      origin: desk.origin,
      desk: desk.id,
      root: encodeB64(member.keyring.verify),
      members: new Map(),
      recovery: null,
      length: 0,
      head: null,
    };
    const sign = (change: object, by = member, roster: object = {}) =>
      signMember({ ...desk.keysOf(member), role: 'lead', ...change }, by.keyring, { ...empty, ...roster });
    const forged = [
      desk.founding(other),
      sign({}, other),
      sign({ role: 'analyst' }),
      sign({ account: 'other' }),
      sign({ recipient: other.keyring.recipient }),
      sign({}, member, { desk: 'airfield' }),
      sign({}, member, { origin: 'other.example' }),
      sign({}, member, { length: 1 }),
    ];
    for (const frame of forged)
      await member.browser.refused('unverified', 'POST /setup', { ...body, member: frame });
    expect(await programme.database.store.selectFrom('accounts').selectAll().execute()).toEqual([]);
    await member.browser.expect(201, 'POST /setup', body);
  });

  test('come by invitation, accepted once, and read nothing before a lead signs', async () => {
    const lead = await desk.open();
    const { id, member, secret } = await desk.invite(lead, 'ana');
    expect(await desk.newBrowser().expect(200, `GET /invitations/${id}`)).toEqual({
      account: 'ana',
      name: 'ANA',
      role: 'analyst',
      desk: 'harbour',
      origin: 'harbour.example',
      state: 'accepted',
    });
    const again = { ...(await desk.credentialsOf(member)), mac: encodeB64(randomBytes(32)) };
    await desk.newBrowser().refused('bad-token', `POST /invitations/${id}/accept`, again);
    expect(await member.browser.expect(200, 'GET /session')).toMatchObject({ role: 'analyst', roles: [] });
    for (const route of ['GET /queue', 'GET /cases', 'GET /roster', 'GET /epochs'])
      await member.browser.refused('forbidden', route);

    // The inviting browser can tell by the MAC that these keys are the newcomer’s.
    const [invited] = await lead.browser.expect<InvitationList>(200, 'GET /invitations');
    const { account = '', recipient, verify, mac } = invited ?? {};
    const keys = { origin: desk.origin, account, recipient: recipient ?? '', verify: verify ?? '' };
    expect(verifyInvitation(secret, keys, mac ?? '')).toEqual(keys);

    await lead.browser.expect(201, `POST /invitations/${id}/admit`, await desk.admission(lead, id));
    expect(await member.browser.expect(200, 'GET /session')).toMatchObject({
      role: 'analyst',
      roles: ['analyst'],
    });
    expect(await member.browser.expect(200, 'GET /queue')).toEqual([]);
    expect((await desk.roster(member)).members.get('ana')).toMatchObject({ role: 'analyst' });
    await lead.browser.refused('moved-on', `POST /invitations/${id}/admit`, await desk.admission(lead, id));
  });

  test('are admitted only by a frame of the lead who sends it, for the keys that came', async () => {
    const lead = await desk.open();
    const second = await desk.addMember(lead, 'second', 'lead');
    const analyst = await desk.addMember(lead, 'ana');
    const { id, member } = await desk.invite(lead, 'bo');
    const roster = await desk.roster(lead);
    const admission = await desk.admission(lead, id);
    const sign = (change: object, by: TestMember, at = roster) =>
      signMember({ ...desk.keysOf(member), role: 'analyst', ...change }, by.keyring, at);
    const forged = [
      sign({}, member),
      sign({}, analyst),
      sign({}, second),
      sign({ role: 'lead' }, lead),
      sign({ account: 'mallory' }, lead),
      sign({ recipient: analyst.keyring.recipient }, lead),
      sign({ verify: encodeB64(randomBytes(32)) }, lead),
      sign({}, lead, { ...roster, length: roster.length + 1 }),
      sign({}, lead, { ...roster, head: encodeB64(randomBytes(32)) }),
      sign({}, lead, { ...roster, desk: 'airfield' }),
    ];
    const url = `POST /invitations/${id}/admit`;
    for (const frame of forged)
      await lead.browser.refused('unverified', url, { ...admission, member: frame });
    const early = sign({}, lead, { ...roster, length: 0, head: null });
    await lead.browser.refused('moved-on', url, { ...admission, member: early });
    await analyst.browser.refused('forbidden', url, admission);
    await member.browser.refused('forbidden', url, admission);
    await lead.browser.expect(201, url, admission);
  });

  test('are signed one after the other', async () => {
    const lead = await desk.open();
    const [ana, bo] = [await desk.invite(lead, 'ana'), await desk.invite(lead, 'bo')];
    const admissions = [await desk.admission(lead, ana.id), await desk.admission(lead, bo.id)];
    const race = await Promise.all(
      [ana, bo].map(({ id }, i) => lead.browser.call(`POST /invitations/${id}/admit`, admissions[i])),
    );
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await desk.roster(lead)).length).toBe(2);
  });

  test('have names that nobody else has', async () => {
    const lead = await desk.open();
    const { id } = await desk.invite(lead, 'ana');
    const secret = encodeB64(await sealBytes(newInvitationSecret(), lead.keyring.recipient));
    const invite = (account: string) => ({ account, name: 'Ana', role: 'analyst', secret });
    await lead.browser.refused('account-taken', 'POST /invitations', invite('ana'));
    await lead.browser.refused('account-taken', 'POST /invitations', invite('lead'));
    await lead.browser.refused('malformed', 'POST /invitations', { ...invite('bo'), role: 'administrator' });
    const unsealed = encodeB64(new Uint8Array(decodeB64(secret).length));
    await lead.browser.refused('not-sealed', 'POST /invitations', { ...invite('bo'), secret: unsealed });
    await lead.browser.expect(204, `DELETE /invitations/${id}`);
    await lead.browser.expect(201, 'POST /invitations', invite('ana'));
  });

  test('who were invited by mistake are gone with all that they had', async () => {
    const lead = await desk.open();
    const { id, member } = await desk.invite(lead, 'ana');
    const admission = await desk.admission(lead, id);
    await lead.browser.expect(204, `DELETE /invitations/${id}`);
    await member.browser.refused('no-session', 'GET /session');
    await member.browser.refused('no-session', 'POST /session', { account: 'ana', signIn: member.signIn });
    await lead.browser.refused('moved-on', `POST /invitations/${id}/admit`, admission);
    const { store } = programme.database;
    for (const table of ['accounts', 'members', 'sessions'] as const) {
      const rows = await store.selectFrom(table).select('account').execute();
      expect(rows).toEqual([{ account: 'lead' }]);
    }
  });

  test('have a week to accept', async () => {
    const lead = await desk.open();
    const secret = encodeB64(await sealBytes(newInvitationSecret(), lead.keyring.recipient));
    const invite = { account: 'ana', name: 'Ana', role: 'analyst', secret };
    const { id } = await lead.browser.expect<{ id: string }>(201, 'POST /invitations', invite);
    programme.setDay('2026-11-29');
    expect(await desk.newBrowser().expect(200, `GET /invitations/${id}`)).toMatchObject({
      state: 'withdrawn',
    });
    const newcomer = await desk.newMember('ana');
    const accept = { ...(await desk.credentialsOf(newcomer)), mac: encodeB64(randomBytes(32)) };
    await newcomer.browser.refused('bad-token', `POST /invitations/${id}/accept`, accept);
    await desk.signIn(lead);
    await lead.browser.expect(201, 'POST /invitations', invite);
  });

  test('show their roster as it was signed', async () => {
    const lead = await desk.open();
    await desk.addMember(lead, 'ana');
    const { root, frames, members } = await lead.browser.expect<RosterAnswer>(200, 'GET /roster');
    expect(root).toBe(encodeB64(lead.keyring.verify));
    expect(frames).toHaveLength(2);
    expect(members).toEqual([
      { account: 'ana', name: 'ANA', role: 'analyst' },
      { account: 'lead', name: 'LEAD', role: 'lead' },
    ]);
  });
});
