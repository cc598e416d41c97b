import { join } from 'node:path';
import {
  type CaseRow,
  decodeB64,
  decodeFrame,
  encodeB64,
  messageOf,
  type OrderList,
  type Oversight,
  openEnvelope,
  verifyFrame,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { type Lease, putPayload, takeLease } from '../../db/index.ts';
import { carryOutOrders, type PurgeJournal, purgeJournal, replayPurges } from '../../retention/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../test-desk.ts';
import { appointTestGuardians, type TestGuardian, type TestGuardians } from '../test-guardians.ts';
import { decideProposal, orderRequest, proposeOrder } from '../test-orders.ts';

describeOnBothEngines('orders of guardians', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let ana: TestMember;
  let guardians: TestGuardians;
  let first: TestGuardian;
  let second: TestGuardian;
  let journal: PurgeJournal;
  let lease: Lease;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    ana = await desk.addMember(lead, 'ana');
    guardians = await appointTestGuardians(desk, lead);
    [first, second] = guardians.guardians;
    journal = purgeJournal(join(programme.blobs.path, 'journal'));
    const taken = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (taken === null) throw new Error('the lease is taken');
    lease = taken;
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const finished = async (report?: TestReport) => {
    const { id } = await desk.openCase(ana, report ?? (await desk.receive()));
    await desk.finish(ana, id, 'unfounded');
    return id;
  };
  const seen = async () => (await first.browser.expect<Oversight>(200, 'GET /oversight')).orders;
  const tasks = (member = lead) => member.browser.expect<OrderList>(200, 'GET /orders');
  const rowOf = async (id: string) =>
    (await lead.browser.expect<CaseRow[]>(200, 'GET /cases')).find((row) => row.case === id);
  const ordered = async (order: 'correction' | 'purge' | 'review', id: string) => {
    const ref = await proposeOrder(desk, first, guardians, { order, id });
    for (const guardian of [first, second]) {
      await decideProposal(desk, guardian, guardians, { ref, result: 'granted' });
    }
    return ref;
  };
  const published = async () => {
    const rows = await programme.database.store
      .selectFrom('log_outbox')
      .select('line')
      .where('kind', '=', 'act')
      .execute();
    return rows.map(({ line }) => line).filter((line) => line.includes('"type":"order"'));
  };
  const overturned = () =>
    programme.database.store
      .selectFrom('measures')
      .select(['desk', 'part', 'count'])
      .where('measure', '=', 'overturned')
      .execute();

  test('take as many guardians as the block demands; one alone orders nothing, nor does anybody else', async () => {
    const id = await finished();
    const ref = await proposeOrder(desk, first, guardians, { order: 'purge', id });
    await decideProposal(desk, first, guardians, { ref, result: 'granted' });
    await carryOutOrders(programme, journal, lease);
    expect((await rowOf(id))?.state).toBe('finished');
    expect(await seen()).toMatchObject([
      { ref, order: 'purge', case: id, desk: 'harbour', grantedOn: null, doneOn: null },
    ]);
    expect(await tasks()).toEqual([]);
    expect(await published()).toEqual([]);
    const body = await orderRequest(desk, first, guardians, { order: 'purge', id });
    for (const { browser } of [lead, ana]) await browser.refused('forbidden', 'POST /acts', body);
  });

  test('to purge leave nothing, also not once a backup has brought it back, and say so in the log and in the figures', async () => {
    const report = await desk.receive();
    const id = await finished(report);
    const other = await finished();
    const before = await copyOf(report.id);
    await keepNote(report.id);
    const ref = await ordered('purge', id);
    expect(await published()).toEqual([`{"act":"purge","day":"${TEST_DAY}","ref":"${ref}","type":"order"}`]);
    await carryOutOrders(programme, journal, lease);
    expect(await tablesWith(report.id)).toEqual(['cases', 'report_events', 'reports', 'tombstones']);
    expect(await eventsOf(report)).toContain('"rule":"ordered"');
    expect(await journal.read()).toEqual([report.id]);
    expect(await overturned()).toEqual([{ desk: 'harbour', part: 'purge', count: 1 }]);
    expect(await seen()).toMatchObject([{ ref, doneOn: TEST_DAY }]);
    expect(await tasks()).toMatchObject([{ ref, order: 'purge', envelope: null, doneOn: TEST_DAY }]);
    expect((await rowOf(other))?.state).toBe('finished');
    // As a restored backup brings it back.
    const { store } = programme.database;
    await store.deleteFrom('tombstones').where('mailbox', '=', report.id).execute();
    await store
      .updateTable('reports')
      .set({ state: before.state })
      .where('mailbox', '=', report.id)
      .execute();
    await store.insertInto('case_wraps').values(before.wraps).execute();
    expect(await replayPurges(programme, await journal.read())).toBe(1);
    expect(await tablesWith(report.id)).toEqual(['cases', 'report_events', 'reports', 'tombstones']);
  });

  test('to purge reach what is open, passed on, or taken up again meanwhile', async () => {
    const reports = [await desk.receive(), await desk.receive()];
    const [open, again] = reports as [TestReport, TestReport];
    const { id } = await desk.openCase(ana, open);
    await ordered('purge', id);
    const finishedId = await finished(again);
    await ordered('purge', finishedId);
    await ana.browser.expect(200, `POST /cases/${finishedId}/reopen`);
    await carryOutOrders(programme, journal, lease);
    for (const report of reports) expect(await eventsOf(report)).toContain('"rule":"ordered"');
    // What nobody had finished was not overturned.
    expect(await overturned()).toEqual([{ desk: 'harbour', part: 'purge', count: 1 }]);
  });

  test('reach no case of another desk, none that is not there, and no open one for a review', async () => {
    const id = await finished();
    const refused = async (code: string, order: Parameters<typeof orderRequest>[3]) =>
      first.browser.refused(code, 'POST /acts', await orderRequest(desk, first, guardians, order));
    await refused('no-case', { order: 'purge', id, at: 'port' });
    await refused('no-case', { order: 'purge', id: encodeB64(new Uint8Array(16)) });
    const open = await desk.openCase(ana, await desk.receive());
    await refused('moved-on', { order: 'review', id: open.id });
    expect(await seen()).toEqual([]);
  });

  test('to review reopen a case for a lead, until it is finished again', async () => {
    const id = await finished();
    const ref = await ordered('review', id);
    expect(await rowOf(id)).toMatchObject({ state: 'open', claimant: null, disposition: null });
    expect(await overturned()).toEqual([{ desk: 'harbour', part: 'review', count: 1 }]);
    await ana.browser.refused('forbidden', `POST /cases/${id}/claim`);
    await lead.browser.expect(204, `POST /cases/${id}/claim`);
    expect(await seen()).toMatchObject([{ ref, doneOn: null }]);
    await desk.finish(lead, id, 'no-further-action');
    expect(await seen()).toMatchObject([{ ref, doneOn: TEST_DAY }]);
  });

  test('to correct are a task of the desk, which reads why, and is done by a note', async () => {
    const id = await finished();
    const ref = await ordered('correction', id);
    const [task] = await tasks(ana);
    expect(task).toMatchObject({ ref, order: 'correction', case: id, grantedOn: TEST_DAY, doneOn: null });
    const frame = decodeFrame(
      await openEnvelope(decodeB64(task?.envelope ?? ''), desk.epochKeyring().identity),
    );
    const ask = messageOf(verifyFrame(frame, first.keyring.verify), 'ask');
    expect(ask).toMatchObject({ act: 'order', why: 'The person named was somebody else' });
    const record = await desk.record();
    await first.browser.refused('forbidden', `POST /orders/${ref}/done`, { record });
    await ana.browser.refused('not-sealed', `POST /orders/${ref}/done`, { record: 'AAAA' });
    await ana.browser.expect(204, `POST /orders/${ref}/done`, { record });
    await lead.browser.refused('moved-on', `POST /orders/${ref}/done`, { record });
    expect(await seen()).toMatchObject([{ ref, doneOn: TEST_DAY }]);
    expect(await overturned()).toEqual([]);
  });

  test('that guardians refuse change nothing', async () => {
    const id = await finished();
    const ref = await proposeOrder(desk, first, guardians, { order: 'purge', id });
    for (const guardian of [first, second]) {
      await decideProposal(desk, guardian, guardians, { ref, result: 'refused' });
    }
    await carryOutOrders(programme, journal, lease);
    expect((await rowOf(id))?.state).toBe('finished');
    expect(await published()).toEqual([]);
  });

  async function eventsOf({ id }: TestReport): Promise<string> {
    const rows = await programme.database.store
      .selectFrom('report_events')
      .select('line')
      .where('mailbox', '=', id)
      .execute();
    return rows.map(({ line }) => line).join();
  }

  async function copyOf(mailbox: string) {
    const { store } = programme.database;
    const { state } = await store
      .selectFrom('reports')
      .select('state')
      .where('mailbox', '=', mailbox)
      .executeTakeFirstOrThrow();
    return {
      state,
      wraps: await store.selectFrom('case_wraps').selectAll().where('mailbox', '=', mailbox).execute(),
    };
  }

  /** Every table that has a row of a mailbox. */
  /** As a reporter keeps for themself how what they wrote begins. */
  async function keepNote(mailbox: string): Promise<void> {
    await programme.database.transaction(async (transaction) => {
      await transaction.deleteFrom('kept_notes').where('mailbox', '=', mailbox).execute();
      const payload = await putPayload(transaction, {
        mailbox,
        bytes: new Uint8Array(8),
        outlivesReport: true,
      });
      await transaction.insertInto('kept_notes').values({ mailbox, id: mailbox, payload }).execute();
    });
  }

  async function tablesWith(mailbox: string): Promise<string[]> {
    const { store } = programme.database;
    const names =
      engine === 'sqlite'
        ? sql<{
            name: string;
          }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : sql<{ name: string }>`select table_name as name from information_schema.tables
            where table_schema = current_schema()`;
    const found: string[] = [];
    for (const { name } of (await names.execute(store)).rows) {
      const { rows } = await sql<{ mailbox?: string }>`select * from ${sql.table(name)}`.execute(store);
      if (rows.some((row) => row.mailbox === mailbox)) found.push(name);
    }
    return found.toSorted();
  }
});
