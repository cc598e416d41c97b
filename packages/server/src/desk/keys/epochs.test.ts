import { addDays, decodeB64, type EpochList, encodeB64, unwrapSeed, wrapSeed } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { listEpochs } from '../../programme/index.ts';
import { prolongEpochs, retireEpochs } from '../index.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('epochs', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const mine = (member: TestMember) => member.browser.expect<EpochList>(200, 'GET /epochs');

  test('reach every member wrapped for them, and the descriptor', async () => {
    const analyst = await desk.addMember(lead, 'ana');
    for (const member of [lead, analyst]) {
      const [epoch] = await mine(member);
      expect(epoch).toMatchObject({
        epoch: 1,
        from: TEST_DAY,
        until: '2026-12-20',
        acceptUntil: '2027-02-18',
      });
      const seed = await unwrapSeed(decodeB64(epoch?.wrap ?? ''), member.keyring.identity);
      expect(seed).toEqual(desk.epochKeyring(1).seed);
    }
    const descriptors = await programme.database.store.selectFrom('descriptors').select('bytes').execute();
    expect(Buffer.from(descriptors.at(-1)?.bytes ?? []).toString()).toContain(desk.epochKeyring(1).recipient);
  });

  test('follow one another, two ahead at most', async () => {
    await desk.addEpoch(lead);
    await desk.addEpoch(lead);
    const { made } = await desk.newEpoch(lead);
    await lead.browser.refused('moved-on', 'POST /epochs', made);
    programme.setDay('2026-12-21');
    await desk.signIn(lead);
    await lead.browser.expect(201, 'POST /epochs', made);
  });

  test('are refused with a wrong number or wrong days', async () => {
    const { made } = await desk.newEpoch(lead);
    const days = (from: string, until: string, acceptUntil = addDays(until, 60)) => ({
      from,
      until,
      acceptUntil,
    });
    const wrong = [
      { epoch: 1 },
      { epoch: 3 },
      days('2026-11-19', '2026-12-18'),
      days(TEST_DAY, '2026-12-20'),
      days('2026-12-22', '2027-01-20'),
      days('2026-12-21', '2027-01-20'),
      days('2026-12-21', '2026-12-20'),
      days('2026-12-21', '2027-01-19', '2027-03-21'),
    ];
    for (const change of wrong)
      await lead.browser.refused('moved-on', 'POST /epochs', { ...made, ...change });
    await lead.browser.expect(201, 'POST /epochs', made);
  });

  test('are refused unless wrapped for exactly the members', async () => {
    const analyst = await desk.addMember(lead, 'ana');
    const { id, member: newcomer } = await desk.invite(lead, 'bo');
    const { made } = await desk.newEpoch(lead);
    const wrap = encodeB64(await wrapSeed(new Uint8Array(32), newcomer.keyring.recipient));
    const { ana: _, ...without } = made.wraps;
    // Somebody who accepted, but for whom nobody has signed, is no member.
    for (const wraps of [without, { ...made.wraps, bo: wrap }, { ...made.wraps, mallory: wrap }, {}]) {
      await analyst.browser.refused('incomplete-wraps', 'POST /epochs', { ...made, wraps });
    }
    const junk = { ...made.wraps, ana: encodeB64(new Uint8Array(decodeB64(made.wraps['ana'] ?? '').length)) };
    await analyst.browser.refused('not-sealed', 'POST /epochs', { ...made, wraps: junk });
    // Admission demands the epochs that there are, no more and no less.
    const admission = await desk.admission(lead, id);
    await lead.browser.refused('incomplete-wraps', `POST /invitations/${id}/admit`, {
      ...admission,
      epochs: {},
    });
    const more = { ...admission.epochs, 2: wrap };
    await lead.browser.refused('incomplete-wraps', `POST /invitations/${id}/admit`, {
      ...admission,
      epochs: more,
    });
    await lead.browser.expect(201, `POST /invitations/${id}/admit`, admission);
    // Made for the members of before.
    await analyst.browser.refused('incomplete-wraps', 'POST /epochs', made);
  });

  test('of one number are made once', async () => {
    const analyst = await desk.addMember(lead, 'ana');
    const made = await Promise.all([desk.newEpoch(lead), desk.newEpoch(analyst)]);
    const race = await Promise.all([
      lead.browser.call('POST /epochs', made[0].made),
      analyst.browser.call('POST /epochs', made[1].made),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await listEpochs(programme.database.store, desk.id)).toHaveLength(2);
  });

  test('last on while none is ready, to sixty days', async () => {
    const until = async () => (await listEpochs(programme.database.store, desk.id))[0];
    expect(await prolongEpochs(programme)).toEqual([]);
    programme.setDay('2026-12-18');
    expect(await prolongEpochs(programme)).toEqual([{ desk: 'harbour', epoch: 1, until: '2026-12-25' }]);
    expect(await until()).toMatchObject({ until: '2026-12-25', acceptUntil: '2027-02-23' });
    programme.setDay('2027-01-18');
    await prolongEpochs(programme);
    expect(await until()).toMatchObject({ until: '2027-01-19' });
    programme.setDay('2027-01-25');
    expect(await prolongEpochs(programme)).toEqual([]);
    await desk.signIn(lead);
    // The next one begins at once, and ends the gap.
    const { made } = await desk.newEpoch(lead, { from: '2027-01-25' });
    await lead.browser.expect(201, 'POST /epochs', made);
    expect(programme.failures).toEqual([]);
  });

  test('lose their seed when nothing needs it any more', async () => {
    const report = await desk.receive();
    await desk.addEpoch(lead);
    programme.setDay('2027-02-19');
    expect(await retireEpochs(programme)).toBe(0);
    await desk.signIn(lead);
    const { id } = await desk.openCase(lead, report);
    expect(await retireEpochs(programme)).toBe(1);
    expect((await mine(lead)).map(({ wrap }) => wrap === null)).toEqual([true, false]);
    expect(await lead.browser.expect(200, `GET /cases/${id}`)).toMatchObject({ cardEpoch: 2 });
    expect(await retireEpochs(programme)).toBe(0);
  });
});
