import { join } from 'node:path';
import {
  type CheckDraw,
  type CheckedCase,
  encodeB64,
  type GuardiansAct,
  hashB64,
  newActRef,
  type Oversight,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { takeLease } from '../../db/index.ts';
import { PublishedLog, publishAct, Witnessing } from '../../log/index.ts';
import { TestWitness } from '../../log/test-witness.ts';
import { carryOutOrders, keepRetention, purgeJournal } from '../../retention/index.ts';
import {
  checkRequest,
  doneRequest,
  grantCheck,
  grantOfCheck,
  openChecked,
  proposeCheck,
  publishWaiting,
  readVerifiedLog,
} from '../test-checks.ts';
import { TestDesk, type TestMember } from '../test-desk.ts';
import { appointTestGuardians, type TestGuardian, type TestGuardians } from '../test-guardians.ts';
import { testQuorum } from '../test-openings.ts';
import { decideProposal, proposeOrder } from '../test-orders.ts';

const MONTH = TEST_DAY.slice(0, 7);

describeOnBothEngines('checks of sealed names', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let guardians: TestGuardians;
  let proposer: TestGuardian;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    guardians = await appointTestGuardians(desk, lead);
    [proposer] = guardians.guardians;
    await publishWaiting(desk);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const sealed = async (name: string) => {
    const report = await desk.receive({ name, guardians: testQuorum(guardians) });
    return { report, id: (await desk.openCase(lead, report)).id };
  };
  const propose = () => proposeCheck(desk, proposer, guardians, [MONTH]);
  const checks = async () => (await proposer.browser.expect<Oversight>(200, 'GET /oversight')).checks;
  const published = async () => {
    const rows = await programme.database.store.selectFrom('log_outbox').select('line').execute();
    return rows.map(({ line }) => line).filter((line) => line.includes('"type":"check"'));
  };

  test('open the names of the months in the browser of whoever was drawn, and leave nothing behind', async () => {
    const { id } = await sealed('Ana Lind');
    await sealed('Rui Costa');
    const { ref, drawn, other } = await propose();
    await grantCheck(desk, proposer, guardians, ref);
    expect(await published()).toEqual([]);
    await grantCheck(desk, other, guardians, ref);
    expect(await published()).toEqual([
      `{"day":"${TEST_DAY}","months":["${MONTH}"],"ref":"${ref}","seals":2,"type":"check"}`,
    ]);
    const opened = await openChecked(desk, drawn, ref);
    expect(opened.map(({ text }) => text).sort()).toEqual(['Ana Lind', 'Rui Costa']);
    const seal = opened.find(({ text }) => text === 'Ana Lind')?.seal ?? '';
    const path = `GET /checks/${ref}/case?seal=${seal}`;
    expect(await drawn.browser.expect<CheckedCase>(200, path)).toEqual({ desk: 'harbour', case: id });
    await drawn.browser.expect(
      201,
      `POST /checks/${ref}/done`,
      await doneRequest(desk, drawn, guardians, ref),
    );
    await drawn.browser.refused('not-found', `GET /checks/${ref}`);
    await drawn.browser.refused('not-found', path);
    expect(await checks()).toMatchObject([{ ref, months: [MONTH], seals: 2, doneOn: TEST_DAY }]);
    const { store } = programme.database;
    for (const table of ['act_shares', 'check_seals'] as const) {
      expect(await store.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  test('are for whoever was drawn and nobody else, and one guardian alone opens nothing', async () => {
    await sealed('Ana Lind');
    const { ref, drawn, other } = await propose();
    await grantCheck(desk, drawn, guardians, ref);
    await drawn.browser.refused('not-found', `GET /checks/${ref}`);
    await grantCheck(desk, other, guardians, ref);
    for (const { browser } of [proposer, other]) {
      await browser.refused('not-found', `GET /checks/${ref}`);
      await browser.refused(
        'not-found',
        `POST /checks/${ref}/done`,
        await doneRequest(desk, drawn, guardians, ref),
      );
    }
    await lead.browser.refused('forbidden', `GET /checks/${ref}`);
    await lead.browser.refused('forbidden', 'POST /checks', { months: [MONTH] });
    // Who compares opens what others gave, and not with another key.
    expect(await openChecked(desk, { ...drawn, slotKeyring: other.slotKeyring }, ref)).toEqual([]);
    expect(await openChecked(desk, drawn, ref)).toHaveLength(1);
  });

  test('never draw whoever proposes, and let nobody draw again', async () => {
    await sealed('Ana Lind');
    const draw = () => proposer.browser.expect<CheckDraw>(200, 'POST /checks', { months: [MONTH] });
    const once = await draw();
    await publishWaiting(desk);
    expect(await draw()).toEqual(once);
    const slots = new Set<number>();
    for (let i = 0; i < 8; i++) {
      const { drawn } = await propose();
      slots.add(drawn.slot);
    }
    expect(slots.has(proposer.slot)).toBe(false);
    expect(slots.size).toBe(2);
  });

  test('are drawn by a head that a quorum of witnesses cosigned, where the programme has one', async () => {
    const witness = await TestWitness.start(programme.keys.log.vkey);
    const config = { ...programme.config, witnesses: [witness.configured], quorum: 1 };
    Object.assign(programme, { config });
    const witnesses = { vkeys: [witness.vkey], quorum: 1 };
    const cosign = () => new Witnessing(programme, new PublishedLog(programme)).tend();
    const draw = async (slot: number) => {
      const browser = guardians.guardians.find((guardian) => guardian.slot === slot)?.browser;
      return browser?.expect<CheckDraw>(200, 'POST /checks', { months: [MONTH] });
    };
    // A head that no outsider has seen could be one of many, tried until somebody is drawn.
    await proposer.browser.refused('moved-on', 'POST /checks', { months: [MONTH] });
    await cosign();
    const { head } = await readVerifiedLog(desk, witnesses);
    const shown = { size: head.size, root: encodeB64(head.root) };
    await programme.database.transaction((transaction) =>
      publishAct(transaction, { type: 'incident', day: TEST_DAY, kind: 'outage', ref: newActRef() }),
    );
    await publishWaiting(desk);
    expect(await draw(1)).toMatchObject({ checkpoint: shown });
    expect(await draw(2)).toMatchObject({ checkpoint: shown });
    await cosign();
    expect(await draw(3)).toMatchObject({ checkpoint: { size: shown.size + 1 } });
    await witness.end();
  });

  test('refuse a ref, a checkpoint, a slot or seals other than the server gave', async () => {
    await sealed('Ana Lind');
    const request = (changed: Parameters<typeof checkRequest>[4]) =>
      checkRequest(desk, proposer, guardians, [MONTH], changed);
    const { details } = await request({});
    const { size } = details.checkpoint;
    const refused = async (code: string, changed: Parameters<typeof checkRequest>[4]) =>
      proposer.browser.refused(code, 'POST /acts', await request(changed));
    await refused('moved-on', { ref: encodeB64(new Uint8Array(16)) });
    await refused('moved-on', { checkpoint: { size, root: hashB64(new Uint8Array(1)) } });
    await refused('malformed', { drawn: proposer.slot });
    await refused('malformed', { drawn: details.drawn === 2 ? 3 : 2 });
    await refused('moved-on', { seals: [...details.seals, hashB64(new Uint8Array(2))] });
    await refused('moved-on', { seals: [hashB64(new Uint8Array(3))] });
    expect(await checks()).toEqual([]);
  });

  test('are not granted by a browser that was given other seals, another draw or another log', async () => {
    await sealed('Ana Lind');
    await sealed('Rui Costa');
    const { ref, drawn, other } = await propose();
    const { store } = programme.database;
    const granting = () => grantOfCheck(desk, other, guardians, ref);
    const unverified: unknown = expect.objectContaining({ code: 'unverified' });
    // One seal is left out; then one of another report is put in its place.
    const [left] = await store.selectFrom('check_seals').selectAll().where('ref', '=', ref).execute();
    if (left === undefined) throw new Error('no seals');
    await store.deleteFrom('check_seals').where('seal', '=', left.seal).execute();
    await expect(granting()).rejects.toEqual(unverified);
    await store
      .insertInto('check_seals')
      .values({ ...left, seal: hashB64(new Uint8Array(4)) })
      .execute();
    await expect(granting()).rejects.toEqual(unverified);
    await store.deleteFrom('check_seals').where('ref', '=', ref).execute();
    await store.insertInto('check_seals').values(left).execute();
    await expect(granting()).rejects.toEqual(unverified);
    expect(drawn.slot).not.toBe(proposer.slot);
  });

  test('tell of a match where it is from, so that it can be ordered away', async () => {
    const { report, id } = await sealed('Ana Lind');
    const { ref, drawn, other } = await propose();
    for (const guardian of [proposer, other]) await grantCheck(desk, guardian, guardians, ref);
    const [match] = await openChecked(desk, drawn, ref);
    const at = await drawn.browser.expect<CheckedCase>(200, `GET /checks/${ref}/case?seal=${match?.seal}`);
    expect(at.case).toBe(id);
    const order = await proposeOrder(desk, drawn, guardians, { order: 'purge', id: at.case });
    for (const guardian of [drawn, other]) {
      await decideProposal(desk, guardian, guardians, { ref: order, result: 'granted' });
    }
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await carryOutOrders(programme, purgeJournal(join(programme.blobs.path, 'journal')), lease);
    const { state } = await programme.database.store
      .selectFrom('reports')
      .select('state')
      .where('mailbox', '=', report.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('purged');
    expect(await openChecked(desk, drawn, ref)).toEqual([]);
  });

  test('that nobody does lose their shares after two weeks', async () => {
    await sealed('Ana Lind');
    const { ref, drawn, other } = await propose();
    for (const guardian of [proposer, other]) await grantCheck(desk, guardian, guardians, ref);
    programme.setDay('2026-12-06');
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await keepRetention(programme, purgeJournal(join(programme.blobs.path, 'journal')), lease);
    await desk.signIn(drawn);
    expect(await openChecked(desk, drawn, ref)).toEqual([]);
    expect(await programme.database.store.selectFrom('act_shares').selectAll().execute()).toEqual([]);
  });

  test('that are not granted leave nothing of which seals they were about', async () => {
    await sealed('Ana Lind');
    const { ref, drawn, other } = await propose();
    for (const guardian of [drawn, other]) {
      await decideProposal(desk, guardian, guardians, { ref, result: 'refused' });
    }
    programme.setDay('2026-11-22');
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await keepRetention(programme, purgeJournal(join(programme.blobs.path, 'journal')), lease);
    expect(await programme.database.store.selectFrom('check_seals').selectAll().execute()).toEqual([]);
  });

  test('cover the months asked for and no others', async () => {
    await sealed('Ana Lind');
    const none = await proposer.browser.expect<CheckDraw>(200, 'POST /checks', { months: ['2026-10'] });
    expect(none.seals).toEqual([]);
    const { ref, other } = await propose();
    const act = await other.browser.expect<GuardiansAct>(200, `GET /acts/${ref}`);
    expect(act.seals).toHaveLength(1);
  });
});
