import type { Case, CaseList } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';

describeOnBothEngines('deciding a case', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let analyst: TestMember;
  let id: string;
  let record: string;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    analyst = await desk.addMember(lead, 'ana');
    ({ id } = await desk.openCase(analyst, await desk.receive()));
    record = await desk.record();
    await desk.scrub(analyst, id);
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const at = (act: string, of = id) => `POST /cases/${of}/${act}`;
  const read = () => analyst.browser.expect<Case>(200, `GET /cases/${id}`);
  const row = async () => {
    const rows = await lead.browser.expect<CaseList>(200, 'GET /cases');
    return rows.find((each) => each.case === id);
  };
  const reporterSees = async () => {
    const { report } = await read();
    const { store } = programme.database;
    return store.selectFrom('reports').selectAll().where('mailbox', '=', report).executeTakeFirstOrThrow();
  };

  test('asks step one before step two, and both before an outcome that follows from them', async () => {
    const scope = { step: 1, category: 'phishing', filed: 'phishing', record };
    for (const disposition of ['no-further-action', 'unfounded'])
      await analyst.browser.refused('not-vetted', at('finish'), { disposition, record });
    await analyst.browser.refused('not-vetted', at('vetting'), { step: 2, isIndicated: false, record });
    await analyst.browser.expect(204, at('vetting'), scope);
    expect(await read()).toMatchObject({ vetted: 1, category: 'phishing', needsTwo: false });
    await analyst.browser.refused('not-vetted', at('finish'), { disposition: 'unfounded', record });
    await analyst.browser.expect(204, at('vetting'), { step: 2, isIndicated: true, record });
    expect(await read()).toMatchObject({ vetted: 2, vettedOn: TEST_DAY });
    // The facts indicate it: then it is not unfounded.
    await analyst.browser.refused('not-vetted', at('finish'), { disposition: 'unfounded', record });
    await analyst.browser.expect(204, at('vetting'), { step: 2, isIndicated: false, record });
    expect(await read()).toMatchObject({ vetted: 2, vettedOn: null });
    // Step one anew takes step two back.
    await analyst.browser.expect(204, at('vetting'), scope);
    await analyst.browser.refused('not-vetted', at('finish'), { disposition: 'unfounded', record });
    await analyst.browser.expect(204, at('vetting'), { step: 2, isIndicated: false, record });
    const finished = await analyst.browser.expect(200, at('finish'), { disposition: 'unfounded', record });
    expect(finished).toEqual({ state: 'finished', purgeOn: '2026-12-21' });
    expect((await read()).notes).toHaveLength(6);
  });

  test('lets nobody but the claimant decide, and keeps nothing that is not sealed', async () => {
    const scope = { step: 1, category: 'phishing', filed: 'phishing', record };
    await lead.browser.refused('not-claimed', at('vetting'), scope);
    await lead.browser.refused('not-claimed', at('finish'), { disposition: 'unfounded', record });
    for (const plain of ['', 'cGxhaW4'])
      expect((await analyst.browser.call(at('vetting'), { ...scope, record: plain })).status).toBe(422);
    await analyst.browser.refused('malformed', at('vetting'), { step: 1, category: 'phishing', record });
    await analyst.browser.refused('malformed', at('vetting'), { ...scope, category: 'foreigners' });
    await analyst.browser.refused('malformed', at('finish'), { disposition: 'unfounded' });
    expect(await read()).toMatchObject({ vetted: 0, notes: [] });
  });

  test('vets nothing that colleagues cannot read, and ends it by itself as out of scope alone', async () => {
    const { id: unread } = await desk.openCase(analyst, await desk.receive());
    const scope = { step: 1, category: 'phishing', filed: 'phishing', record };
    await analyst.browser.refused('not-scrubbed', at('vetting', unread), scope);
    await analyst.browser.refused('not-vetted', at('finish', unread), { disposition: 'unfounded', record });
    // What is danger to life takes a second person, who has to be able to read it.
    const outOfScope = { disposition: 'out-of-scope', record };
    const finish = (filed: string) => ({ ...outOfScope, filed });
    await analyst.browser.refused('not-scrubbed', at('finish', unread), finish('coercion'));
    await analyst.browser.expect(200, at('finish', unread), finish('phishing'));
  });

  test('lets nobody review who has stepped back', async () => {
    await desk.finish(analyst, id, 'unfounded', { category: 'coercion' });
    const recusal = { account: 'lead', note: record };
    await lead.browser.expect(204, at('recusals'), recusal);
    await lead.browser.refused('recused', at('review'), { result: 'agreed', record });
  });

  test('closes what is danger to life by two people, whatever it is called', async () => {
    await analyst.browser.expect(204, at('vetting'), {
      step: 1,
      category: 'exposure',
      filed: 'found-device',
      record,
    });
    expect(await read()).toMatchObject({ category: 'exposure', needsTwo: true });
    // Nor by answering again as if it had been reported otherwise.
    const answers = { category: 'exposure', filed: 'exposure' } as const;
    expect(await desk.finish(analyst, id, 'no-further-action', answers)).toEqual({
      state: 'second-review',
      purgeOn: null,
    });
    expect(await read()).toMatchObject({
      state: 'second-review',
      proposed: 'no-further-action',
      proposedBy: 'ana',
      disposition: null,
    });
    expect(await reporterSees()).toMatchObject({ state: 'second-review', purge_on: null });
    await analyst.browser.refused('in-review', at('finish'), { disposition: 'unfounded', record });
    await analyst.browser.refused('forbidden', at('review'), { result: 'agreed', record });
    const agreed = await lead.browser.expect(200, at('review'), { result: 'agreed', record });
    expect(agreed).toEqual({ purgeOn: '2026-12-21' });
    expect(await row()).toMatchObject({
      state: 'finished',
      disposition: 'no-further-action',
      proposed: null,
    });
    await lead.browser.refused('moved-on', at('review'), { result: 'agreed', record });
  });

  test('takes two for danger to life that is called out of scope', async () => {
    const finish = { disposition: 'out-of-scope', filed: 'coercion', record };
    expect(await analyst.browser.expect(200, at('finish'), finish)).toEqual({
      state: 'second-review',
      purgeOn: null,
    });
  });

  test('is sent back with new deadlines, or taken back by whoever proposed it', async () => {
    await desk.finish(analyst, id, 'no-further-action', { category: 'tampering' });
    programme.setDay('2026-11-25');
    await desk.signIn(lead);
    await desk.signIn(analyst);
    await lead.browser.expect(200, at('review'), { result: 'sent-back', record });
    expect(await read()).toMatchObject({ state: 'open', due: '2026-11-27', proposed: null, vetted: 2 });
    expect(await reporterSees()).toMatchObject({ state: 'opened', answer_by: '2026-11-27', purge_on: null });
    await analyst.browser.expect(200, at('finish'), { disposition: 'no-further-action', record });
    await lead.browser.refused('not-claimed', at('reopen'));
    await analyst.browser.expect(200, at('reopen'));
    expect(await read()).toMatchObject({ state: 'open', proposed: null, category: 'tampering' });
    await lead.browser.refused('moved-on', at('review'), { result: 'agreed', record });
  });

  test('lets any other member review what a lead proposed, and a lead alone what an analyst did', async () => {
    const other = await desk.addMember(lead, 'bo');
    await desk.finish(analyst, id, 'unfounded', { category: 'coercion' });
    await other.browser.refused('forbidden', at('review'), { result: 'agreed', record });
    await lead.browser.expect(200, at('review'), { result: 'sent-back', record });
    await analyst.browser.expect(204, at('release'));
    await lead.browser.expect(204, at('claim'));
    await lead.browser.expect(200, at('finish'), { disposition: 'unfounded', record });
    await lead.browser.refused('forbidden', at('review'), { result: 'agreed', record });
    await other.browser.expect(200, at('review'), { result: 'agreed', record });
  });

  test('calls nothing knowingly false without a lead and somebody else', async () => {
    await desk.vet(analyst, id);
    const finish = { disposition: 'knowingly-false', record };
    await analyst.browser.refused('forbidden', at('finish'), finish);
    await analyst.browser.expect(204, at('release'));
    await lead.browser.expect(204, at('claim'));
    expect(await lead.browser.expect(200, at('finish'), finish)).toMatchObject({ state: 'second-review' });
    await lead.browser.refused('forbidden', at('review'), { result: 'agreed', record });
    await analyst.browser.expect(200, at('review'), { result: 'agreed', record });
    expect(await row()).toMatchObject({ state: 'finished', disposition: 'knowingly-false' });
  });

  test('lets an earlier case count only with a written reason', async () => {
    const { id: earlier } = await desk.openCase(analyst, await desk.receive());
    await desk.finish(analyst, earlier, 'unfounded');
    const scope = { step: 1, category: 'phishing', filed: 'phishing', record };
    const cite = (reason: string | null, of = earlier) => ({ case: of, reason });
    await analyst.browser.refused('reason-needed', at('vetting'), { ...scope, earlier: cite(null) });
    await analyst.browser.refused('no-case', at('vetting'), { ...scope, earlier: cite(record, id) });
    await analyst.browser.expect(204, at('vetting'), { ...scope, earlier: cite(record) });
    expect((await read()).notes).toHaveLength(2);
    const duplicate = { disposition: 'duplicate', record };
    await analyst.browser.refused('malformed', at('finish'), duplicate);
    await analyst.browser.refused('reason-needed', at('finish'), { ...duplicate, earlier: cite(null) });
    // While the other is open nothing about it is settled that could count against this one.
    await analyst.browser.expect(200, at('reopen', earlier));
    await analyst.browser.expect(200, at('finish'), { ...duplicate, earlier: cite(null) });
    expect(await read()).toMatchObject({ state: 'finished', disposition: 'duplicate' });
  });

  test('goes on writing to the reporter while a second person reads', async () => {
    await desk.finish(analyst, id, 'unfounded', { category: 'tampering' });
    const { sentLast } = await read();
    const reply = { prev: sentLast, envelope: record, copy: record };
    await analyst.browser.expect(201, at('replies'), reply);
  });
});
