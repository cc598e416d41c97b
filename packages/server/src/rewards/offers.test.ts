import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CaseAwards,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  type Mailbox,
  mailboxSchema,
  messageOf,
  openEnvelope,
  parseAs,
  type ReceiptKeys,
} from '@bellbuoy/protocol';
import type { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, putPayload, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../desk/test-desk.ts';
import { movingOf } from '../desk/test-move.ts';
import { originApp } from '../http/index.ts';
import { TestLedger } from '../ledger/test-ledger.ts';
import { PublishedLog } from '../log/index.ts';
import { changeReport, mailboxCheckRoute, mailboxRoutes } from '../mailbox/index.ts';
import { keepRetention, type PurgeJournal, purgeJournal, withdrawReport } from '../retention/index.ts';
import { gateAtRest } from '../work/test-work.ts';
import { findOffer } from './index.ts';
import { lockAward } from './store.ts';
import {
  grant,
  grantedOffer,
  offerOf,
  recommend,
  seatPanel,
  type TestOffer,
  type TestPanel,
  thankableCase,
} from './test-award.ts';

describeOnBothEngines('an offer', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let of: TestPanel;
  let lead: TestMember;
  let publicApp: Hono;
  let path: string;
  let journal: PurgeJournal;
  let lease: Lease;
  let ledger: TestLedger;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    of = await seatPanel(desk);
    ({ lead } = of);
    path = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    journal = purgeJournal(path);
    const withdraw = (mailbox: string) => withdrawReport(programme, journal, mailbox);
    publicApp = originApp(programme.config.urls.public, programme.diagnostics)
      .route('/', mailboxCheckRoute(programme, new PublishedLog(programme), {}))
      .route('/', mailboxRoutes(programme, gateAtRest(programme), withdraw));
    const taken = await takeLease(programme.database, { name: 'retention', holder: 'a', now: 0 });
    if (taken === null) throw new Error('the lease is taken');
    lease = taken;
    ledger = new TestLedger(programme);
  });

  afterEach(async () => {
    await ledger.verify();
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(path, { force: true });
  });

  const round = () => keepRetention(programme, journal, lease);
  const purge = async ({ id }: TestReport, day: string) => {
    await programme.database.transaction((transaction) => changeReport(transaction, id, { purge_on: day }));
    programme.setDay(day);
    await round();
  };
  const call = (method: string, at: string, { token }: ReceiptKeys) =>
    publicApp.request(at, { method, headers: { authorization: `Bellbuoy ${encodeB64(token)}` } });
  async function read({ receipt }: Pick<TestReport, 'receipt'>): Promise<Mailbox> {
    const response = await call('GET', '/mailbox', receipt);
    return parseAs(mailboxSchema, await response.json());
  }
  async function opened({ found: { report }, message }: TestOffer) {
    const served = (await read(report)).messages.find(({ id }) => id === message);
    if (served === undefined) return null;
    const frame = await openEnvelope(decodeB64(served.envelope), report.receipt.keyring.identity);
    return messageOf(decodeFrame(frame).message, 'reply').offer ?? null;
  }

  test('stands in the conversation with its secret, of which the server has the hash', async () => {
    const made = await grantedOffer(of);
    const { report } = made.found;
    expect(await opened(made)).toEqual(made.offer);
    expect(hashB64(decodeB64(made.offer.award))).toBe(made.hash);
    expect(await read(report)).toMatchObject({ claim: true, state: 'opened' });
    const [row] = await programme.database.store.selectFrom('award_offers').selectAll().execute();
    expect(row).toMatchObject({
      ref: made.ref,
      mailbox: report.id,
      amount: 200_000,
      until_day: '2027-11-21',
    });
    expect(JSON.stringify(row)).not.toContain(made.offer.award);
    const other = await grantedOffer(of, { kind: 'commendation', level: 2 });
    expect(await opened(other)).toMatchObject({ kind: 'commendation', level: 2 });
  });

  test.each(['purged', 'withdrawn'] as const)(
    'stays when the report is %s, until its last day',
    async (end) => {
      const made = await grantedOffer(of);
      const { report } = made.found;
      if (end === 'purged') await purge(report, '2026-12-21');
      else await withdrawReport(programme, journal, report.id);
      expect(await read(report)).toMatchObject({ state: end, claim: true });
      expect((await read(report)).messages.map(({ id }) => id)).toEqual([made.message]);
      expect(await opened(made)).toEqual(made.offer);
      for (const table of [
        'awards',
        'award_readers',
        'award_votes',
        'award_decisions',
        'case_facts',
      ] as const) {
        expect([table, await programme.database.store.selectFrom(table).select('mailbox').execute()]).toEqual(
          [table, []],
        );
      }
      programme.setDay('2027-11-21');
      await round();
      expect(await opened(made)).toEqual(made.offer);
      expect(await ledger.balances()).toMatchObject({ reserved: 200_000n });
      programme.setDay('2027-11-22');
      expect(await read(report)).toMatchObject({ claim: false });
      await round();
      expect(await read(report)).toMatchObject({ claim: false, messages: [] });
      expect(await ledger.balances()).not.toHaveProperty('reserved');
      const { store } = programme.database;
      const left = store.selectFrom('shred_keys').select('payload').where('mailbox', '=', report.id);
      expect(await left.execute()).toEqual([]);
    },
  );

  test('that nobody claimed becomes a message like any other, and goes with the report', async () => {
    const made = await grantedOffer(of);
    programme.setDay('2027-11-22');
    await round();
    expect(await opened(made)).toEqual(made.offer);
    expect(await read(made.found.report)).toMatchObject({ claim: false, state: 'opened' });
    await desk.signIn(lead);
    const { awards } = await lead.browser.expect<CaseAwards>(200, `GET /cases/${made.found.id}/awards`);
    expect(awards).toMatchObject([{ offerUntil: null, offer: { until: '2027-11-21' } }]);
    await purge(made.found.report, '2027-11-30');
    expect(await read(made.found.report)).toMatchObject({ state: 'purged', messages: [] });
    const { store } = programme.database;
    const left = store.selectFrom('shred_keys').select('payload').where('mailbox', '=', made.found.report.id);
    expect(await left.execute()).toEqual([]);
  });

  test('that was claimed is neither expired nor shown as waiting', async () => {
    const made = await grantedOffer(of);
    const { id: mailbox } = made.found.report;
    const claimed = await programme.database.transaction(async (transaction) => {
      const offer = await findOffer(transaction, { mailbox, hash: made.hash });
      await transaction
        .updateTable('award_offers')
        .set({ claimed_on: '2026-11-22' })
        .where('hash', '=', made.hash)
        .execute();
      return offer;
    });
    expect(claimed).toMatchObject({ ref: made.ref, claimed_on: null });
    expect(await read(made.found.report)).toMatchObject({ claim: false });
    programme.setDay('2027-11-22');
    await round();
    // What was reserved is the claim's to post.
    expect(await ledger.balances()).toMatchObject({ reserved: 200_000n });
  });

  test('is not made any more once the report is gone: the award ends, and the money goes back', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await grant(of, ref);
    const { body } = await offerOf(desk, lead, found, ref);
    expect(await ledger.balances()).toMatchObject({ reserved: 200_000n });
    await withdrawReport(programme, journal, found.report.id);
    expect(await ledger.balances()).not.toHaveProperty('reserved');
    await lead.browser.refused('gone', `POST /cases/${found.id}/offer`, body);
    expect(await read(found.report)).toMatchObject({ claim: false, messages: [] });
  });

  test('leaves nothing behind of what a member is deciding while the report is withdrawn', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    const { id: mailbox } = found.report;
    const { database } = programme;
    const withdrawn = await database.transaction(async (transaction) => {
      await lockAward(transaction, ref);
      const going = withdrawReport(programme, journal, mailbox);
      await pause(300);
      await putPayload(transaction, { mailbox, bytes: new Uint8Array(100) });
      // In a list, so that it is not waited for before this is committed.
      return [going];
    });
    await Promise.all(withdrawn);
    const left = database.store.selectFrom('shred_keys').select('payload').where('mailbox', '=', mailbox);
    expect(await left.execute()).toEqual([]);
  });

  test('ends with its report also where the programme has given its rules up', async () => {
    const found = await thankableCase(desk, lead);
    await grant(of, await recommend(of, found));
    const made = await grantedOffer(of);
    Object.assign(programme, { rewards: null });
    await withdrawReport(programme, journal, found.report.id);
    expect(await ledger.balances()).toMatchObject({ reserved: 200_000n });
    programme.setDay('2027-11-22');
    await round();
    expect(await ledger.balances()).not.toHaveProperty('reserved');
    expect(await opened(made)).toEqual(made.offer);
  });

  test('is not made by a desk that has given the case away: it ends there, and the other verifies for itself', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await grant(of, ref);
    await programme.database.store
      .insertInto('desks')
      .values({ id: 'airfield', kind: 'intake', title: '{"en":"Airfield"}', root: null })
      .execute();
    const airfield = new TestDesk(programme, 'airfield');
    const pilot = await airfield.setUp('pilot');
    await airfield.addEpoch(pilot);
    const ends = { from: { desk, member: lead }, to: { desk: airfield, member: pilot } };
    const { move, moved } = await movingOf(found, ends);
    await lead.browser.expect(204, `POST /cases/${found.id}/move`, move);
    await pilot.browser.expect(204, `POST /cases/${moved.id}/claim`);
    const { awards, facts } = await pilot.browser.expect<CaseAwards>(200, `GET /cases/${moved.id}/awards`);
    expect(awards).toMatchObject([{ ref, state: 'ended', offerUntil: null }]);
    expect(facts).toEqual([]);
    expect(await ledger.balances()).not.toHaveProperty('reserved');
  });

  test('is deleted by its reporter like any message', async () => {
    const made = await grantedOffer(of);
    const { receipt } = made.found.report;
    const response = await call('DELETE', `/mailbox/messages/${made.message}`, receipt);
    expect(response.status).toBe(204);
    expect(await opened(made)).toBeNull();
  });
});
