import {
  type Case,
  type CaseList,
  type Claimed,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  openBytes,
  openEnvelope,
  type Queue,
  verifyFrame,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { deliverMessage } from '../mailbox/index.ts';
import { TestDesk, type TestMember, type TestReport } from './test-desk.ts';

describeOnBothEngines('a desk', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let analyst: TestMember;
  let report: TestReport;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    analyst = await desk.addMember(lead, 'ana');
    report = await desk.receive({ urgent: true });
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const queue = (member: TestMember) => member.browser.expect<Queue>(200, 'GET /queue');
  const cases = (member: TestMember) => member.browser.expect<CaseList>(200, 'GET /cases');
  const read = (member: TestMember, id: string) => member.browser.expect<Case>(200, `GET /cases/${id}`);

  test('shows of a report only what the server may know', async () => {
    expect(await queue(analyst)).toEqual([
      {
        report: report.id,
        day: TEST_DAY,
        size: 5755,
        urgent: true,
        screenBy: '2026-11-21T12:15:00.000Z',
        due: '2026-11-24',
        warnOn: '2026-11-23',
        claimant: null,
      },
    ]);
  });

  test('gives a report to one of two claimants', async () => {
    const race = await Promise.all(
      [lead, analyst].map(({ browser }) => browser.call(`POST /reports/${report.id}/claim`)),
    );
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('lets the claimant open what the reporter sealed', async () => {
    const claimed = await analyst.browser.expect<Claimed>(200, `POST /reports/${report.id}/claim`);
    const frame = await openEnvelope(decodeB64(claimed.envelope), desk.epochKeyring().identity);
    const message = verifyFrame(decodeFrame(frame), report.receipt.keyring.verify);
    expect(message).toMatchObject({ kind: 'report', category: 'tampering' });
    expect(claimed).toMatchObject({ epoch: 1, day: TEST_DAY, followUps: [] });
    // Claiming again is the same claim.
    await analyst.browser.expect(200, `POST /reports/${report.id}/claim`);
    await lead.browser.refused('claimed', `POST /reports/${report.id}/claim`);
  });

  test('takes a report back only from its claimant, or by a lead', async () => {
    const other = await desk.addMember(lead, 'bo');
    await analyst.browser.refused('not-claimed', `POST /reports/${report.id}/release`);
    await analyst.browser.expect(200, `POST /reports/${report.id}/claim`);
    await other.browser.refused('claimed', `POST /reports/${report.id}/release`);
    await lead.browser.expect(204, `POST /reports/${report.id}/release`);
    await other.browser.expect(200, `POST /reports/${report.id}/claim`);
  });

  test('makes a case in one transaction that destroys the envelope and tells reporter and log', async () => {
    const payload = await programme.database.store
      .selectFrom('reports')
      .select('payload')
      .executeTakeFirstOrThrow();
    const { id, keyring } = await desk.openCase(analyst, report);

    const { store } = programme.database;
    const keys = await store
      .selectFrom('shred_keys')
      .select('payload')
      .where('mailbox', '=', report.id)
      .execute();
    expect(keys.map((key) => key.payload)).not.toContain(payload.payload);
    const row = await store.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'opened', opened_day: TEST_DAY, payload: null, screen_by: null });
    expect(row.envelope).toBe(hashB64(report.envelope));
    const events = await store.selectFrom('report_events').select('line').execute();
    expect(events).toEqual([{ line: `{"day":"${TEST_DAY}","n":1,"type":"opened"}` }]);

    const found = await read(analyst, id);
    const frame = await openEnvelope(decodeB64(found.content), keyring.identity);
    expect(frame).toEqual(await openEnvelope(report.envelope, desk.epochKeyring().identity));
    expect(found.conversation).toMatchObject([{ direction: 'out', n: 0, envelope: null }]);
    expect(found).toMatchObject({
      receivedLast: hashB64(report.envelope),
      claimant: 'ana',
      due: '2026-11-24',
    });
    // Colleagues can unwrap the key, so that an absent claimant locks nobody out.
    const [listed] = await cases(lead);
    const wrap = listed?.state === 'open' ? listed.wrap : null;
    expect(await openBytes(decodeB64(wrap ?? ''), lead.keyring.identity)).toEqual(keyring.seed);
    expect(await queue(analyst)).toEqual([]);
  });

  test('changes nothing when any part of an opening is not right', async () => {
    const url = `POST /reports/${report.id}/open`;
    const { keyring: _, ...opening } = await desk.opening(analyst, report);
    await analyst.browser.refused('not-claimed', url, opening);
    await analyst.browser.expect(200, `POST /reports/${report.id}/claim`);
    await lead.browser.refused('not-claimed', url, opening);

    const { ana: mine = '', ...without } = opening.case.wraps;
    const wrapped = (wraps: Record<string, string>) => ({ ...opening, case: { ...opening.case, wraps } });
    await analyst.browser.refused('incomplete-wraps', url, wrapped(without));
    await analyst.browser.refused('incomplete-wraps', url, wrapped({ ...opening.case.wraps, mallory: mine }));
    const unsealed = encodeB64(new Uint8Array(5755));
    await analyst.browser.refused('not-sealed', url, { ...opening, content: unsealed });
    await analyst.browser.refused('not-sealed', url, { ...opening, opened: unsealed });
    await analyst.browser.refused('not-sealed', url, { ...opening, copy: unsealed });
    await analyst.browser.refused('stale-epoch', url, { ...opening, cardEpoch: 2 });

    expect(await cases(analyst)).toEqual([]);
    expect(await programme.database.store.selectFrom('case_wraps').selectAll().execute()).toEqual([]);
    await analyst.browser.expect(201, url, opening);
    await analyst.browser.refused('moved-on', url, opening);
  });

  test('lets only the claimant read, write and finish', async () => {
    const { id } = await desk.openCase(analyst, report);
    const sealed = encodeB64(await desk.followUp(report, 'x'));
    await lead.browser.refused('not-claimed', `GET /cases/${id}`);
    await lead.browser.refused('not-claimed', `POST /cases/${id}/notes`, { copy: sealed });
    const reply = { prev: null, envelope: sealed, copy: sealed };
    await lead.browser.refused('not-claimed', `POST /cases/${id}/replies`, reply);
    const finish = { disposition: 'unfounded', record: sealed };
    await lead.browser.refused('not-claimed', `POST /cases/${id}/finish`, finish);
    await lead.browser.refused('claimed', `POST /cases/${id}/claim`);
    await lead.browser.expect(204, `POST /cases/${id}/release`);
    await analyst.browser.refused('not-claimed', `GET /cases/${id}`);
    await lead.browser.expect(204, `POST /cases/${id}/claim`);
    expect((await read(lead, id)).claimant).toBe('lead');
  });

  test('answers, once however often it is asked, and never over another answer', async () => {
    const { id, keyring } = await desk.openCase(analyst, report);
    const { sentLast } = await read(analyst, id);
    const say = async (text: string) => ({
      prev: sentLast,
      envelope: await desk.fromDesk(report, report.receipt.keyring.recipient, { text }, 1, sentLast),
      copy: await desk.fromDesk(report, keyring.recipient, { text }, 1, sentLast),
    });
    const first = await say('Thank you');
    await analyst.browser.expect(201, `POST /cases/${id}/replies`, first);
    await analyst.browser.expect(200, `POST /cases/${id}/replies`, first);
    await analyst.browser.refused('moved-on', `POST /cases/${id}/replies`, await say('From another tab'));
    const found = await read(analyst, id);
    expect(found.conversation.map(({ direction, n }) => [direction, n])).toEqual([
      ['out', 0],
      ['out', 1],
    ]);
    expect(found.sentLast).toBe(hashB64(decodeB64(first.envelope)));
    // Answered: what is due now is triage, on the fifth working day.
    expect(found).toMatchObject({ due: '2026-11-27', dueKind: 'triage', warnOn: '2026-11-26' });
    const copy = await openEnvelope(decodeB64(found.conversation[1]?.copy ?? ''), keyring.identity);
    expect(decodeFrame(copy).message).toMatchObject({ kind: 'reply', text: 'Thank you' });
  });

  test('destroys a follow-up sealed to the epoch once it is sealed to the case', async () => {
    const { id } = await desk.openCase(analyst, report);
    const envelope = await desk.followUp(report, 'One thing more');
    const message = hashB64(envelope);
    await programme.database.transaction((transaction) =>
      deliverMessage(
        transaction,
        {
          ...{ mailbox: report.id, direction: 'in', epoch: 1, day: TEST_DAY, id: message, envelope },
          prev: hashB64(report.envelope),
        },
        hashB64(report.envelope),
      ),
    );
    const unread = await read(analyst, id);
    expect(unread).toMatchObject({ unread: 1, receivedLast: message });
    expect(unread.conversation[1]).toMatchObject({ direction: 'in', n: 1, epoch: 1, copy: null });
    expect(unread.conversation[1]?.envelope).toBe(encodeB64(envelope));

    const url = `PUT /cases/${id}/conversation/${message}`;
    const copy = encodeB64(await desk.followUp(report, 'sealed to the case'));
    await lead.browser.refused('not-claimed', url, { copy });
    await analyst.browser.refused('not-found', `PUT /cases/${id}/conversation/${report.id}`, { copy });
    await analyst.browser.expect(204, url, { copy });
    await analyst.browser.expect(204, url, { copy: encodeB64(envelope) });
    const resealed = await read(analyst, id);
    expect(resealed.unread).toBe(0);
    expect(resealed.conversation[1]).toMatchObject({ envelope: null, copy });
  });

  test('keeps notes and cards sealed', async () => {
    const { id } = await desk.openCase(analyst, report);
    const copy = encodeB64(await desk.followUp(report, 'note'));
    await analyst.browser.expect(201, `POST /cases/${id}/notes`, { copy });
    expect((await read(analyst, id)).notes).toMatchObject([{ day: TEST_DAY, copy }]);

    const card = encodeB64(new Uint8Array(1024).fill(7));
    await analyst.browser.expect(204, `PUT /cases/${id}/card`, { card, cardEpoch: 1 });
    expect(await cases(lead)).toMatchObject([{ card, cardEpoch: 1, unread: 0 }]);
    await lead.browser.refused('not-claimed', `PUT /cases/${id}/card`, { card, cardEpoch: 1 });
    // Nor under a later epoch: what a colleague puts there nobody can check.
    await desk.addEpoch(lead);
    await lead.browser.refused('not-claimed', `PUT /cases/${id}/card`, { card, cardEpoch: 2 });
    await analyst.browser.expect(204, `PUT /cases/${id}/card`, { card, cardEpoch: 2 });
    // While nobody has it, whoever has its key may.
    await analyst.browser.expect(204, `POST /cases/${id}/release`);
    await lead.browser.expect(204, `PUT /cases/${id}/card`, { card, cardEpoch: 2 });
    await analyst.browser.refused('stale-epoch', `PUT /cases/${id}/card`, { card, cardEpoch: 3 });
  });

  test('finishes with a day of purging, and takes up again', async () => {
    const { id } = await desk.openCase(analyst, report);
    const record = await desk.record();
    for (const disposition of ['passed-on', 'unopenable']) {
      await analyst.browser.refused('malformed', `POST /cases/${id}/finish`, { disposition, record });
    }
    const finished = await desk.finish(analyst, id, 'out-of-scope');
    expect(finished).toEqual({ state: 'finished', purgeOn: '2026-12-05' });
    expect(await read(analyst, id)).toMatchObject({
      state: 'finished',
      disposition: 'out-of-scope',
      category: 'intrusion',
      ...{ due: null, dueKind: null, warnOn: null },
    });
    const again = { disposition: 'unfounded', record };
    await analyst.browser.refused('finished', `POST /cases/${id}/finish`, again);
    programme.setDay('2026-12-01');
    await desk.signIn(analyst);
    await analyst.browser.expect(200, `POST /cases/${id}/reopen`);
    expect(await read(analyst, id)).toMatchObject({
      state: 'open',
      disposition: null,
      category: null,
      // Its deadlines run anew.
      ...{ due: '2026-12-03', dueKind: 'answer' },
    });
    await analyst.browser.refused('moved-on', `POST /cases/${id}/reopen`);
    const row = await programme.database.store.selectFrom('reports').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ state: 'opened', purge_on: null, answer_by: '2026-12-03' });
  });

  test('owes an answer from the day a report came, however late it is opened', async () => {
    programme.setDay('2026-12-04');
    await desk.signIn(analyst);
    const { id } = await desk.openCase(analyst, report);
    expect(await read(analyst, id)).toMatchObject({ due: '2026-11-24', dueKind: 'answer' });
    const row = await programme.database.store.selectFrom('reports').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ opened_day: '2026-12-04', answer_by: '2026-11-24' });
  });

  test('finishes what no key opens', async () => {
    await analyst.browser.refused('not-claimed', `POST /reports/${report.id}/unopenable`);
    await analyst.browser.expect(200, `POST /reports/${report.id}/claim`);
    await analyst.browser.expect(204, `POST /reports/${report.id}/unopenable`);
    const row = await programme.database.store.selectFrom('reports').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ state: 'finished', purge_on: '2026-12-21', screen_by: null });
    expect(await queue(analyst)).toEqual([]);
    expect(await lead.browser.expect(200, 'GET /unopenable')).toEqual([
      { report: report.id, day: TEST_DAY, size: 5755, urgent: true, purgeOn: '2026-12-21' },
    ]);
  });

  test('lets a colleague take up what somebody recorded as not openable', async () => {
    await analyst.browser.expect(200, `POST /reports/${report.id}/claim`);
    await analyst.browser.expect(204, `POST /reports/${report.id}/unopenable`);
    await lead.browser.refused('moved-on', `POST /reports/${report.id}/release`);
    const { id } = await desk.openCase(lead, report);
    expect(await read(lead, id)).toMatchObject({ claimant: 'lead', state: 'open' });
    const row = await programme.database.store.selectFrom('reports').selectAll().executeTakeFirst();
    expect(row).toMatchObject({ state: 'opened', purge_on: null });
    expect(await lead.browser.expect(200, 'GET /unopenable')).toEqual([]);
    await desk.finish(lead, id, 'unfounded');
    await analyst.browser.refused('moved-on', `POST /reports/${report.id}/claim`);
  });

  test('lists as not openable nothing that was opened', async () => {
    const { id } = await desk.openCase(analyst, report);
    await desk.finish(analyst, id, 'unfounded');
    expect(await lead.browser.expect(200, 'GET /unopenable')).toEqual([]);
  });

  test('knows nothing of ids that are none', async () => {
    for (const id of ['', 'x', '%00', 'a'.repeat(22), encodeB64(new Uint8Array(16))]) {
      expect((await analyst.browser.call(`GET /cases/${id}`)).status).toBe(404);
      expect((await analyst.browser.call(`POST /reports/${id}/claim`)).status).toBe(404);
    }
  });
});
