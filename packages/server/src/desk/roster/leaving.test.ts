import {
  addDays,
  currentEpoch,
  decodeB64,
  type EpochList,
  encodeB64,
  extendRoster,
  makeEpoch,
  parseDescriptor,
  type Queue,
  randomBytes,
  signMember,
  unwrapSeed,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { editionInForce } from '../../programme/index.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('leaving a desk', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let ana: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    await desk.addEpoch(lead);
    await desk.addEpoch(lead);
    ana = await desk.addMember(lead, 'ana');
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const deskOf = async () => {
    const edition = await editionInForce(programme.database.store);
    const [described] = parseDescriptor(edition?.bytes ?? new Uint8Array()).desks;
    if (described === undefined) throw new Error('no desk is described');
    return described;
  };
  const wrapsOf = async (account: string) => {
    const { store } = programme.database;
    const counts = [];
    for (const table of ['epoch_wraps', 'case_wraps', 'passkeys', 'sessions'] as const) {
      const rows = await store.selectFrom(table).select('account').where('account', '=', account).execute();
      counts.push(rows.length);
    }
    return counts;
  };

  test('takes every key away in the act, and begins an epoch that who left cannot open', async () => {
    await desk.openCase(lead, await desk.receive());
    expect(await wrapsOf('ana')).toEqual([3, 1, 0, 1]);
    await desk.leave(lead, ana);
    expect(await wrapsOf('ana')).toEqual([0, 0, 0, 0]);
    const described = await deskOf();
    expect(currentEpoch(described, TEST_DAY)).toMatchObject({ epoch: 4, from: TEST_DAY });
    expect(described.next).toEqual([]);
    expect((await desk.roster(lead)).members.has('ana')).toBe(false);
    await ana.browser.refused('no-session', 'GET /epochs');
    await ana.browser.refused('no-session', 'POST /session', { account: 'ana', signIn: ana.signIn });
  });

  test('replaces what stood ready, which never comes into force', async () => {
    await desk.leave(lead, ana);
    for (let i = 0; i < 2; i++) {
      const last = (await lead.browser.expect<EpochList>(200, 'GET /epochs')).at(-1);
      const from = new Date(Date.parse(last?.until ?? '') + 86_400_000).toISOString().slice(0, 10);
      const { made, keyring } = await desk.newEpoch(lead, { from });
      await lead.browser.expect(201, 'POST /epochs', made);
      desk.epochs.set(made.epoch, keyring);
    }
    const epochs = await lead.browser.expect<EpochList>(200, 'GET /epochs');
    expect(epochs.map(({ epoch, from }) => `${epoch} ${from}`)).toEqual([
      '1 2026-11-21',
      '2 2026-12-21',
      '3 2027-01-20',
      '4 2026-11-21',
      '5 2026-12-21',
      '6 2027-01-20',
    ]);
    for (const [day, epoch] of [
      ['2026-12-22', 5],
      ['2027-01-25', 6],
    ] as const)
      expect(currentEpoch(await deskOf(), day)?.epoch).toBe(epoch);
  });

  test('outruns what they had begun to send before', async () => {
    const { id } = await desk.openCase(lead, await desk.receive());
    await lead.browser.expect(204, `POST /cases/${id}/release`);
    const waiting = await desk.receive();
    const { body, keyring } = await desk.leaving(lead, ana);
    const left = Promise.withResolvers<void>();
    const seed = randomBytes(32);
    const roster = extendRoster(await desk.roster(lead), body.member);
    const from = addDays(body.epoch.until, 1);
    const own = await makeEpoch({ epoch: body.epoch.epoch + 1, from, roster, seed });
    const calls = [
      ana.browser.callSlowly('POST /epochs', left.promise, own),
      ana.browser.callSlowly(`POST /cases/${id}/claim`, left.promise, {}),
      ana.browser.callSlowly(`POST /reports/${waiting.id}/claim`, left.promise, {}),
    ];
    // They have been let in, and their bodies are still on the way.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await lead.browser.expect(204, 'POST /members/leave', body);
    desk.epochs.set(body.epoch.epoch, keyring);
    left.resolve();
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect((await lead.browser.expect<EpochList>(200, 'GET /epochs')).at(-1)?.epoch).toBe(body.epoch.epoch);
  });

  test('loses nothing that is sealed to what was announced before', async () => {
    await desk.leave(lead, ana);
    const late = await desk.receive({ epoch: 1 });
    const later = await desk.receive({ epoch: 2 });
    const queue = await lead.browser.expect<Queue>(200, 'GET /queue');
    expect(queue.map(({ report }) => report).sort()).toEqual([late.id, later.id].sort());
    const epochs = await lead.browser.expect<EpochList>(200, 'GET /epochs');
    for (const { epoch, wrap } of epochs)
      expect(await unwrapSeed(decodeB64(wrap ?? ''), lead.keyring.identity)).toEqual(
        desk.epochKeyring(epoch).seed,
      );
  });

  test('forgets where they were told of things', async () => {
    const notices = { mail: 'ana@staff.example', onCall: true, language: 'en' };
    await ana.browser.expect(204, 'PUT /notices', notices);
    await desk.leave(lead, ana);
    expect(await programme.database.store.selectFrom('notices').selectAll().execute()).toEqual([]);
  });

  test('gives back what they had claimed', async () => {
    const waiting = await desk.receive();
    await ana.browser.expect(200, `POST /reports/${waiting.id}/claim`);
    const { id } = await desk.openCase(ana, await desk.receive());
    await desk.leave(lead, ana);
    await lead.browser.expect(200, `POST /reports/${waiting.id}/claim`);
    await lead.browser.expect(204, `POST /cases/${id}/claim`);
    await lead.browser.expect(200, `GET /cases/${id}`);
  });

  test('is a lead’s to sign, of a member as they are, with an epoch for exactly those who stay', async () => {
    const bo = await desk.addMember(lead, 'bo');
    const { body } = await desk.leaving(lead, ana);
    const roster = await desk.roster(lead);
    const sign = (change: object, by: TestMember, at: object = {}) =>
      signMember({ ...desk.keysOf(ana), role: 'left', ...change }, by.keyring, { ...roster, ...at });
    const url = 'POST /members/leave';
    await bo.browser.refused('forbidden', url, body);
    const forged = [
      sign({}, ana),
      sign({}, bo),
      sign({ role: 'lead' }, lead),
      sign({ recipient: bo.keyring.recipient }, lead),
      sign({ verify: encodeB64(randomBytes(32)) }, lead),
      sign({}, lead, { head: encodeB64(randomBytes(32)) }),
      sign({}, lead, { desk: 'airfield' }),
    ];
    for (const member of forged) await lead.browser.refused('unverified', url, { ...body, member });
    await lead.browser.refused('not-found', url, { ...body, member: sign({ account: 'mallory' }, lead) });
    await lead.browser.refused('moved-on', url, {
      ...body,
      member: sign({}, lead, { length: 0, head: null }),
    });

    // An epoch wrapped for the one who leaves, or not for all who stay, or later, or of a number that was used.
    const tooFew = { lead: body.epoch.wraps['lead'] ?? '' };
    const still = await makeEpoch({ epoch: 4, from: TEST_DAY, roster });
    await lead.browser.refused('incomplete-wraps', url, { ...body, epoch: still });
    await lead.browser.refused('incomplete-wraps', url, { ...body, epoch: { ...body.epoch, wraps: tooFew } });
    for (const change of [{ epoch: 3 }, { epoch: 5 }, { from: '2026-11-22' }, { from: '2026-11-01' }])
      await lead.browser.refused('moved-on', url, { ...body, epoch: { ...body.epoch, ...change } });
    // Nothing of all that has changed anything.
    await ana.browser.expect(200, 'GET /queue');
    await lead.browser.expect(204, url, body);
    await lead.browser.refused('moved-on', url, body);
  });

  test('is not for the last lead, who may go once somebody else leads', async () => {
    const { body } = await desk.leaving(lead, lead);
    await lead.browser.refused('last-one', 'POST /members/leave', body);
    const roster = await desk.roster(lead);
    const analyst = signMember({ ...desk.keysOf(lead), role: 'analyst' }, lead.keyring, roster);
    await lead.browser.refused('last-one', 'POST /members/role', { member: analyst });

    const promoted = signMember({ ...desk.keysOf(ana), role: 'lead' }, lead.keyring, roster);
    await lead.browser.expect(204, 'POST /members/role', { member: promoted });
    await ana.browser.refused('no-session', 'GET /queue');
    await desk.signIn(ana);
    await desk.leave(ana, lead);
    // The one who set the desk up goes on keeping the accounts, and reads nothing any more.
    await lead.browser.refused('no-session', 'GET /cases');
    await desk.signIn(lead);
    await lead.browser.refused('forbidden', 'GET /cases');
    await lead.browser.expect(200, 'GET /accounts');
    expect(await wrapsOf('lead')).toEqual([0, 0, 0, 1]);
  });

  test('is no way to change a role, nor the other way round', async () => {
    const roster = await desk.roster(lead);
    const left = signMember({ ...desk.keysOf(ana), role: 'left' }, lead.keyring, roster);
    await lead.browser.refused('unverified', 'POST /members/role', { member: left });
    const same = signMember({ ...desk.keysOf(ana), role: 'analyst' }, lead.keyring, roster);
    await lead.browser.refused('moved-on', 'POST /members/role', { member: same });
    const { body } = await desk.leaving(lead, ana);
    const promoted = signMember({ ...desk.keysOf(ana), role: 'lead' }, lead.keyring, roster);
    await lead.browser.refused('unverified', 'POST /members/leave', { ...body, member: promoted });
    expect((await desk.roster(lead)).members.get('ana')?.role).toBe('analyst');
  });
});
