import { type Case, encodeB64, parseDescriptor, randomBytes } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../../test/support/programme.ts';
import { addBody, editionInForce, removeBody } from '../../programme/index.ts';
import { withdrawReport } from '../../retention/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../test-desk.ts';

describeOnBothEngines('handing over', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let analyst: TestMember;
  let report: TestReport;
  let id: string;
  let record: string;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    analyst = await desk.addMember(lead, 'ana');
    report = await desk.receive();
    ({ id } = await desk.openCase(analyst, report));
    record = await desk.record();
    const { recipient } = (await desk.newMember('coastguard')).keyring;
    await addBody(programme, { id: 'coastguard', name: 'Coastguard', recipient });
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const at = (act: string) => `POST /cases/${id}/${act}`;
  const given = (body = 'coastguard') => ({ body, package: encodeB64(randomBytes(16)), record, of: null });
  const read = () => analyst.browser.expect<Case>(200, `GET /cases/${id}`);
  const acts = async () => {
    const rows = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    return rows.map(({ line }) => line).filter((line) => line.includes('hand-over'));
  };
  const onDay = async (day: string) => {
    programme.setDay(day);
    await desk.signIn(lead);
    await desk.signIn(analyst);
  };

  test('refusal 10: waits for both steps, for facts that indicate it, and for the second day after', async () => {
    await lead.browser.refused('not-claimed', at('hand-over'), given());
    await desk.scrub(analyst, id);
    await lead.browser.refused('not-vetted', at('hand-over'), given());
    await desk.vet(analyst, id, { isIndicated: false });
    await onDay('2026-11-30');
    await lead.browser.refused('not-vetted', at('hand-over'), given());
    await desk.vet(analyst, id, { isIndicated: true });
    await onDay('2026-12-01');
    await lead.browser.refused('too-early', at('hand-over'), given());
    await onDay('2026-12-02');
    await analyst.browser.refused('forbidden', at('hand-over'), given());
    expect(await acts()).toEqual([]);
    const once = given();
    await lead.browser.expect(200, at('hand-over'), once);
    await lead.browser.refused('moved-on', at('hand-over'), once);
    expect(await acts()).toHaveLength(1);
  });

  test('refusal 10: goes to bodies of the signed descriptor only', async () => {
    await desk.vet(analyst, id, { isIndicated: true });
    await onDay('2026-11-23');
    await lead.browser.refused('no-body', at('hand-over'), given('newspaper'));
    const { store } = programme.database;
    // Being in the database is not enough: the programme has to have signed for it.
    const { recipient } = lead.keyring;
    await store.insertInto('bodies').values({ id: 'newspaper', name: 'Newspaper', recipient }).execute();
    await lead.browser.refused('no-body', at('hand-over'), given('newspaper'));
    expect(await removeBody(programme, 'coastguard')).toBe(true);
    await lead.browser.refused('no-body', at('hand-over'), given());
    const edition = await editionInForce(store);
    expect(parseDescriptor(edition?.bytes ?? new Uint8Array()).bodies).toMatchObject([{ id: 'newspaper' }]);
  });

  test('refusal 10: goes at once only when two people say that it cannot wait', async () => {
    await lead.browser.refused('not-claimed', at('life-safety'), { record });
    await desk.vet(analyst, id, { isIndicated: false });
    await analyst.browser.refused('not-vetted', at('life-safety'), { record });
    await desk.vet(analyst, id, { isIndicated: true });
    await analyst.browser.expect(204, at('life-safety'), { record });
    await analyst.browser.refused('forbidden', at('life-safety'), { record });
    await lead.browser.refused('too-early', at('hand-over'), given());
    expect(await read()).toMatchObject({ hastenedBy: 'ana', hastenedWith: null });
    await lead.browser.expect(204, at('life-safety'), { record });
    await lead.browser.refused('moved-on', at('life-safety'), { record });
    expect(await read()).toMatchObject({ hastenedBy: 'ana', hastenedWith: 'lead' });
    await lead.browser.expect(200, at('hand-over'), given());
  });

  test('takes what was said of its haste back when it is vetted anew', async () => {
    await desk.vet(analyst, id, { isIndicated: true });
    for (const { browser } of [analyst, lead]) await browser.expect(204, at('life-safety'), { record });
    await desk.vet(analyst, id, { isIndicated: true });
    expect(await read()).toMatchObject({ hastenedBy: null, hastenedWith: null });
    await lead.browser.refused('too-early', at('hand-over'), given());
  });

  test('is on record in public, in the access log and for its reporter, who cannot withdraw any more', async () => {
    await desk.vet(analyst, id, { isIndicated: true });
    await onDay('2026-11-23');
    const handed = await lead.browser.expect(200, at('hand-over'), given());
    expect(handed).toEqual({ purgeOn: '2027-11-23' });
    expect(await acts()).toEqual([
      expect.stringMatching(
        /^\{"body":"coastguard","day":"2026-11-23","ref":"[\w-]{22}","type":"hand-over"\}$/,
      ),
    ]);
    expect((await acts()).join()).not.toContain(report.id);
    const log = programme.database.store.selectFrom('access_log').select(['account', 'act']);
    expect(await log.where('act', '=', 'handed-over').execute()).toEqual([
      { account: 'lead', act: 'handed-over' },
    ]);
    expect(await read()).toMatchObject({
      ...{ state: 'passed-on', disposition: 'passed-on', due: null },
      handOvers: [{ body: 'coastguard', day: '2026-11-23' }],
    });
    const journal = { append: async () => {}, read: async () => [] };
    await expect(withdrawReport(programme, journal, report.id)).rejects.toMatchObject({ code: 'moved-on' });
    // It is in other hands: opening it again would not bring it back.
    await analyst.browser.refused('moved-on', at('reopen'));
    await analyst.browser.refused('finished', at('finish'), { disposition: 'no-further-action', record });
    await lead.browser.expect(200, at('hand-over'), given());
    expect(await acts()).toHaveLength(2);
  });

  test('adds no body twice, and gives none another key', async () => {
    const { recipient } = lead.keyring;
    const again = { id: 'coastguard', name: 'Coastguard', recipient };
    expect(await addBody(programme, again)).toBe(false);
    expect(await removeBody(programme, 'nobody')).toBe(false);
  });
});
