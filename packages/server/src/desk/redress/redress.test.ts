import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addDays,
  type Case,
  type CaseList,
  encodeB64,
  hashB64,
  type Mailbox,
  mailboxSchema,
  parseAs,
  parseDescriptor,
  type Queue,
  randomBytes,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { type Apps, createApps } from '../../app.ts';
import { takeLease } from '../../db/index.ts';
import { openIntake } from '../../intake/index.ts';
import { keepRetention, purgeJournal } from '../../retention/index.ts';

import { gateAtRest } from '../../work/test-work.ts';
import { TestDesk, type TestMember, type TestReport } from '../test-desk.ts';
import { appointTestGuardians, type TestGuardian } from '../test-guardians.ts';
import {
  ask,
  checked,
  guardianAdmission,
  openRedressDesk,
  redressDeskOf,
  redressOpening,
} from '../test-redress.ts';

/** The first 1st or 15th that is at least 14 days after the test's day. */
const ANSWER_DAY = '2026-12-15';

describeOnBothEngines('the guardians’ desk', (_, engine) => {
  let programme: TestProgramme;
  let harbour: TestDesk;
  let redress: TestDesk;
  let lead: TestMember;
  let gia: TestGuardian;
  let hal: TestGuardian;
  let ina: TestGuardian;
  let apps: Apps;
  let journal: string;

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    harbour = new TestDesk(programme);
    lead = await harbour.open();
    const { guardians } = await appointTestGuardians(harbour, lead);
    [gia, hal, ina] = guardians as unknown as [TestGuardian, TestGuardian, TestGuardian];
    await openRedressDesk(harbour, gia);
    redress = redressDeskOf(harbour);
    await redress.addEpoch(gia);
    const sites = { reporter: '/nowhere', desk: '/nowhere', release: '/nowhere' };
    const intake = openIntake(programme, gateAtRest(programme));
    apps = await createApps(programme, { intake, journal: purgeJournal(journal), sites, isDemo: false });
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(journal, { force: true });
  });

  async function mailboxOf({ receipt }: TestReport): Promise<Mailbox> {
    const headers = { authorization: `Bellbuoy ${encodeB64(receipt.token)}` };
    const response = await apps.publicApp.request('/api/v1/mailbox', { headers });
    return parseAs(mailboxSchema, await response.json());
  }

  /** All that whoever asked can learn, but for what tells their conversation from others. */
  async function seenBy(report: TestReport) {
    const { state, days, outcome, messages, more, passedOn } = await mailboxOf(report);
    return { state, days, outcome, messages: messages.length, more, passedOn };
  }

  async function openAsk(member: TestMember, report: TestReport): Promise<string> {
    const { id } = await redress.openCase(member, report);
    return id;
  }

  async function lastOf({ browser }: TestMember, id: string): Promise<string> {
    return (await browser.expect<Case>(200, `GET /cases/${id}`)).sentLast ?? '';
  }

  async function admit(member: TestMember, other: TestMember): Promise<void> {
    const admission = await guardianAdmission(redress, member, other);
    await member.browser.expect(201, 'POST /redress-desk/members', admission);
  }

  test('is opened by one guardian, once, and stands in the descriptor as theirs', async () => {
    await hal.browser.refused('desk-taken', 'POST /redress-desk', redressOpening(harbour, hal));
    const served = await apps.publicApp.request('/.well-known/bellbuoy');
    const { desks } = parseDescriptor(new Uint8Array(await served.arrayBuffer()));
    expect(desks.map(({ id, kind }) => [id, kind])).toEqual([
      ['harbour', 'intake'],
      ['guardians', 'redress'],
    ]);
    const session = await gia.browser.expect<object>(200, 'GET /session');
    expect(session).toMatchObject({ desk: 'guardians', role: 'lead', roles: ['guardian'] });
  });

  test('takes in guardians who hold a slot, by the signature of one who is there, and nobody else', async () => {
    const without = await harbour.addStaff(lead, 'slotless', ['guardian']);
    await without.browser.refused('no-slot', 'POST /redress-desk', redressOpening(harbour, without));
    const slotless = await guardianAdmission(redress, gia, without);
    await gia.browser.refused('no-slot', 'POST /redress-desk/members', slotless);
    const outsider = await guardianAdmission(redress, gia, lead);
    await gia.browser.refused('moved-on', 'POST /redress-desk/members', outsider);
    const byThemself = await guardianAdmission(redress, { ...gia, keyring: hal.keyring }, hal);
    await gia.browser.refused('unverified', 'POST /redress-desk/members', byThemself);
    const own = await redress.newMember(hal.account);
    const otherKeys = await guardianAdmission(redress, gia, own);
    await gia.browser.refused('unverified', 'POST /redress-desk/members', otherKeys);
    const lacking = { ...(await guardianAdmission(redress, gia, hal)), epochs: {} };
    await gia.browser.refused('incomplete-wraps', 'POST /redress-desk/members', lacking);
    await hal.browser.refused('forbidden', 'GET /queue');
    await admit(gia, hal);
    expect(await hal.browser.expect<Queue>(200, 'GET /queue')).toEqual([]);
    await admit(hal, ina);
  });

  test('throws nobody out who holds a slot, but lets everybody leave', async () => {
    await admit(gia, hal);
    const { body } = await redress.leaving(gia, hal);
    await gia.browser.refused('forbidden', 'POST /members/leave', body);
    await redress.leave(hal, hal);
    await harbour.signIn(hal);
    expect(await hal.browser.expect<object>(200, 'GET /session')).toMatchObject({
      desk: null,
      roles: ['guardian'],
    });
    await admit(gia, hal);
  });

  test('ends for somebody whom an administrator makes no guardian any more, at once', async () => {
    await admit(gia, hal);
    await lead.browser.expect(204, 'POST /accounts/roles', { account: hal.account, roles: ['editor'] });
    await harbour.signIn(hal);
    await hal.browser.refused('forbidden', 'GET /queue');
    await hal.browser.refused('forbidden', 'GET /cases');
  });

  test('is read by all of its members, and by nobody of another desk, lead and administrator or not', async () => {
    await admit(gia, hal);
    const analyst = await harbour.addMember(lead, 'ana');
    const report = await ask(redress, programme, 'complaint', { complaint: 'They laughed.' });
    expect(await lead.browser.expect<Queue>(200, 'GET /queue')).toEqual([]);
    for (const { browser } of [lead, analyst]) {
      await browser.refused('not-found', `POST /reports/${report.id}/claim`);
    }
    const id = await openAsk(gia, report);
    for (const { browser } of [lead, analyst]) {
      await browser.refused('no-case', `GET /cases/${id}`);
      await browser.refused('no-case', `POST /cases/${id}/claim`);
      await browser.refused('forbidden', `POST /cases/${id}/finding`, { outcome: 'upheld' });
      expect(await browser.expect<CaseList>(200, 'GET /cases')).toEqual([]);
    }
    const read = await hal.browser.expect<Case>(200, `GET /cases/${id}`);
    expect(read.wrap).not.toBeNull();
    await hal.browser.expect(204, `POST /cases/${id}/recusals`, {
      account: hal.account,
      note: await redress.record(),
    });
    await hal.browser.refused('recused', `GET /cases/${id}`);
    await gia.browser.refused('forbidden', `POST /cases/${id}/recusals`, {
      account: hal.account,
      note: await redress.record(),
    });
  });

  test('does nothing with a case that only intake desks do', async () => {
    const id = await openAsk(gia, await ask(redress, programme, 'contest'));
    for (const act of ['scrub', 'move', 'vetting', 'finish', 'review', 'life-safety', 'hand-over']) {
      await gia.browser.refused('forbidden', `POST /cases/${id}/${act}`);
    }
    for (const route of ['POST /clusters', 'POST /invitations', 'GET /measures', 'GET /recovery'])
      await gia.browser.refused('forbidden', route);
  });

  test('finishes a case by a finding, and deletes it 30 days after', async () => {
    const report = await ask(redress, programme, 'contest', { known: 'x', account: 'y' });
    const id = await openAsk(gia, report);
    expect((await seenBy(report)).days.answerBy).toBe(ANSWER_DAY);
    const found = { outcome: 'partly-upheld', record: await redress.record() };
    const answer = await gia.browser.expect(200, `POST /cases/${id}/finding`, found);
    expect(answer).toEqual({ on: TEST_DAY, purgeOn: addDays(TEST_DAY, 30) });
    await gia.browser.refused('finished', `POST /cases/${id}/finding`, found);
    expect(await seenBy(report)).toMatchObject({ state: 'finished', outcome: 'partly-upheld' });
    programme.setDay(addDays(TEST_DAY, 30));
    const lease = await takeLease(programme.database, {
      name: 'purge',
      holder: 'test',
      now: programme.now(),
    });
    if (lease === null) throw new Error('no lease');
    const { purged } = await keepRetention(programme, purgeJournal(journal), lease);
    expect(purged).toBe(1);
    expect((await mailboxOf(report)).state).toBe('purged');
  });

  test('tells nobody when a name check was finished, before the day that is everybody’s', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => ask(redress, programme)));
    const [early, late, open] = asked as [TestReport, TestReport, TestReport];
    const ids = new Map<TestReport, string>();
    for (const report of asked) ids.set(report, await openAsk(gia, report));
    const before = await seenBy(open);
    const finish = async (report: TestReport) => {
      const id = ids.get(report) ?? '';
      const body = await checked(redress, report, await lastOf(gia, id));
      return gia.browser.expect<object>(200, `POST /cases/${id}/finding`, body);
    };
    expect(await finish(early)).toEqual({ on: ANSWER_DAY, purgeOn: addDays(ANSWER_DAY, 30) });
    programme.setDay('2026-12-09');
    await harbour.signIn(gia);
    // There was something to find in this one, and it took guardians longer.
    await finish(late);
    programme.setDay(addDays(ANSWER_DAY, -1));
    expect(await seenBy(early)).toEqual(before);
    expect(await seenBy(late)).toEqual(before);
    await harbour.signIn(gia);
    await gia.browser.refused('too-early', `POST /cases/${ids.get(late)}/reopen`);
    programme.setDay(ANSWER_DAY);
    const answered = await seenBy(early);
    expect(answered).toEqual({
      ...{ state: 'finished', outcome: 'checked', messages: 2, more: null, passedOn: [] },
      days: { ...before.days, answerBy: null, purgeOn: addDays(ANSWER_DAY, 30) },
    });
    expect(await seenBy(late)).toEqual(answered);
    const days = await Promise.all(
      [early, late].map(async (report) => (await mailboxOf(report)).messages.at(-1)?.day),
    );
    expect(days).toEqual([ANSWER_DAY, ANSWER_DAY]);
    // Nobody has been kept waiting by what somebody else asked.
    expect((await seenBy(open)).state).toBe('opened');
  });

  test('takes what was written back with the rest, when whoever asked withdraws meanwhile', async () => {
    const report = await ask(redress, programme);
    const id = await openAsk(gia, report);
    await gia.browser.expect(
      200,
      `POST /cases/${id}/finding`,
      await checked(redress, report, await lastOf(gia, id)),
    );
    const headers = {
      authorization: `Bellbuoy ${encodeB64(report.receipt.token)}`,
      'content-type': 'application/json',
    };
    const withdrawn = await apps.publicApp.request('/api/v1/mailbox/withdraw', {
      method: 'POST',
      headers,
      body: '{}',
    });
    expect(withdrawn.status).toBe(204);
    expect((await mailboxOf(report)).state).toBe('withdrawn');
    const held = await programme.database.store.selectFrom('held_answers').selectAll().execute();
    expect(held).toEqual([]);
  });

  test('holds back exactly what is checked: that outcome brings its answer, and no other has one to bring', async () => {
    const report = await ask(redress, programme);
    const id = await openAsk(gia, report);
    const { reply, ...bare } = await checked(redress, report, await lastOf(gia, id));
    await gia.browser.refused('malformed', `POST /cases/${id}/finding`, bare);
    await gia.browser.refused('malformed', `POST /cases/${id}/finding`, {
      ...bare,
      outcome: 'upheld',
      reply,
    });
    const stale = { ...bare, reply: { ...reply, prev: hashB64(randomBytes(8)) } };
    await gia.browser.refused('moved-on', `POST /cases/${id}/finding`, stale);
    expect((await seenBy(report)).state).toBe('opened');
  });

  test('has nothing by which two conversations could be told to be one person’s', async () => {
    const first = await ask(redress, programme);
    const second = await ask(redress, programme);
    const filed = await harbour.receive();
    const { store } = programme.database;
    const rows = await store.selectFrom('reports').selectAll().execute();
    expect(rows).toHaveLength(3);
    const linking = ['mailbox', 'commitment', 'body', 'envelope', 'promise', 'payload'] as const;
    for (const column of linking) {
      expect(new Set(rows.map((row) => String(row[column]))).size).toBe(3);
    }
    await openAsk(gia, first);
    await openAsk(gia, second);
    await gia.browser.refused('forbidden', 'POST /clusters');
    expect(filed.id).not.toBe(first.id);
    const cases = await store.selectFrom('cases').select(['cluster', 'recipient']).execute();
    expect(cases.every(({ cluster }) => cluster === null)).toBe(true);
    expect(new Set(cases.map(({ recipient }) => recipient)).size).toBe(2);
  });
});
